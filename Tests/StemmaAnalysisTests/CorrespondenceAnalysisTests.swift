import StemmaLinearAlgebra
import StemmaText
import Testing

@testable import StemmaAnalysis

@Suite("Correspondence analysis")
struct CorrespondenceAnalysisTests {
    @Test("a table of two by two, worked by hand")
    func worked() throws {
        // n = 10, rows 8 and 2, columns 7 and 3; inertia = (6·1 − 2·1)² / (8·2·7·3) = 1/21.
        let found = try CorrespondenceAnalysis(ofTable: table([[6, 2], [1, 1]]), rank: 5, seed: 1)
        let value = (1.0 / 21).squareRoot()
        #expect(found.table.articleMasses == [0.8, 0.2] && found.table.termMasses == [0.7, 0.3])
        #expect(found.table.total == 10)
        #expect(abs(found.table.inertia - 1.0 / 21) < 1e-15)
        #expect(abs(found.table.chiSquared - 10.0 / 21) < 1e-14)
        try #require(found.singularValues.count == 1)
        #expect(abs(found.singularValues[0] - value) < 1e-7)
        #expect(abs(found.inertiaKept - 1) < 1e-6)
        // u = (−√.2, √.8), v = (−√.3, √.7): the larger element of v is positive. Float coordinates.
        expect(found.articleVectors, [[-0.5 * value], [2 * value]])
        let terms = [[-(3.0 / 7).squareRoot()], [(7.0 / 3).squareRoot()]]
        expect(found.termCoordinates, terms)
        expect(found.principalTermCoordinates, terms.map { $0.map { $0 * value } })
    }

    @Test("random tables agree with the dense decomposition of S", arguments: 1...8 as ClosedRange<UInt64>)
    func dense(seed: UInt64) throws {
        let counts = randomTable(rows: 40, columns: 25, density: 0.3, seed: seed)
        let found = try CorrespondenceAnalysis(ofTable: counts, rank: 6, seed: 1)
        let (residuals, r, c) = standardizedResiduals(counts)
        let expected = try SingularValueDecomposition(of: residuals)
        let inertia = residuals.storage.reduce(0) { $0 + $1 * $1 }
        #expect(abs(found.table.inertia - inertia) < 1e-12)
        #expect(found.trusted == 6 && found.accurate == 6)
        let kept = expected.singularValues.prefix(6).reduce(0) { $0 + $1 * $1 }
        #expect(abs(found.inertiaKept - kept / inertia) < 1e-6)
        for index in 0..<6 {
            #expect(abs(found.singularValues[index] - expected.singularValues[index]) < 1e-6)
            let sign = signOfLargest((0..<25).map { expected.rightVectorsTransposed[index, $0] })
            // Gaps of about 0.02 between values, with Float vectors.
            for row in 0..<40 where r[row] > 0 {
                let coordinate =
                    sign * expected.leftVectors[row, index] * expected.singularValues[index] / r[row].squareRoot()
                #expect(abs(Double(found.articleVectors[row, index]) - coordinate) < 1e-4)
            }
            for column in 0..<25 where c[column] > 0 {
                let coordinate = sign * expected.rightVectorsTransposed[index, column] / c[column].squareRoot()
                #expect(abs(Double(found.termCoordinates[column, index]) - coordinate) < 1e-4)
            }
        }
    }

    @Test("with all dimensions distances are chi-squared distances, and a profile leads to its article")
    func distances() throws {
        let counts = randomTable(rows: 12, columns: 9, density: 0.5, seed: 4)
        let found = try CorrespondenceAnalysis(ofTable: counts, rank: 20, seed: 1)
        #expect(abs(found.inertiaKept - 1) < 1e-6)
        let profiles = (0..<12).map { profile(counts, $0) }
        for row in 0..<12 {
            for other in 0..<row {
                let expected = (0..<9).reduce(0.0) {
                    let difference = profiles[row][$1] - profiles[other][$1]
                    return $0 + (difference == 0 ? 0 : difference * difference / found.table.termMasses[$1])
                }
                let distance = zip(found.articleVectors.row(row), found.articleVectors.row(other)).reduce(0.0) {
                    $0 + Double($1.0 - $1.1) * Double($1.0 - $1.1)
                }
                #expect(abs(distance - expected) < 1e-5 * max(1, expected))
            }
            for dimension in 0..<found.singularValues.count {
                let led = (0..<9).reduce(0.0) { $0 + profiles[row][$1] * Double(found.termCoordinates[$1, dimension]) }
                #expect(abs(led - Double(found.articleVectors[row, dimension])) < 1e-5)
            }
        }
    }

