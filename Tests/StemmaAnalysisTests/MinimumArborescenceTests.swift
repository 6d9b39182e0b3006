import StemmaLinearAlgebra
import Testing

@testable import StemmaAnalysis

/// The cheapest tree below a root.
@Suite struct MinimumArborescenceTests {
    private typealias Edge = MinimumArborescence.Edge

    /// A graph of `nodes` nodes with about two thirds of all edges, costs 0 to 7, so that many are equal.
    private func graph(_ nodes: Int, seed: UInt64) -> [Edge] {
        let random = CounterRandom(seed: seed)
        return (0..<nodes * nodes).compactMap { place in
            guard random.integer(below: 3, at: 2 * place) > 0 else { return nil }
            let cost = random.integer(below: 8, at: 2 * place + 1)
            return Edge(parent: Int32(place / nodes), child: Int32(place % nodes), cost: cost)
        }
    }

    /// The sum of a tree's costs; nil where the edges are none.
    private func cost(_ chosen: [Int?], _ edges: [Edge], root: Int) -> Int? {
        let parents = chosen.map { $0.map { Int(edges[$0].parent) } }
        for node in chosen.indices {
            var (place, steps) = (node, 0)
            while place != root {
                guard let parent = parents[place], steps < chosen.count else { return nil }
                (place, steps) = (parent, steps + 1)
            }
        }
        return chosen.reduce(0) { $0 + ($1.map { edges[$0].cost } ?? 0) }
    }

    /// The least cost of all ways to give each node an edge.
    private func bruteForce(_ nodes: Int, _ edges: [Edge], root: Int) -> Int? {
        var best: Int?
        func choose(_ node: Int, _ chosen: [Int?]) {
            if node == nodes {
                if let found = cost(chosen, edges, root: root) { best = min(best ?? found, found) }
            } else if node == root {
                choose(node + 1, chosen + [nil])
            } else {
                for (place, edge) in edges.enumerated() where Int(edge.child) == node && edge.parent != edge.child {
                    choose(node + 1, chosen + [place])
                }
            }
        }
        choose(0, [])
        return best
    }

    @Test("no tree of a random graph of up to six nodes is cheaper", arguments: 2...6)
    func optimal(_ nodes: Int) throws {
        for seed in 0..<(nodes == 6 ? 60 : 200) as Range<UInt64> {
            let edges = graph(nodes, seed: seed)
            let root = Int(seed) % nodes
            let found = MinimumArborescence(nodes: nodes, root: root, edges)
            let least = bruteForce(nodes, edges, root: root)
            #expect(found.flatMap { cost($0.edges, edges, root: root) } == least, "nodes \(nodes) seed \(seed)")
            #expect((found == nil) == (least == nil))
            if let found { #expect(found.edges.indices.allSatisfy { (found.edges[$0] == nil) == ($0 == root) }) }
        }
    }

    @Test("cycles within cycles are opened again")
    func nested() throws {
        // 1 and 2 want each other, both want 3, all three want 4, and the root is dear.
        let list = [(2, 1, 0), (1, 2, 0), (3, 1, 2), (1, 3, 1), (3, 4, 1), (4, 3, 3), (0, 4, 90), (0, 1, 100)]
        let edges = list.map { Edge(parent: Int32($0.0), child: Int32($0.1), cost: $0.2) }
        let tree = try #require(MinimumArborescence(nodes: 5, root: 0, edges))
        #expect(cost(tree.edges, edges, root: 0) == bruteForce(5, edges, root: 0))
        #expect(tree.edges[4] == 6)
    }

    @Test("a tree of ten thousand nodes in one long cycle is found")
    func long() throws {
        let count = 10_000
        let edges =
            (0..<count).map { Edge(parent: Int32($0), child: Int32(($0 + 1) % count), cost: 1) }
            + (0..<count).map { Edge(parent: Int32(count), child: Int32($0), cost: 1_000 - $0 % 7) }
        let tree = try #require(MinimumArborescence(nodes: count + 1, root: count, edges))
        #expect(cost(tree.edges.prefix(1) + [], edges, root: 0) != nil)
        #expect(tree.edges.reduce(0) { $0 + ($1.map { edges[$0].cost } ?? 0) } == count - 1 + 994)
    }
}
