/// The cheapest tree of a directed graph in which each node can be reached from the root.
///
/// Each node takes its cheapest edge; a cycle becomes one node, in which each edge from outside costs what it costs
/// more than the edge it would replace; then the cycles are opened again, the last one first.
///
/// Source: Chu and Liu (1965); Edmonds, "Optimum branchings", Journal of Research of the National Bureau of Standards
/// 71B (1967); in the form of Gabow, Galil, Spencer and Tarjan, "Efficient algorithms for finding minimum spanning trees
/// in undirected and directed graphs", Combinatorica 6 (1986), DOI 10.1007/BF02579168, that grows one path; with
/// leftist heaps in place of Fibonacci heaps.
struct MinimumArborescence {
    /// An edge from a parent to a child.
    struct Edge {
        let parent: Int32
        let child: Int32
        /// Whole numbers, so that no sum depends on its order.
        let cost: Int
    }

    /// For each node, the place of the edge to it; nil for the root.
    let edges: [Int?]

    /// Finds the tree; nil where a node cannot be reached.
    ///
    /// Of several cheapest ones which is found depends on the order of the edges and on nothing else.
    ///
    /// - Complexity: O(e log e) time for e edges, 32 bytes of memory each.
    init?(nodes: Int, root: Int, _ edges: [Edge]) {
        var search = Search(nodes: nodes, root: root, edges)
        for node in 0..<nodes { guard search.grow(from: node) else { return nil } }
        self.edges = search.opened()
    }
}

extension MinimumArborescence {
    /// The search while it runs.
    private struct Search {
        private struct Cycle {
            let node: Int
            /// The number of joins before those of the cycle.
            let time: Int
            let edges: [Int]
        }

        private let list: [Edge]
        private var heaps: LeftistHeaps
        /// For each node, the heap of the edges to it, by the place of the cheapest; −1 for none.
        private var tops: [Int32]
        private var sets: ReversibleSets
        /// For each node, the start of the path that reached it; −1 for none yet.
        private var reached: [Int]
        private var cycles: [Cycle] = []
        private var chosen: [Int?]

        init(nodes: Int, root: Int, _ edges: [Edge]) {
            list = edges
            heaps = LeftistHeaps(keys: edges.map(\.cost))
            tops = [Int32](repeating: -1, count: nodes)
            for (place, edge) in edges.enumerated() where Int(edge.child) != root && edge.parent != edge.child {
                tops[Int(edge.child)] = heaps.merged(tops[Int(edge.child)], Int32(place))
            }
            sets = ReversibleSets(count: nodes)
            reached = [Int](repeating: -1, count: nodes)
            reached[root] = nodes
            chosen = [Int?](repeating: nil, count: nodes)
        }

        /// Follows the cheapest edges backwards from a node until something reached before; false where there is none.
        mutating func grow(from start: Int) -> Bool {
            var path: [(node: Int, edge: Int)] = []
            var node = sets.root(of: start)
            while reached[node] < 0 {
                guard let edge = takeCheapest(node) else { return false }
                path.append((node, edge))
                reached[node] = start
                node = sets.root(of: Int(list[edge].parent))
                if reached[node] == start { node = contract(&path, at: node) }
            }
            for (_, edge) in path { chosen[sets.root(of: Int(list[edge].child))] = edge }
            return true
        }

        /// Takes the cheapest edge from outside out of the heap of a node; the others cost what they cost more.
        private mutating func takeCheapest(_ node: Int) -> Int? {
            while tops[node] >= 0 {
                let edge = Int(tops[node])
                heaps.add(-heaps.key(of: tops[node]), to: tops[node])
                tops[node] = heaps.withoutTop(tops[node])
                if sets.root(of: Int(list[edge].parent)) != node { return edge }
            }
            return nil
        }

        /// Makes one node of the end of a path that has come back to `node`.
        private mutating func contract(_ path: inout [(node: Int, edge: Int)], at node: Int) -> Int {
            let time = sets.time
            let first = path.lastIndex { $0.node == node } ?? path.startIndex
            var heap: Int32 = -1
            for step in path[first...] {
                heap = heaps.merged(heap, tops[step.node])
                sets.join(node, step.node)
            }
            let joined = sets.root(of: node)
            cycles.append(Cycle(node: joined, time: time, edges: path[first...].map(\.edge)))
            path.removeSubrange(first...)
            (tops[joined], reached[joined]) = (heap, -1)
            return joined
        }

        /// The chosen edges once each cycle has given up the one that the edge from outside replaces.
        mutating func opened() -> [Int?] {
            for cycle in cycles.reversed() {
                sets.undo(to: cycle.time)
                guard let outer = chosen[cycle.node] else { continue }
                for edge in cycle.edges { chosen[sets.root(of: Int(list[edge].child))] = edge }
                chosen[sets.root(of: Int(list[outer].child))] = outer
            }
            return chosen
        }
    }
}
