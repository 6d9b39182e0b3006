import StemmaLinearAlgebra
import Testing

@testable import StemmaAnalysis

/// Lloyd's iteration as the books have it: every product of every pass, in `Double`.
private struct NaiveLloyd {
    var centers: [[Float]]
    var labels: [Int] = []
    var objectives: [Double] = []

    init(_ rows: [[Float]], from seeds: [[Float]], iterations: Int) {
        centers = seeds
        labels = rows.map(nearest)
        for _ in 0..<iterations {
            update(rows)
            let next = rows.map(nearest)
            objectives.append(zip(rows, next).reduce(0) { $0 + Self.product($1.0, centers[$1.1]) })
            if next == labels { break }
            labels = next
        }
    }

    /// Of equal ones the lowest.
    private func nearest(_ row: [Float]) -> Int {
        let cosines = centers.map { Self.product(row, $0) }
        return cosines.indices.max { (cosines[$0], $1) < (cosines[$1], $0) } ?? 0
    }

    private mutating func update(_ rows: [[Float]]) {
        let isZero = rows.map { $0.allSatisfy { $0 == 0 } }
        let fits = rows.indices.filter { !isZero[$0] }.sorted {
            (Self.product(rows[$0], centers[labels[$0]]), $0) < (Self.product(rows[$1], centers[labels[$1]]), $1)
        }
        var worst = fits.makeIterator()
        centers = centers.indices.map { cluster in
            let members = rows.indices.filter { labels[$0] == cluster && !isZero[$0] }
            return Self.direction(members.isEmpty ? worst.next().map { [rows[$0]] } ?? [] : members.map { rows[$0] })
        }
    }

    private static func direction(_ rows: [[Float]]) -> [Float] {
        guard let first = rows.first else { return [] }
        // Elements count to 2⁻²⁸, as they do there.
        let sums = first.indices.map { column in
            rows.reduce(0.0) { $0 + (Double($1[column]) * 0x1p28).rounded(.toNearestOrEven) * 0x1p-28 }
        }
        let length = sums.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return sums.map { length > 0 ? Float($0 / length) : 0 }
    }

    static func product(_ one: [Float], _ other: [Float]) -> Double {
        var sum = 0.0
        for place in one.indices { sum += Double(one[place]) * Double(other[place]) }
        return sum
    }
}

private func lists(_ rows: Matrix<Float>) -> [[Float]] { (0..<rows.rows).map { Array(rows.row($0)) } }

private func matrix(_ rows: [[Float]]) -> Matrix<Float> {
    Matrix(rows: rows.count, columns: rows.first?.count ?? 0, storage: rows.flatMap(\.self))
}

/// Rows of no structure, on the whole sphere.
private func random(_ count: Int, columns: Int, seed: UInt64) -> Matrix<Float> {
    let random = CounterRandom(seed: seed)
    let storage = (0..<count * columns).map { Float(random.uniform(at: $0) - 0.5) }
    return Matrix(rows: count, columns: columns, storage: storage).normalizedRows()
}

/// A set of rows and a number of clusters.
struct LloydCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let rows: Matrix<Float>
    let clusters: Int

    static let all = [
        LloydCase("no structure", random(700, columns: 12, seed: 1), 9),
        LloydCase("no structure, many clusters", random(550, columns: 19, seed: 2), 40),
        LloydCase("two dimensions", random(600, columns: 2, seed: 3), 17),
        LloydCase("groups", scattered(1100, around: 8, columns: 12, seed: 4), 8),
        LloydCase("groups, too many clusters", scattered(550, around: 4, columns: 8, seed: 5), 25),
        LloydCase("one cluster", random(300, columns: 5, seed: 6), 1),
        LloydCase("every row a cluster", random(40, columns: 6, seed: 7), 40),
        LloydCase("rows of zeros among others", zerosAmong(random(520, columns: 9, seed: 8)), 6),
        LloydCase("each row three times", repeated(random(180, columns: 8, seed: 9)), 11),
    ]

    init(_ name: String, _ rows: Matrix<Float>, _ clusters: Int) {
        (testDescription, self.rows, self.clusters) = (name, rows, clusters)
    }

    /// Every so many-th row, two of which may be the same.
    var seeds: Matrix<Float> { rows.selectingRows((0..<clusters).map { $0 * rows.rows / clusters }) }

    private static func zerosAmong(_ rows: Matrix<Float>) -> Matrix<Float> {
        matrix(lists(rows).enumerated().map { $0 % 7 == 3 ? $1.map { _ in 0 } : $1 })
    }

    private static func repeated(_ rows: Matrix<Float>) -> Matrix<Float> {
        matrix(lists(rows).flatMap { [$0, $0, $0] })
    }
}

@Suite struct LloydFitTests {
    @Test("the bounds change nothing: plain Lloyd has every row where they have it", arguments: LloydCase.all)
    func differential(_ example: LloydCase) {
        let naive = NaiveLloyd(lists(example.rows), from: lists(example.seeds), iterations: 60)
        let found = SphericalKMeans(
            clustering: example.rows, from: example.seeds, iterations: 60, workers: Workers(2))
        #expect(found.assignments == naive.labels)
        #expect(found.iterations == naive.objectives.count)
        // Cosines rounded to single precision, each by 2⁻²⁵ at most.
        let rounding = 0x1p-25 * Double(example.rows.rows + 1)
        #expect(abs(found.objective - naive.objectives[naive.objectives.count - 1]) < rounding)
    }

    @Test("the objective never falls from one iteration to the next", arguments: LloydCase.all)
    func rising(_ example: LloydCase) {
        let lengths = RowLengths(example.rows)
        let objectives = (1...10).map { iterations in
            LloydFit(example.rows, lengths, from: example.seeds, iterations: iterations, workers: Workers(1)).objective
        }
        // Centres are rounded to single precision, so a row's cosine may lose some 2⁻²⁴.
        let rounding = 0x1p-22 * Double(example.rows.rows)
        #expect(zip(objectives, objectives.dropFirst()).allSatisfy { $1 >= $0 - rounding })
    }

    @Test("the run's own labels, kept by bounds, are those of a look at every product", arguments: LloydCase.all)
    func objectiveOfLabels(_ example: LloydCase) {
        let lengths = RowLengths(example.rows)
        let fit = LloydFit(example.rows, lengths, from: example.seeds, iterations: 60, workers: Workers(1))
        let assigned = Assignment(example.rows, to: fit.centers, workers: Workers(3))
        let sum = assigned.cosines.reduce(0) { $0 + Double($1) }
        // Rounding of cosines to single precision and of elements to 2⁻²⁸.
        #expect(abs(sum - fit.objective) < 0x1p-22 * Double(example.rows.rows + 1))
    }
}

@Suite struct AssignmentTests {
    @Test("the best is that of products in Double; of equals the lower", arguments: LloydCase.all)
    func differential(_ example: LloydCase) {
        // Every centre twice, so that each row has a tie, and once more with a difference that products in Float get wrong.
        let seeds = lists(example.seeds)
        let centers = matrix(seeds.map { $0.map(\.nextUp) } + seeds + seeds)
        let assigned = Assignment(example.rows, to: centers, workers: Workers(2))
        for row in stride(from: 0, to: example.rows.rows, by: 7) {
            let cosines = (0..<centers.rows).map { example.rows.doubleProduct(ofRow: row, with: centers, row: $0) }
            let best = cosines.indices.max { (cosines[$0], $1) < (cosines[$1], $0) } ?? 0
            #expect(assigned.assignments[row] == best)
            #expect(assigned.cosines[row] == Float(cosines[best]))
        }
    }
}
