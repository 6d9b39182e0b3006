import Testing

@testable import StemmaLinearAlgebra

@Suite("Low-rank model that grows")
struct LowRankModelTests {
    @Test(
        "a matrix of no more dimensions than the limit comes back whole, in parts of any size", arguments: [1, 25, 79])
    func exact(first: Int) throws {
        let matrix = try planted(80, 60, values: [9, 7, 4, 2, 1], seed: 1)
        let appended = try model(matrix.rows(0..<first), limit: 6).appending(rows: matrix.rows(first..<80))
        let merged = try model(matrix.rows(0..<first), limit: 6).merged(with: model(matrix.rows(first..<80), limit: 6))
        let dense = try SingularValueDecomposition(of: matrix.dense())
        for found in [appended, merged] {
            #expect(found.rank == 5)
            // The planted elements are rounded to Float, and so are the vectors: 1e-7 of the norm, 12.
            for (a, b) in zip(found.singularValues, dense.singularValues) { #expect(abs(a - b) < 1e-5) }
            #expect(distance(matrix, found).frobenius < 1e-5)
            #expect(orthonormalityError(found.leftVectors) < 1e-5)
            #expect(orthonormalityError(found.rightVectors) < 1e-5)
            #expect(largestDifference(magnitudes(found.rightVectors), denseMagnitudes(dense, 5)) < 1e-5)
        }
    }

    @Test("the true distance is never beyond the bound, by either norm", arguments: 1...50 as ClosedRange<UInt64>)
    func bound(seed: UInt64) throws {
        let random = CounterRandom(seed: seed, stream: 9)
        let (rows, columns) = (20 + random.integer(below: 60, at: 0), 10 + random.integer(below: 60, at: 1))
        let density = 0.05 + 0.6 * random.uniform(at: 2)
        let matrix = randomSparse(rows, columns, density: density, seed: seed)
        let cut = 1 + random.integer(below: rows - 2, at: 3)
        let limit = 1 + random.integer(below: 12, at: 4)
        let (upper, lower) = (matrix.rows(0..<cut), matrix.rows(cut..<rows))
        let start = try model(upper, limit: limit)
        let appended = try start.appending(rows: lower)
        // Row by row: as many steps as there are rows, and as many chances to lose something.
        let singly = try (cut..<rows).reduce(start) { try $0.appending(rows: matrix.rows($1..<$1 + 1)) }
        let merged = try start.merged(with: model(lower, limit: limit))
        try expectWithinBound(upper, start)
        for found in [appended, singly, merged] { try expectWithinBound(matrix, found) }
    }

    @Test("the bound is no looser than the squares cut off: it is the distance itself, but for rounding")
    func tight() throws {
        let matrix = randomSparse(90, 70, density: 0.2, seed: 3)
        let found = try (1..<9).reduce(model(matrix.rows(0..<10), limit: 7)) {
            try $0.appending(rows: matrix.rows($1 * 10..<$1 * 10 + 10))
        }
        let true2 = distance(matrix, found).frobenius
        #expect(abs(found.errorBound.frobenius - true2) < 2e-5 * true2)
        #expect(found.errorBound.spectral < found.errorBound.frobenius)
        let kept = found.singularValues.reduce(0) { $0 + $1 * $1 }
        #expect(abs(found.frobenius2 - kept - true2 * true2) < 1e-4 * true2)
    }

    @Test("a bound begun from residuals holds for a decomposition that is far from exact")
    func inexactStart() throws {
        let matrix = randomSparse(120, 90, density: 0.2, seed: 4)
        let exact = try TruncatedSVD(of: matrix.rows(0..<60), .init(rank: 6))
        // Turn the first vectors away, as an iteration stopped too early would, and take the Rayleigh quotient for σ.
        var (left, right) = (exact.leftVectors, exact.rightVectors)
        for row in 0..<60 { (left[row, 0], left[row, 5]) = turned(left[row, 0], left[row, 5]) }
        for row in 0..<90 { (right[row, 0], right[row, 5]) = turned(right[row, 0], right[row, 5]) }
        let (first, last) = (exact.singularValues[0], exact.singularValues[5])
        var values = exact.singularValues
        (values[0], values[5]) = (0.99 * first + 0.01 * last, 0.01 * first + 0.99 * last)
        let certificate = TruncatedSVD.Certificate(
            of: SingularTriplets(left: left, values: values, right: right), ScaledProblem(matrix.rows(0..<60)),
            workers: Workers(1))
        let start = LowRankModel(
            leftVectors: left, singularValues: values, rightVectors: right, rankLimit: 6, certificate: certificate,
            method: .dense)
        let found = try start.appending(rows: matrix.rows(60..<120))
        #expect(distance(matrix, found).frobenius <= found.errorBound.frobenius)
    }

    @Test(
        "joining is associative, and its order indifferent, up to the bounds", arguments: 1...10 as ClosedRange<UInt64>)
    func associative(seed: UInt64) throws {
        let matrix = randomSparse(75, 40, density: 0.15, seed: seed)
        let parts = try (0..<3).map { try model(matrix.rows($0 * 25..<$0 * 25 + 25), limit: 5) }
        let left = try parts[0].merged(with: parts[1]).merged(with: parts[2])
        let right = try parts[0].merged(with: parts[1].merged(with: parts[2]))
        let turned = try parts[2].merged(with: parts[1]).merged(with: parts[0])
        try expectWithinBound(matrix, left)
        try expectWithinBound(matrix, right)
        try expectWithinBound(rowsInOrder(matrix, Array(50..<75) + Array(25..<50) + Array(0..<25)), turned)
        // All three are within their bounds of the same singular values.
        for other in [right, turned] {
            for (a, b) in zip(left.singularValues, other.singularValues) {
                #expect(abs(a - b) <= max(left.errorBound.spectral, other.errorBound.spectral))
            }
        }
        // Where nothing is cut off nothing depends on the order.
        let whole = try (0..<3).map { try model(matrix.rows($0 * 25..<$0 * 25 + 25), limit: 40) }
        let one = try whole[0].merged(with: whole[1]).merged(with: whole[2])
        let two = try whole[0].merged(with: whole[1].merged(with: whole[2]))
        for (a, b) in zip(one.singularValues, two.singularValues) { #expect(abs(a - b) < 1e-5 * one.singularValues[0]) }
    }

    @Test("the number of workers does not change a bit", arguments: [2, 3])
    func workersDoNotMatter(count: Int) throws {
        // Several blocks of rows and of columns.
        let matrix = randomSparse(700, 4_500, density: 0.01, seed: 7)
        let start = try model(matrix.rows(0..<100), limit: 5)
        let rest = matrix.rows(100..<700)
        let (one, more) = (
            try start.appending(rows: rest, workers: Workers(1)),
            try start.appending(rows: rest, workers: Workers(count))
        )
        expectEqual(one, more)
        expectEqual(
            try one.merged(with: start, workers: Workers(1)), try one.merged(with: start, workers: Workers(count)))
    }

    @Test("several blocks of new rows give what their rows one by one would, where nothing is cut off")
    func blocks() throws {
        let matrix = try planted(600, 50, values: [5, 4, 3, 2], seed: 5)
        let found = try model(matrix.rows(0..<30), limit: 8).appending(rows: matrix.rows(30..<600))
        #expect(distance(matrix, found).frobenius < 1e-5)
        #expect(found.leftVectors.rows == 600)
    }

    @Test("rows of zeros, no rows, and a model without triplets")
    func empty() throws {
        let zeros = sparse(4, 6) { _, _ in nil }
        let matrix = randomSparse(5, 6, density: 1, seed: 2)
        let nothing = try model(zeros, limit: 3)
        #expect(nothing.rank == 0 && nothing.errorBound.frobenius == 0)
        let grown = try nothing.appending(rows: matrix)
        #expect(grown.rank == 3 && grown.leftVectors.rows == 9)
        try expectWithinBound(rowsBelow(zeros, matrix), grown)
        try expectWithinBound(rowsBelow(matrix, zeros), model(matrix, limit: 3).appending(rows: zeros))
        try expectWithinBound(rowsBelow(zeros, matrix), nothing.merged(with: model(matrix, limit: 3)))
        #expect(try nothing.appending(rows: zeros).rank == 0)
        #expect(try nothing.merged(with: nothing).leftVectors == Matrix(rows: 8, columns: 0))
        let same = try model(matrix, limit: 3)
        expectEqual(same, try same.appending(rows: matrix.rows(0..<0)))
    }

    @Test("the largest element of each right vector is positive")
    func signs() throws {
        let matrix = randomSparse(40, 30, density: 0.3, seed: 6)
        let found = try model(matrix.rows(0..<20), limit: 6).appending(rows: matrix.rows(20..<40))
        for column in 0..<6 {
            let elements = (0..<30).map { found.rightVectors[$0, column] }
            #expect(elements.max { abs($0) < abs($1) }! > 0)
        }
    }

    @Test("a value that is not finite is refused with its place")
    func notFinite() throws {
        let start = try model(randomSparse(3, 4, density: 1, seed: 1), limit: 2)
        let rows = sparse(2, 4) { row, column in row == 1 && column == 2 ? .nan : 1 }
        #expect(throws: LinearAlgebraError.notFinite(row: 1, column: 2)) { try start.appending(rows: rows) }
    }

    private func model(_ matrix: SparseMatrix, limit: Int) throws -> LowRankModel {
        LowRankModel(try TruncatedSVD(of: matrix, .init(rank: limit)))
    }

    private func expectWithinBound(_ matrix: SparseMatrix, _ model: LowRankModel) throws {
        let (frobenius, rest) = distance(matrix, model)
        #expect(frobenius <= model.errorBound.frobenius)
        let spectral = try SingularValueDecomposition(of: rest).singularValues.first ?? 0
        #expect(spectral <= model.errorBound.spectral)
        let values = try SingularValueDecomposition(of: matrix.dense()).singularValues
        for (found, value) in zip(model.singularValues, values) {
            // Float vectors: 1e-6 of the largest value at most.
            #expect(found <= value + 1e-6 * values[0])
            #expect(
                value <= (found * found + model.errorBound.spectral * model.errorBound.spectral).squareRoot() + 1e-6)
        }
    }

    /// ‖A − UΣVᵀ‖_F of the vectors as they are stored, and the difference itself.
    private func distance(_ matrix: SparseMatrix, _ model: LowRankModel) -> (frobenius: Double, rest: Matrix<Double>) {
        var scaled = model.leftVectors.inDoublePrecision()
        scaled.scaleColumns(by: model.singularValues)
        let product = scaled.multiplied(byTransposeOf: model.rightVectors.inDoublePrecision(), workers: Workers(1))
        var rest = matrix.dense()
        for index in rest.storage.indices { rest.storage[index] -= product.storage[index] }
        return (rest.storage.reduce(0) { $0 + $1 * $1 }.squareRoot(), rest)
    }

    private func expectEqual(_ one: LowRankModel, _ other: LowRankModel) {
        #expect(one.leftVectors == other.leftVectors && one.rightVectors == other.rightVectors)
        #expect(one.singularValues == other.singularValues && one.errorBound == other.errorBound)
    }

    private func magnitudes(_ matrix: Matrix<Float>) -> Matrix<Float> {
        Matrix(rows: matrix.rows, columns: matrix.columns, storage: matrix.storage.map(abs))
    }

    private func denseMagnitudes(_ dense: SingularValueDecomposition, _ count: Int) -> Matrix<Float> {
        magnitudes(dense.rightVectorsTransposed.leadingRows(count).transposed().inSinglePrecision())
    }

    private func turned(_ a: Float, _ b: Float) -> (Float, Float) {
        let (cosine, sine) = (Float(0.99).squareRoot(), Float(0.01).squareRoot())
        return (cosine * a + sine * b, cosine * b - sine * a)
    }

    private func rowsBelow(_ upper: SparseMatrix, _ lower: SparseMatrix) -> SparseMatrix {
        let (one, two) = (upper.dense(), lower.dense())
        return sparse(upper.rows + lower.rows, upper.columns) {
            Float($0 < upper.rows ? one[$0, $1] : two[$0 - upper.rows, $1])
        }
    }

    private func rowsInOrder(_ matrix: SparseMatrix, _ order: [Int]) -> SparseMatrix {
        let dense = matrix.dense()
        return sparse(order.count, matrix.columns) { Float(dense[order[$0], $1]) }
    }
}
