import StemmaLinearAlgebra
import Testing

@testable import StemmaAnalysis

@Suite struct NeighbourGraphTests {
    /// Unit rows around a few directions; rows 5 and 11 are zeros, 7 and 8 the same.
    static func rows(_ count: Int, columns: Int = 6, seed: UInt64 = 1) -> Matrix<Float> {
        let random = CounterRandom(seed: seed)
        var rows = Matrix<Float>(
            rows: count, columns: columns,
            storage: (0..<count * columns).map { Float(random.uniform(at: $0)) - ($0 % 3 == 0 ? 0 : 0.5) })
        for column in 0..<columns {
            rows[5, column] = 0
            rows[11, column] = 0
            rows[8, column] = rows[7, column]
        }
        return rows.normalizedRows()
    }

    /// By comparing all with all.
    private func nearest(_ rows: Matrix<Float>, to row: Int, _ count: Int) -> [Float] {
        let others = (0..<rows.rows).filter { other in other != row && rows.row(other).contains { $0 != 0 } }
        return others.map { zip(rows.row($0), rows.row(row)).reduce(0) { $0 + $1.0 * $1.1 } }
            .sorted(by: >).prefix(count).map { $0 }
    }

    @Test("finds the nearest, nearest first, none for rows of zeros", arguments: [1, 4, 200])
    func exact(_ count: Int) {
        let rows = Self.rows(90)
        let found = NearestNeighbours(of: rows, count: count, workers: Workers(2))
        #expect(found.recall == nil)
        for row in 0..<90 {
            let entries = found.entries(of: row)
            let isZero = row == 5 || row == 11
            let expected = isZero ? [] : nearest(rows, to: row, count)
            #expect(entries.count == expected.count)
            // Six products of at most 1: a few units in the last place.
            for (entry, cosine) in zip(entries, expected) { #expect(abs(found.cosines[entry] - cosine) < 1e-5) }
            #expect(Set(found.neighbours[entries]).count == entries.count)
            #expect(!found.neighbours[entries].contains(Int32(row)))
        }
    }

    @Test("of equally near rows the lower number is nearer")
    func ties() {
        let rows = Matrix<Float>(rows: 6, columns: 2, storage: [1, 0, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0])
        let found = NearestNeighbours(of: rows, count: 2, workers: Workers(1))
        #expect(Array(found.neighbours[found.entries(of: 5)]) == [0, 1])
        #expect(Array(found.neighbours[found.entries(of: 0)]) == [1, 2])
    }

    @Test("a heap keeps the nearest of all that were offered, in any order")
    func heap() {
        let random = CounterRandom(seed: 6)
        let offered = (0..<200).map { Neighbour(row: Int32($0), cosine: Float(random.integer(below: 20, at: $0))) }
        for limit in [1, 2, 7, 300] {
            var heap = NearestHeap(limit: limit)
            for neighbour in offered.reversed() { heap.offer(neighbour) }
            let sorted = offered.sorted { $0.isNearer(than: $1) }
            #expect(heap.sorted == Array(sorted.prefix(limit)))
        }
    }

    @Test("any number of workers finds the same, over several blocks")
    func workers() {
        let rows = Self.rows(1300, columns: 3)
        let one = NearestNeighbours(of: rows, count: 5, workers: Workers(1))
        let three = NearestNeighbours(of: rows, count: 5, workers: Workers(3))
        #expect(one.neighbours == three.neighbours && one.cosines == three.cosines && one.offsets == three.offsets)
    }

    @Test("beyond the limit the recall is measured, and is what a comparison with all says")
    func approximate() throws {
        let rows = Self.rows(1600, columns: 8, seed: 3)
        let exact = NearestNeighbours(of: rows, count: 10, workers: Workers(2))
        let near = NearestNeighbours(of: rows, count: 10, exactLimit: 100, workers: Workers(2))
        let recall = try #require(near.recall)
        #expect(recall.sampled == 500)
        let shares = evenPlaces(500, of: 1600).map { row in
            (
                Set(near.neighbours[near.entries(of: row)])
                    .intersection(exact.neighbours[exact.entries(of: row)]).count, exact.entries(of: row).count
            )
        }
        let share = Double(shares.reduce(0) { $0 + $1.0 }) / Double(shares.reduce(0) { $0 + $1.1 })
        // Rows equally near in another block may trade places: a few of 5,000 neighbours.
        #expect(abs(recall.share - share) < 0.002)
        #expect(recall.share > 0.5 && recall.share < 1)
    }

    @Test("with no more groups than are searched nothing is missed")
    func covered() throws {
        let rows = Self.rows(200)
        let near = NearestNeighbours(of: rows, count: 10, exactLimit: 100, workers: Workers(2))
        #expect(try #require(near.recall).share > 0.998)
    }

    @Test("edges are the same from both ends, join each row and its nearest and no others, and weigh more than 0")
    func graph() {
        let nearest = NearestNeighbours(of: Self.rows(90), count: 8, workers: Workers(2))
        let lists = (0..<90).map { Set(nearest.neighbours[nearest.entries(of: $0)].map(Int.init)) }
        let graph = WeightedGraph(joining: nearest)
        #expect(graph.weights.allSatisfy { $0 > 0 })
        var weights: [[Int]: Double] = [:]
        for row in 0..<90 {
            for entry in graph.entries(of: row) {
                weights[[row, Int(graph.neighbours[entry])]] = graph.weights[entry]
            }
        }
        for (pair, weight) in weights {
            #expect(weights[[pair[1], pair[0]]] == weight)
            #expect(lists[pair[0]].contains(pair[1]) || lists[pair[1]].contains(pair[0]))
        }
        // Cosines of neighbours are all above 0 here, so that each such pair is an edge.
        #expect(nearest.cosines.allSatisfy { $0 > 0 })
        let pairs = (0..<90).reduce(0) { sum, a in
            sum + (0..<a).count { lists[a].contains($0) || lists[$0].contains(a) }
        }
        #expect(weights.count == 2 * pairs)
    }

    @Test(
        "crumbs join the group they share most weight with; without an edge the nearest centre; no large group, no change"
    )
    func crumbs() {
        let rows = Matrix<Float>(
            rows: 9, columns: 2,
            storage: [1, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0, 1, 0.6, 0.8, 0.8, 0.6, 0.28, 0.96])
        let graph = WeightedGraph(nodes: 9, [(6, 0, 0.5), (6, 3, 0.4), (7, 6, 0.1)])
        let groups = [0, 0, 0, 1, 1, 1, 2, 3, 4]
        let joined = joiningCrumbs(groups, of: graph, rows, least: 3, workers: Workers(1))
        #expect(joined == [0, 0, 0, 1, 1, 1, 0, 0, 1])
        #expect(
            joiningCrumbs([0, 1, 2], of: WeightedGraph(nodes: 3, []), rows, least: 3, workers: Workers(1)) == [0, 1, 2])
    }
}
