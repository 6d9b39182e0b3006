import StemmaLinearAlgebra
import Testing

@testable import StemmaAnalysis

/// Unit rows scattered around `centers` directions of the axes.
func scattered(_ count: Int, around centers: Int, columns: Int, seed: UInt64) -> Matrix<Float> {
    let random = CounterRandom(seed: seed)
    var rows = Matrix<Float>(rows: count, columns: columns)
    for row in 0..<count {
        for column in 0..<columns { rows[row, column] = Float(random.uniform(at: row * columns + column)) * 0.3 }
        rows[row, row % centers] += 1
    }
    return rows.normalizedRows()
}

@Suite struct SphericalKMeansTests {
    @Test("finds planted groups", arguments: [2, 5, 9])
    func planted(_ count: Int) throws {
        let rows = scattered(400, around: count, columns: 12, seed: 3)
        let clusters = SphericalKMeans(clustering: rows, try .init(count: count, seed: 1))
        let truth = (0..<400).map { $0 % count }
        let agreement = try ClusterAgreement(truth: truth, found: clusters.assignments, seed: 1, replicates: 0)
        #expect(agreement.adjustedRandIndex.value == 1)
    }

    @Test("every row is with its nearest centre, and centres have length 1")
    func nearest() throws {
        let rows = scattered(300, around: 6, columns: 10, seed: 8)
        let clusters = SphericalKMeans(clustering: rows, try .init(count: 4, seed: 2))
        for row in 0..<rows.rows {
            let cosines = (0..<4).map { center in
                zip(rows.row(row), clusters.centers.row(center)).reduce(0.0) { $0 + Double($1.0 * $1.1) }
            }
            let best = try #require(cosines.max())
            // Single precision sums of 10 products.
            #expect(abs(cosines[clusters.assignments[row]] - best) < 1e-5)
        }
        for center in 0..<4 {
            #expect(abs(clusters.centers.row(center).reduce(0) { $0 + $1 * $1 } - 1) < 1e-5)
        }
    }

    @Test("the same answer for any number of workers")
    func workers() throws {
        let rows = scattered(3000, around: 7, columns: 16, seed: 5)
        let configuration = try SphericalKMeans.Configuration(count: 7, starts: 2, seed: 9)
        let one = SphericalKMeans(clustering: rows, configuration, workers: Workers(1))
        for count in [2, 3, 8] {
            let many = SphericalKMeans(clustering: rows, configuration, workers: Workers(count))
            #expect(one.assignments == many.assignments)
            #expect(one.centers == many.centers)
            #expect(one.cosines == many.cosines)
            #expect(one.objective == many.objective)
        }
    }

    @Test("odd input gives an answer", arguments: [(0, 3), (1, 3), (2, 5), (5, 1)])
    func odd(_ count: Int, _ clusters: Int) throws {
        let rows = scattered(count, around: 2, columns: 4, seed: 1)
        let result = SphericalKMeans(clustering: rows, try .init(count: clusters, seed: 1))
        #expect(result.assignments.count == count)
        #expect(result.assignments.allSatisfy { $0 < max(1, min(clusters, count)) })
    }

    @Test("rows of zeros and rows all alike do not break it")
    func degenerate() throws {
        let zeros = Matrix<Float>(rows: 10, columns: 3)
        #expect(SphericalKMeans(clustering: zeros, try .init(count: 3, seed: 1)).assignments.count == 10)
        let alike = Matrix<Float>(
            rows: 10, columns: 2, storage: Array(repeating: [0.6, 0.8], count: 10).flatMap { $0 })
        #expect(SphericalKMeans(clustering: alike, try .init(count: 3, seed: 1)).assignments.count == 10)
        let noColumns = Matrix<Float>(rows: 4, columns: 0)
        #expect(SphericalKMeans(clustering: noColumns, try .init(count: 2, seed: 1)).assignments.count == 4)
    }

    @Test("no cluster is empty while there are different rows enough, and zeros fill none")
    func noneEmpty() throws {
        let corners: [[Float]] = [[1, 0, 0], [0, 1, 0], [0, 0, 1], [-1, 0, 0], [0, -1, 0]]
        let storage = (0..<60).flatMap { $0 % 6 == 5 ? [0, 0, 0] : corners[$0 % 6] }
        let rows = Matrix<Float>(rows: 60, columns: 3, storage: storage)
        let clusters = SphericalKMeans(clustering: rows, try .init(count: 5, seed: 4))
        let members = Set((0..<60).filter { $0 % 6 != 5 }.map { clusters.assignments[$0] })
        #expect(members.count == 5)
        #expect(clusters.objective == 50)
    }

    @Test("with more starts the objective of these rows is no smaller")
    func moreStarts() throws {
        let rows = scattered(500, around: 12, columns: 12, seed: 21)
        let objectives = try [1, 2, 4, 10].map { starts in
            SphericalKMeans(clustering: rows, try .init(count: 6, starts: starts, seed: 5)).objective
        }
        // Two sums of 500 cosines in another order.
        #expect(zip(objectives, objectives.dropFirst()).allSatisfy { $0 <= $1 + 1e-4 })
    }

    @Test("a number that is not positive is refused")
    func invalid() {
        #expect(throws: SphericalKMeans.Configuration.Invalid.self) {
            try SphericalKMeans.Configuration(count: 0, seed: 1)
        }
    }
}