    @Test("a table that falls apart has a value of 1 for each part but one", arguments: [2, 3, 6], [1, 4])
    func unconnected(parts: Int, rank: Int) throws {
        let inner = randomTable(rows: 5, columns: 4, density: 1, seed: 9)
        var rows = [[Float]](repeating: Array(repeating: 0, count: parts * 4), count: parts * 5)
        for row in rows.indices {
            // Each part is a little different from the others.
            let part = row / 5
            for column in 0..<4 { rows[row][part * 4 + column] = inner.values[row % 5 * 4 + column] + Float(part) }
        }
        let counts = table(rows)
        let found = try CorrespondenceAnalysis(ofTable: counts, rank: rank, seed: 1)
        let expected = try SingularValueDecomposition(of: standardizedResiduals(counts).0).singularValues
        #expect(found.singularValues.count == rank)
        for (a, b) in zip(found.singularValues, expected) { #expect(abs(a - b) < 1e-6) }
        #expect(found.singularValues.filter { $0 > 1 - 1e-6 }.count == min(rank, parts - 1))
        expectCentred(found.articleVectors, found.table.articleMasses)
        expectCentred(found.termCoordinates, found.table.termMasses)
    }

    @Test("dimensions that are alike are accurate each, and not to be told apart")
    func alike() throws {
        // Three articles of one word each, alike: two values of 1.
        let found = try CorrespondenceAnalysis(ofTable: table([[1, 0, 0], [0, 1, 0], [0, 0, 1]]), rank: 1, seed: 1)
        #expect(found.accurate == 1 && found.trusted == 0)
        let both = try CorrespondenceAnalysis(ofTable: table([[1, 0, 0], [0, 1, 0], [0, 0, 1]]), rank: 2, seed: 1)
        #expect(both.accurate == 2 && both.trusted == 2)
    }

    @Test("articles and terms without counts are at 0, and change nothing")
    func empty() throws {
        let full = try CorrespondenceAnalysis(ofTable: table([[6, 2], [1, 1]]), rank: 1, seed: 1)
        let found = try CorrespondenceAnalysis(ofTable: table([[6, 0, 2], [0, 0, 0], [1, 0, 1]]), rank: 1, seed: 1)
        #expect(found.table.inertia == full.table.inertia)
        #expect(found.articleVectors[1, 0] == 0 && found.termCoordinates[1, 0] == 0)
        #expect(abs(found.articleVectors[2, 0] - full.articleVectors[1, 0]) < 1e-6)
    }

    @Test(
        "a table without any association has no dimension and loses nothing",
        arguments: [
            [[Float]](), [[0, 0], [0, 0]], [[3]], [[2, 4], [1, 2], [3, 6]],
            Array(repeating: [1, 1, 1, 1, 1], count: 22),
        ])
    func independent(rows: [[Float]]) throws {
        let found = try CorrespondenceAnalysis(ofTable: table(rows), rank: 2, seed: 1)
        #expect(found.singularValues.isEmpty && found.table.inertia == 0 && found.inertiaKept == 1)
        #expect(found.articleVectors.rows == rows.count)
    }

    @Test("the singular values weigh in the articles' vectors by their power", arguments: SigmaExponent.allCases)
    func exponent(exponent: SigmaExponent) throws {
        let counts = randomTable(rows: 30, columns: 20, density: 0.4, seed: 2)
        let found = try CorrespondenceAnalysis(ofTable: counts, rank: 4, sigmaExponent: exponent, seed: 1)
        for (column, value) in found.singularValues.enumerated() {
            let inertia = (0..<30).reduce(0.0) {
                let coordinate = Double(found.articleVectors[$1, column])
                return $0 + found.table.articleMasses[$1] * coordinate * coordinate
            }
            let expected = [SigmaExponent.zero: 1, .half: value, .one: value * value][exponent]!
            #expect(abs(inertia - expected) < 1e-5)
        }
    }

    @Test("the number of workers does not change a bit")
    func workers() throws {
        // Both sides beyond what is decomposed densely, and of several blocks.
        let texts = (0..<2_200).map { number in
            let random = CounterRandom(seed: 5, stream: UInt64(number))
            return (0..<20).map { "word\(random.integer(below: 2_100, at: $0))" }.joined(separator: " ")
        }
        let counts = try TermCounts(counting: texts)
        let one = try CorrespondenceAnalysis(of: counts, rank: 5, seed: 1, workers: Workers(1))
        let three = try CorrespondenceAnalysis(of: counts, rank: 5, seed: 1, workers: Workers(3))
        #expect(one.method != .dense && one.singularValues.count == 5)
        #expect(one.articleVectors == three.articleVectors && one.termCoordinates == three.termCoordinates)
        #expect(one.singularValues == three.singularValues && one.residuals == three.residuals)
    }

    @Test("a count that is not finite is refused with its place")
    func notFinite() {
        let counts = table([[1, 2], [3, .infinity]])
        #expect(throws: LinearAlgebraError.notFinite(row: 1, column: 1)) {
            try CorrespondenceAnalysis(ofTable: counts, rank: 1, seed: 1)
        }
    }

