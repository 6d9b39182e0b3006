/// Moves nodes of a graph to better groups until none gains by moving.
struct LeidenMoving {
    private let graph: WeightedGraph
    private let resolution: Double

    /// A gain that is not more than rounding: sums of a few hundred weights of about 1 are right to some 10⁻¹³.
    static let leastGain = 1e-10

    /// - Parameter resolution: γ, see `Leiden`.
    init(_ graph: WeightedGraph, resolution: Double) {
        self.graph = graph
        self.resolution = resolution
    }

    /// The groups after all moves that gain.
    ///
    /// A node that stood in line is taken to the neighbouring group that gains most, or to one of its own; then its
    /// neighbours outside that group line up again. Of equal gains the group met first wins, and staying before any.
    ///
    /// - Parameters:
    ///   - groups: the group of each node, 0 ..< nodes.
    ///   - order: all nodes, in the order they are first visited.
    func settled(_ groups: [Int], order: [Int]) -> [Int] {
        var state = State(groups, graph.sizes)
        var line = order
        var isWaiting = [Bool](repeating: true, count: graph.nodes)
        var next = 0
        while next < line.count {
            let node = line[next]
            next += 1
            isWaiting[node] = false
            guard move(node, &state) else { continue }
            for entry in graph.entries(of: node) {
                let other = Int(graph.neighbours[entry])
                guard !isWaiting[other], state.groups[other] != state.groups[node] else { continue }
                isWaiting[other] = true
                line.append(other)
            }
        }
        return state.groups
    }

    private struct State {
        var groups: [Int]
        /// The rows of each group.
        var rows: [Double]
        var counts: [Int]
        /// Groups without nodes, some of them perhaps filled again since.
        var free: [Int]
        var sums: GroupSums

        init(_ groups: [Int], _ sizes: [Double]) {
            var rows = [Double](repeating: 0, count: groups.count)
            var counts = [Int](repeating: 0, count: groups.count)
            for (node, group) in groups.enumerated() {
                rows[group] += sizes[node]
                counts[group] += 1
            }
            self.groups = groups
            self.rows = rows
            self.counts = counts
            free = counts.indices.filter { counts[$0] == 0 }
            sums = GroupSums(count: groups.count)
        }

        mutating func take(_ node: Int, from old: Int, to new: Int, _ size: Double) {
            groups[node] = new
            rows[old] -= size
            rows[new] += size
            counts[old] -= 1
            counts[new] += 1
            if counts[old] == 0 {
                rows[old] = 0
                free.append(old)
            }
        }

        /// A group without nodes; there is one unless every node is alone.
        mutating func emptyGroup() -> Int? {
            while let group = free.last, counts[group] > 0 { free.removeLast() }
            return free.last
        }
    }

    /// Takes a node to its best group; false where it stays.
    private func move(_ node: Int, _ state: inout State) -> Bool {
        let (old, size) = (state.groups[node], graph.sizes[node])
        state.sums.add(graph, node, state.groups)
        defer { state.sums.clear() }
        // What the node adds to a group is its weight to it − γ · its rows · the group's, without the node itself.
        var best = (group: old, gain: state.sums[old] - resolution * size * (state.rows[old] - size))
        for group in state.sums.touched where group != old {
            let gain = state.sums[group] - resolution * size * state.rows[group]
            if gain > best.gain + Self.leastGain { best = (group, gain) }
        }
        if best.gain < -Self.leastGain, state.counts[old] > 1, let empty = state.emptyGroup() { best = (empty, 0) }
        guard best.group != old else { return false }
        state.take(node, from: old, to: best.group, size)
        return true
    }
}
