import StemmaLinearAlgebra
import Testing

@testable import StemmaAnalysis

@Suite("Topic map")
struct TopicMapTests {
    /// Rows in groups: each a direction of its group, one of its part of the group, and some noise.
    private static func grouped(
        _ groups: Int, parts: Int, size: Int, dimensions: Int = 40, seed: UInt64 = 1
    ) -> Matrix<Float> {
        func direction(_ stream: Int) -> [Float] {
            let random = CounterRandom(seed: seed, stream: UInt64(stream))
            return (0..<dimensions).map { column in
                Float((0..<4).reduce(-2) { $0 + random.uniform(at: column * 4 + $1) })
            }
        }
        var storage: [Float] = []
        for row in 0..<groups * parts * size {
            let part = row / size
            let (group, own, noise) = (direction(part / parts), direction(1_000 + part), direction(10_000 + row))
            storage += (0..<dimensions).map { group[$0] + 0.6 * own[$0] + 0.5 * noise[$0] }
        }
        return Matrix(rows: groups * parts * size, columns: dimensions, storage: storage)
    }

    @Test("neighbours survive far better than on two principal axes", arguments: [1, 2, 3] as [UInt64])
    func survival(seed: UInt64) throws {
        let map = TopicMap(of: Self.grouped(8, parts: 4, size: 20, seed: seed), workers: Workers(2))
        let (kept, plain) = (try #require(map.survival), try #require(map.survivalOfAxes))
        #expect(kept > 0.5 && kept > 2 * plain)
        #expect(map.laidOut == 640)
    }

    @Test("one worker or three: the same to the bit, and places lie in the unit square")
    func workers() {
        let rows = Self.grouped(4, parts: 3, size: 60)
        let map = TopicMap(of: rows, sampleLimit: 500, workers: Workers(1))
        #expect(TopicMap(of: rows, sampleLimit: 500, workers: Workers(3)) == map)
        #expect(TopicMap(of: rows, sampleLimit: 500, workers: Workers(1)) == map)
        for case let place? in map.places {
            #expect((0...1).contains(place.x) && (0...1).contains(place.y))
        }
        let (xs, ys) = (map.places.compactMap { $0?.x }, map.places.compactMap { $0?.y })
        #expect(max(xs.max()! - xs.min()!, ys.max()! - ys.min()!) > 0.99)
    }

    @Test("articles outside the sample stand among their neighbours")
    func sample() throws {
        let rows = Self.grouped(6, parts: 3, size: 50)
        let map = TopicMap(of: rows, sampleLimit: 300, workers: Workers(2))
        #expect(map.laidOut == 300 && map.places.allSatisfy { $0 != nil })
        let (kept, plain) = (try #require(map.survival), try #require(map.survivalOfAxes))
        #expect(kept > 1.5 * plain)
    }

    @Test("the length of a vector plays no part")
    func lengths() {
        let rows = Self.grouped(2, parts: 2, size: 10)
        var longer = rows
        for row in 0..<rows.rows {
            for column in 0..<rows.columns { longer[row, column] *= row.isMultiple(of: 2) ? 4 : 0.5 }
        }
        #expect(TopicMap(of: longer, workers: Workers(1)).places == TopicMap(of: rows, workers: Workers(1)).places)
    }

    @Test("no article, one, two, and articles without terms")
    func few() {
        #expect(TopicMap(of: Matrix(rows: 0, columns: 0)).places == [])
        #expect(TopicMap(of: Matrix(rows: 1, columns: 2, storage: [1, 2])).places == [SIMD2(0.5, 0.5)])
        let two = TopicMap(of: Matrix(rows: 2, columns: 2, storage: [1, 0, 0, 1]))
        #expect(two.places.compactMap(\.self).count == 2 && two.places[0] != two.places[1])
        #expect(two.survival == nil && two.survivalOfAxes == nil)
        let empty = TopicMap(of: Matrix(rows: 3, columns: 2, storage: [1, 0, 0, 0, 0, 1]))
        #expect(empty.places[1] == nil && empty.places[0] != nil && empty.laidOut == 2)
        #expect(TopicMap(of: Matrix(rows: 2, columns: 2)).places == [nil, nil])
    }

    @Test("articles that are all the same stand in one place")
    func same() {
        let map = TopicMap(of: Matrix(rows: 40, columns: 3, storage: (0..<40).flatMap { _ in [1, 2, 3] as [Float] }))
        #expect(Set(map.places.compactMap(\.self)) == [SIMD2(0.5, 0.5)])
    }

    @Test("copies of an article stand nearer to it than other groups do")
    func duplicates() throws {
        var rows = Self.grouped(5, parts: 1, size: 30)
        for row in 1..<12 {
            for column in 0..<rows.columns { rows[row, column] = rows[0, column] }
        }
        let map = TopicMap(of: rows, workers: Workers(2))
        let places = map.places.compactMap(\.self)
        func distance(_ one: Int, _ other: Int) -> Float {
            let difference = places[one] - places[other]
            return (difference * difference).sum()
        }
        let farthestCopy = (1..<12).map { distance(0, $0) }.max() ?? 0
        let nearestOther = (30..<150).map { distance(0, $0) }.min() ?? 0
        #expect(farthestCopy < nearestOther)
    }
}

@Suite("Forces of a topic map")
struct MapTreeTests {
    @Test("the sums over squares are those over all places, to a few percent", arguments: [8, 100, 1_000])
    func sums(count: Int) {
        let random = CounterRandom(seed: 5)
        let places = (0..<count).map { index in
            SIMD2(Float(random.uniform(at: 2 * index)) * 40, Float(random.uniform(at: 2 * index + 1)) * 10)
        }
        let tree = MapTree(places)
        #expect(tree.order.sorted() == (0..<count).map { Int32($0) })
        let eight = MapTree.Eight(
            x: SIMD8((0..<8).map { places[$0].x }), y: SIMD8((0..<8).map { places[$0].y }))
        let (force, q) = tree.repulsion(on: eight)
        for lane in 0..<8 {
            var (exact, sum) = (SIMD2<Float>.zero, Float(0))
            for place in places {
                let difference = places[lane] - place
                let weight = 1 / (1 + (difference * difference).sum())
                sum += weight
                exact += weight * weight * difference
            }
            // Squares are opened at the distance of their side, which costs a few percent; of the force, which is a
            // difference, more.
            #expect(abs(q[lane] - sum) < 0.05 * sum)
            let error = SIMD2(force.x[lane], force.y[lane]) - exact
            #expect((error * error).sum().squareRoot() < 0.2 * (exact * exact).sum().squareRoot() + 0.05)
        }
    }

    @Test("places that coincide count each")
    func coincident() {
        let tree = MapTree([SIMD2(1, 1), SIMD2(1, 1), SIMD2(1, 1)])
        let (force, q) = tree.repulsion(on: .init(x: SIMD8(repeating: 1), y: SIMD8(repeating: 1)))
        #expect(q[0] == 3 && force.x[0] == 0 && force.y[0] == 0)
        #expect(MapTree([]).order.isEmpty)
    }
}

@Suite("Nearest rows")
struct NearestRowsTests {
    @Test("the same as sorting all scores, ties by row, the query itself left out")
    func brute() {
        let random = CounterRandom(seed: 3)
        // Few different values, so that there are ties.
        let rows = Matrix<Float>(
            rows: 300, columns: 3, storage: (0..<900).map { Float(random.integer(below: 3, at: $0)) })
        let found = NearestRows(of: rows, among: rows, own: Array(0..<300), count: 7, workers: Workers(2)).lists
        for row in 0..<300 {
            let scores = (0..<300).map { other in zip(rows.row(row), rows.row(other)).reduce(0) { $0 + $1.0 * $1.1 } }
            let expected = (0..<300).filter { $0 != row }.sorted { (scores[$1], $0) < (scores[$0], $1) }.prefix(7)
            #expect(found[row].map { Int($0.row) } == Array(expected))
        }
    }

    @Test("no more than there are, and none where none is asked for")
    func few() {
        let rows = Matrix<Float>(rows: 2, columns: 1, storage: [1, 2])
        #expect(
            NearestRows(of: rows, among: rows, own: [0, 1], count: 5, workers: Workers(1)).lists.map(\.count) == [1, 1])
        #expect(NearestRows(of: rows, among: rows, count: 0, workers: Workers(1)).lists == [[], []])
    }

    @Test("links stand in both directions, and those that both ends choose weigh double")
    func graph() {
        let graph = MapGraph([[1], [0], [0]])
        #expect(graph.offsets == [0, 2, 3, 4] && graph.ends == [1, 2, 0, 0])
        #expect(graph.weights[0] == 2 * graph.weights[1] && abs(graph.weights.reduce(0, +) - 1) < 1e-6)
    }
}