    /// A sparse table of its elements that are not 0.
    private func table(_ rows: [[Float]]) -> SparseMatrix {
        let entries = rows.map { row in row.enumerated().filter { $0.element != 0 } }
        return SparseMatrix(
            rows: rows.count, columns: rows.first?.count ?? 0,
            rowOffsets: entries.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) },
            columnIndices: entries.flatMap { $0.map { Int32($0.offset) } },
            values: entries.flatMap { $0.map(\.element) })
    }

    private func randomTable(rows: Int, columns: Int, density: Double, seed: UInt64) -> SparseMatrix {
        let (places, numbers) = (CounterRandom(seed: seed, stream: 1), CounterRandom(seed: seed, stream: 2))
        return table(
            (0..<rows).map { row in
                (0..<columns).map { column in
                    let index = row * columns + column
                    return places.uniform(at: index) < density ? Float(1 + numbers.integer(below: 6, at: index)) : 0
                }
            })
    }

    /// S by its definition, and r and c.
    private func standardizedResiduals(_ counts: SparseMatrix) -> (Matrix<Double>, r: [Double], c: [Double]) {
        var dense = Matrix<Double>(rows: counts.rows, columns: counts.columns)
        for row in 0..<counts.rows {
            for entry in counts.entries(ofRow: row) {
                dense[row, Int(counts.columnIndices[entry])] = Double(counts.values[entry])
            }
        }
        let total = dense.storage.reduce(0, +)
        let r = (0..<dense.rows).map { dense.row($0).reduce(0, +) / total }
        let c = (0..<dense.columns).map { column in (0..<dense.rows).reduce(0) { $0 + dense[$1, column] } / total }
        for row in 0..<dense.rows {
            for column in 0..<dense.columns where r[row] * c[column] > 0 {
                let expected = r[row] * c[column]
                dense[row, column] = (dense[row, column] / total - expected) / expected.squareRoot()
            }
        }
        return (dense, r, c)
    }

    private func profile(_ counts: SparseMatrix, _ row: Int) -> [Double] {
        var profile = [Double](repeating: 0, count: counts.columns)
        for entry in counts.entries(ofRow: row) {
            profile[Int(counts.columnIndices[entry])] = Double(counts.values[entry])
        }
        let sum = profile.reduce(0, +)
        return sum > 0 ? profile.map { $0 / sum } : profile
    }

    private func signOfLargest(_ vector: [Double]) -> Double {
        vector.max { abs($0) < abs($1) }! < 0 ? -1 : 1
    }

    /// The mean of each dimension, by the masses, is 0.
    private func expectCentred(_ coordinates: Matrix<Float>, _ masses: [Double]) {
        for column in 0..<coordinates.columns {
            let mean = masses.indices.reduce(0.0) { $0 + masses[$1] * Double(coordinates[$1, column]) }
            #expect(abs(mean) < 1e-6)
        }
    }

    private func expect(_ found: Matrix<Float>, _ expected: [[Double]]) {
        #expect(found.rows == expected.count && found.columns == expected[0].count)
        for (a, b) in zip(found.storage, expected.joined()) { #expect(abs(Double(a) - b) < 1e-6) }
    }
}
