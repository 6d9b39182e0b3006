/// An undirected graph with weights on its edges, in compressed rows: each edge stands in the rows of both its ends.
///
/// The neighbours of node v are the entries `offsets[v] ..< offsets[v + 1]`. A node may stand for several rows: `sizes` says
/// for how many. Edges among them are left out.
struct WeightedGraph: Sendable {
    /// Where the entries of each node begin, and at the end their number: nodes + 1 offsets.
    let offsets: [Int]
    /// The other end of each entry; never the node itself.
    let neighbours: [Int32]
    /// The weight of each entry, more than 0.
    let weights: [Double]
    /// The number of rows each node stands for, 1 or more.
    let sizes: [Double]

    var nodes: Int { sizes.count }

    /// The entries of a node.
    func entries(of node: Int) -> Range<Int> { offsets[node]..<offsets[node + 1] }

    /// The weight of all edges.
    var totalWeight: Double { weights.reduce(0, +) / 2 }

    /// A graph of single rows.
    init(offsets: [Int], neighbours: [Int32], weights: [Double]) {
        self.init(
            offsets: offsets, neighbours: neighbours, weights: weights,
            sizes: [Double](repeating: 1, count: offsets.count - 1))
    }

    private init(offsets: [Int], neighbours: [Int32], weights: [Double], sizes: [Double]) {
        self.offsets = offsets
        self.neighbours = neighbours
        self.weights = weights
        self.sizes = sizes
    }
}

extension WeightedGraph {
    /// The graph whose nodes are the groups of this one.
    ///
    /// - Parameter groups: the group of each node, 0 ..< groups, without gaps.
    /// - Complexity: O(nodes + entries).
    func joined(by groups: [Int]) -> WeightedGraph {
        let members = membersByLabel(groups)
        var sums = GroupSums(count: members.count)
        var (offsets, neighbours, weights): ([Int], [Int32], [Double]) = ([0], [], [])
        for (group, nodes) in members.enumerated() {
            for node in nodes { sums.add(self, node, groups) }
            for other in sums.touched where other != group {
                neighbours.append(Int32(other))
                weights.append(sums[other])
            }
            offsets.append(neighbours.count)
            sums.clear()
        }
        return WeightedGraph(
            offsets: offsets, neighbours: neighbours, weights: weights,
            sizes: members.map { $0.reduce(0) { $0 + sizes[$1] } })
    }

    /// The groups cut into their connected parts, numbered without gaps in the order of their first nodes.
    ///
    /// - Complexity: O(nodes + entries).
    func connectedParts(of groups: [Int]) -> [Int] {
        var parts = [Int](repeating: -1, count: nodes)
        var next = 0
        for first in 0..<nodes where parts[first] < 0 {
            parts[first] = next
            var open = [first]
            while let node = open.popLast() {
                for entry in entries(of: node) {
                    let other = Int(neighbours[entry])
                    guard parts[other] < 0, groups[other] == groups[first] else { continue }
                    parts[other] = next
                    open.append(other)
                }
            }
            next += 1
        }
        return parts
    }
}

/// Sums of weights by group, with a list of the groups that have any: cleared in the time it took to fill.
struct GroupSums {
    private var sums: [Double]
    private var isTouched: [Bool]
    /// The groups with a sum, in the order they came up.
    private(set) var touched: [Int] = []

    init(count: Int) {
        sums = [Double](repeating: 0, count: count)
        isTouched = [Bool](repeating: false, count: count)
    }

    /// The sum of a group, 0 for one that nothing was added to.
    subscript(group: Int) -> Double { sums[group] }

    mutating func add(_ weight: Double, to group: Int) {
        sums[group] += weight
        if !isTouched[group] {
            isTouched[group] = true
            touched.append(group)
        }
    }

    /// Adds the weights of all entries of a node to the groups of their other ends.
    mutating func add(_ graph: WeightedGraph, _ node: Int, _ groups: [Int]) {
        for entry in graph.entries(of: node) { add(graph.weights[entry], to: groups[Int(graph.neighbours[entry])]) }
    }

    mutating func clear() {
        for group in touched {
            sums[group] = 0
            isTouched[group] = false
        }
        touched.removeAll(keepingCapacity: true)
    }
}
