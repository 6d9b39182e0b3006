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

    /// The quality of a grouping of single nodes, by the formula in `Leiden`.
    func quality(_ groups: [Int], _ resolution: Double) -> Double {
        var rows = [Double](repeating: 0, count: clusterCount(groups))
        var inside = 0.0
        for (node, group) in groups.enumerated() {
            rows[group] += sizes[node]
            for entry in entries(of: node) where groups[Int(neighbours[entry])] == group {
                inside += weights[entry] / 2
            }
        }
        return rows.reduce(inside) { $0 - resolution * $1 * $1 / 2 }
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
    private static let resolutions = [0.05, 0.3, 0.7]

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
            let found = Leiden(graph, resolution: 0.5, seed: seed).communities
            #expect(found == (0..<5 * count).map { $0 / 5 })
        }
    }

    @Test("communities are connected, also where rounds are cut short", arguments: 1...20 as ClosedRange<UInt64>)
    func connected(_ seed: UInt64) {
        let graph = WeightedGraph.random(nodes: 120, chance: 0.03, seed: seed)
        for resolution in Self.resolutions {
            for rounds in [1, 4] {
                let found = Leiden(graph, resolution: resolution, rounds: rounds, seed: seed).communities
                #expect(clusterCount(graph.connectedParts(of: found)) == clusterCount(found))
            }
        }
    }

    @Test(
        "the quality never falls from round to round, and rises from that of single nodes",
        arguments: 1...20 as ClosedRange<UInt64>)
    func quality(_ seed: UInt64) {
        let graph = WeightedGraph.random(nodes: 150, chance: 0.05, seed: seed)
        for resolution in Self.resolutions {
            let qualities = (0...6).map { rounds in
                graph.quality(
                    Leiden(graph, resolution: resolution, rounds: rounds, seed: seed).communities, resolution)
            }
            // Sums of some 600 weights of about 1, added in another order.
            for (before, after) in zip(qualities, qualities.dropFirst()) { #expect(after >= before - 1e-9) }
            #expect(qualities[1] > qualities[0])
        }
    }

    @Test("no grouping of eight nodes is better than the best of five seeds", arguments: 1...12 as ClosedRange<UInt64>)
    func bruteForce(_ seed: UInt64) {
        let graph = WeightedGraph.random(nodes: 8, chance: 0.4, seed: seed)
        let groupings = Self.groupings(8)
        #expect(groupings.count == 4140)
        for resolution in Self.resolutions {
            let best = groupings.map { graph.quality($0, resolution) }.max() ?? 0
            let found = (1...5).map {
                graph.quality(Leiden(graph, resolution: resolution, seed: $0).communities, resolution)
            }
            // Rounding of sums of under 30 weights.
            #expect(found.allSatisfy { $0 <= best + 1e-12 })
            #expect((found.max() ?? 0) >= best - 1e-12)
        }
    }

    @Test("no single node gains by moving")
    func settled() {
        let graph = WeightedGraph.random(nodes: 60, chance: 0.1, seed: 3)
        for resolution in Self.resolutions {
            let found = Leiden(graph, resolution: resolution, rounds: 20, seed: 1).communities
            let quality = graph.quality(found, resolution)
            for node in 0..<60 {
                for group in 0...clusterCount(found) {
                    var moved = found
                    moved[node] = group
                    // The least gain a move is made for, twice, for rounding.
                    #expect(graph.quality(moved, resolution) <= quality + 2e-10)
                }
            }
        }
    }

    @Test("the same seed, the same answer; no nodes, no groups; nodes without edges stay alone")
    func odd() {
        let graph = WeightedGraph.random(nodes: 90, chance: 0.05, seed: 9)
        let found = { (graph: WeightedGraph) in Leiden(graph, resolution: 0.1, seed: 4).communities }
        #expect(found(graph) == found(graph))
        #expect(found(WeightedGraph(nodes: 0, [])).isEmpty)
        #expect(found(WeightedGraph(nodes: 3, [])) == [0, 1, 2])
    }

    @Test("joining nodes keeps their number and the weight between groups")
    func joined() {
        let graph = WeightedGraph.random(nodes: 40, chance: 0.2, seed: 2)
        let groups = (0..<40).map { $0 % 7 }
        let joined = graph.joined(by: groups)
        #expect(joined.sizes == [6, 6, 6, 6, 6, 5, 5])
        var between = Matrix<Double>(rows: 7, columns: 7)
        for node in 0..<40 {
            for entry in graph.entries(of: node) {
                between[groups[node], groups[Int(graph.neighbours[entry])]] += graph.weights[entry]
            }
        }
        for group in 0..<7 {
            between[group, group] = 0
            for entry in joined.entries(of: group) {
                between[group, Int(joined.neighbours[entry])] -= joined.weights[entry]
            }
        }
        // Some ten weights of about 1 each, added in another order.
        #expect(between.storage.allSatisfy { abs($0) < 1e-12 })
    }
}
