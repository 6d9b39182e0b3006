import StemmaLinearAlgebra
import Testing

@testable import StemmaAnalysis

extension WeightedGraph {
    /// A graph of single nodes out of its edges; each pair once, in any order.
    init(nodes: Int, _ edges: [(Int, Int, Double)]) {
        var lists = [[(Int, Double)]](repeating: [], count: nodes)
        for (a, b, weight) in edges {
            lists[a].append((b, weight))
            lists[b].append((a, weight))
        }
        for node in lists.indices { lists[node].sort { $0.0 < $1.0 } }
        self.init(
            offsets: lists.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) },
            neighbours: lists.flatMap { $0.map { Int32($0.0) } }, weights: lists.flatMap { $0.map(\.1) })
    }

    /// Each pair of nodes joined with the given chance, by a weight between 0.1 and 1.1.
    static func random(nodes: Int, chance: Double, seed: UInt64) -> WeightedGraph {
        let random = CounterRandom(seed: seed)
        var edges: [(Int, Int, Double)] = []
        for a in 0..<nodes {
            for b in 0..<a where random.uniform(at: 2 * (a * nodes + b)) < chance {
                edges.append((a, b, 0.1 + random.uniform(at: 2 * (a * nodes + b) + 1)))
            }
        }
        return WeightedGraph(nodes: nodes, edges)
    }

    /// `count` cliques of `size` nodes, each joined to the next by one edge.
    static func ringOfCliques(_ count: Int, size: Int) -> WeightedGraph {
        let nodes = count * size
        let inside = (0..<count).flatMap { clique in
            (0..<size).flatMap { a in (0..<a).map { (clique * size + a, clique * size + $0, 1.0) } }
        }
        return WeightedGraph(
            nodes: nodes, inside + (0..<count).map { ($0 * size, ($0 * size + size + 1) % nodes, 1.0) })
    }
}

@Suite struct LeidenTests {
    private static let kinds: [CommunityQuality] = [
        .constantPotts(resolution: 0.05), .constantPotts(resolution: 0.3), .modularity(resolution: 1),
    ]

    /// All ways to group `count` nodes, as labels that rise in the order of their first use.
    private static func groupings(_ count: Int) -> [[Int]] {
        (0..<count).reduce([[]]) { found, _ in
            found.flatMap { labels in (0...clusterCount(labels)).map { labels + [$0] } }
        }
    }

    @Test("a ring of cliques falls into its cliques", arguments: [3, 10, 30])
    func ring(_ count: Int) {
        let graph = WeightedGraph.ringOfCliques(count, size: 5)
        for seed in 1...5 as ClosedRange<UInt64> {
            let found = Leiden(graph, .constantPotts(resolution: 0.5), seed: seed).communities
            #expect(found == (0..<5 * count).map { $0 / 5 })
        }
    }

    @Test("communities are connected, also where rounds are cut short", arguments: 1...20 as ClosedRange<UInt64>)
    func connected(_ seed: UInt64) {
        let graph = WeightedGraph.random(nodes: 120, chance: 0.03, seed: seed)
        for kind in Self.kinds {
            for rounds in [1, 4] {
                let found = Leiden(graph, kind, rounds: rounds, seed: seed).communities
                #expect(clusterCount(graph.connectedParts(of: found)) == clusterCount(found))
            }
        }
    }

    @Test(
        "the quality never falls from round to round, and is that of the answer",
        arguments: 1...20 as ClosedRange<UInt64>)
    func quality(_ seed: UInt64) {
        let graph = WeightedGraph.random(nodes: 150, chance: 0.05, seed: seed)
        for kind in Self.kinds {
            let found = Leiden(graph, kind, rounds: 6, seed: seed)
            // Sums of some 600 weights of about 1, added in another order.
            for (before, after) in zip(found.history, found.history.dropFirst()) { #expect(after >= before - 1e-9) }
            #expect(abs(found.quality - kind.value(graph, found.communities)) < 1e-9)
            #expect(found.history.count > 1 && found.quality > found.history[0])
        }
    }

    @Test("no grouping of eight nodes is better than the best of five seeds", arguments: 1...12 as ClosedRange<UInt64>)
    func bruteForce(_ seed: UInt64) {
        let graph = WeightedGraph.random(nodes: 8, chance: 0.4, seed: seed)
        let groupings = Self.groupings(8)
        #expect(groupings.count == 4140)
        for kind in Self.kinds {
            let best = groupings.map { kind.value(graph, $0) }.max() ?? 0
            let found = (1...5).map { Leiden(graph, kind, seed: $0).quality }
            // Rounding of sums of under 30 weights.
            #expect(found.allSatisfy { $0 <= best + 1e-12 })
            #expect((found.max() ?? 0) >= best - 1e-12)
        }
    }

    @Test("no single node gains by moving")
    func settled() {
        let graph = WeightedGraph.random(nodes: 60, chance: 0.1, seed: 3)
        for kind in Self.kinds {
            let found = Leiden(graph, kind, rounds: 20, seed: 1)
            for node in 0..<60 {
                for group in 0...clusterCount(found.communities) {
                    var moved = found.communities
                    moved[node] = group
                    // The least gain a move is made for, twice, for rounding.
                    #expect(kind.value(graph, moved) <= found.quality + 2e-10)
                }
            }
        }
    }

    @Test("the same seed, the same answer; no nodes, no groups; nodes without edges stay alone")
    func odd() {
        let graph = WeightedGraph.random(nodes: 90, chance: 0.05, seed: 9)
        let kind = CommunityQuality.constantPotts(resolution: 0.1)
        #expect(Leiden(graph, kind, seed: 4).communities == Leiden(graph, kind, seed: 4).communities)
        #expect(Leiden(WeightedGraph(nodes: 0, []), kind, seed: 1).communities.isEmpty)
        #expect(Leiden(WeightedGraph(nodes: 3, []), kind, seed: 1).communities == [0, 1, 2])
        #expect(Leiden(WeightedGraph(nodes: 3, []), .modularity(resolution: 1), seed: 1).communities == [0, 1, 2])
    }

    @Test("joining nodes keeps weights, sizes and quality")
    func joined() {
        let graph = WeightedGraph.random(nodes: 40, chance: 0.2, seed: 2)
        let groups = (0..<40).map { $0 % 7 }
        let joined = graph.joined(by: groups)
        #expect(joined.sizes.reduce(0, +) == 40)
        // Some 160 weights of about 1, added in another order.
        #expect(abs(joined.totalWeight - graph.totalWeight) < 1e-10)
        for kind in Self.kinds {
            #expect(abs(kind.value(joined, Array(0..<7)) - kind.value(graph, groups)) < 1e-10)
        }
    }
}
