import Testing

@testable import StemmaLinearAlgebra

@Suite("Truncated singular value decomposition")
struct TruncatedSVDTests {
    /// A spectrum that falls from 10 to 1, past the rank wanted.
    static let spectrum = (0..<30).map { 10 / (1 + Double($0) * 0.3) }

    @Test("a planted spectrum is found, each method", arguments: [TruncatedSVD.Method.dense, .krylov])
    func plantedSpectrum(method: TruncatedSVD.Method) throws {
        let matrix = try planted(90, 120, values: Self.spectrum, seed: 1)
        let triplets = try find(matrix, rank: 8, method)
        // Float rounding of the planted matrix, relative to the largest value.
        for (found, value) in zip(triplets.values, Self.spectrum) { #expect(abs(found - value) < 1e-4) }
        #expect(triplets.values.count == 8)
        #expect(orthonormalityError(triplets.left) < 1e-5)
        #expect(orthonormalityError(triplets.right) < 1e-5)
    }

    @Test("both methods agree to the certificate on a random matrix", arguments: [1, 2, 3] as [UInt64])
    func methodsAgree(seed: UInt64) throws {
        let matrix = randomSparse(80, 110, density: 0.1, seed: seed)
        let (dense, random) = (try find(matrix, rank: 6, .dense), try find(matrix, rank: 6, .krylov))
        let problem = ScaledProblem(matrix)
        let certificate = TruncatedSVD.Certificate(of: random, problem, workers: Workers(1))
        for index in 0..<6 {
            // The bound itself, and Float rounding beside it.
            let bound = certificate.residuals[index] + 1e-5 * dense.values[0]
            #expect(abs(dense.values[index] - random.values[index]) <= bound)
        }
        #expect(certificate.accurate == 6)
    }

    @Test("what is left out has the energy of the dropped values (Eckart and Young)")
    func eckartYoung() throws {
        let matrix = randomSparse(40, 30, density: 0.4, seed: 5)
        let all = try SingularValueDecomposition(of: matrix.dense()).singularValues
        let result = try TruncatedSVD(of: matrix, .init(rank: 7))
        var scaled = result.leftVectors
        scaled.scaleColumns(by: result.singularValues.map { Float($0) })
        let approximation = scaled.multiplied(byTransposeOf: result.rightVectors, workers: Workers(1))
        let left = zip(approximation.storage, matrix.dense().storage).reduce(0.0) {
            $0 + (Double($1.0) - $1.1) * (Double($1.0) - $1.1)
        }
        let dropped = all.dropFirst(7).reduce(0) { $0 + $1 * $1 }
        // Float vectors: 1e-7 relative for each of the elements.
        #expect(abs(left - dropped) < 1e-5 * dropped)
        #expect(abs(result.certificate.energy - (1 - dropped / matrix.frobeniusNormSquared)) < 1e-6)
    }

    @Test(
        "a rank beyond the numeric rank gives the triplets there are",
        arguments: [TruncatedSVD.Method.dense, .krylov])
    func rankDeficient(method: TruncatedSVD.Method) throws {
        let matrix = try planted(70, 50, values: [5, 4, 3], seed: 2)
        var triplets = try find(matrix, rank: 20, method)
        triplets.removeNegligible()
        #expect(triplets.values.count == 3)
        #expect(triplets.left.columns == 3 && triplets.right.columns == 3)
    }

    @Test("the Krylov method takes on repeated rows and columns", arguments: [1, 2, 5])
    func repeatedRows(distinct: Int) throws {
        let matrix = sparse(60, 40) { row, column in (row % distinct + column) % distinct == 0 ? 1 : nil }
        var (dense, random) = (try find(matrix, rank: 9, .dense), try find(matrix, rank: 9, .krylov))
        dense.removeNegligible()
        random.removeNegligible()
        #expect(dense.values.count == distinct && random.values.count == distinct)
    }

    /// Rows, columns, rank asked for, rank there is; Krylov where there is room for a block.
    static let edges = [
        (0, 0, 3, 0), (0, 4, 3, 0), (4, 0, 3, 0), (1, 1, 1, 1), (1, 9, 4, 1), (9, 1, 4, 1), (3, 5, 100, 3),
        (32, 32, 1, 1), (33, 40, 33, 33), (40, 33, 50, 33), (64, 100, 64, 64), (100, 65, 60, 60), (130, 97, 97, 97),
    ]

    @Test("any shape and any rank work", arguments: edges)
    func edgeShapes(edge: (Int, Int, Int, Int)) throws {
        let (rows, columns, rank, found) = edge
        try check(rows, columns, rank: rank, found, .dense)
        if min(rows, columns) >= 32 { try check(rows, columns, rank: rank, found, .krylov) }
    }

    private func check(_ rows: Int, _ columns: Int, rank: Int, _ found: Int, _ method: TruncatedSVD.Method) throws {
        let matrix = randomSparse(rows, columns, density: 1, seed: 3)
        let triplets = try find(matrix, rank: rank, method)
        #expect(triplets.values.count == found)
        let certificate = TruncatedSVD.Certificate(of: triplets, ScaledProblem(matrix), workers: Workers(2))
        #expect(certificate.accurate == found)
        let values = try SingularValueDecomposition(of: matrix.dense()).singularValues
        for (value, exact) in zip(triplets.values, values) { #expect(abs(value - exact) < 1e-4 * values[0]) }
        #expect(orthonormalityError(triplets.left) < 1e-4 && orthonormalityError(triplets.right) < 1e-4)
    }

    @Test("zeros have no triplets and lose no energy", arguments: [TruncatedSVD.Method.dense, .krylov])
    func zeros(method: TruncatedSVD.Method) throws {
        var triplets = try find(sparse(60, 40) { _, _ in nil }, rank: 4, method)
        triplets.removeNegligible()
        #expect(triplets.values.isEmpty)
        let result = try TruncatedSVD(of: sparse(3, 2) { _, _ in nil }, .init(rank: 2))
        #expect(result.rank == 0 && result.certificate.energy == 1 && result.certificate.frobenius2 == 0)
        #expect(result.leftVectors == Matrix(rows: 3, columns: 0))
    }

    @Test("a value that is not finite is refused with its place", arguments: [Float.nan, .infinity])
    func notFinite(value: Float) throws {
        let matrix = sparse(4, 4) { row, column in row == column ? (row == 2 ? value : 1) : nil }
        let configuration = try TruncatedSVD.Configuration(rank: 2)
        #expect(throws: LinearAlgebraError.notFinite(row: 2, column: 2)) {
            try TruncatedSVD(of: matrix, configuration)
        }
    }

    @Test("matrices near the ends of Float's range are scaled, not lost", arguments: [0x1p-140, 0x1p-100, 0x1p120])
    func extremes(scale: Double) throws {
        // Small whole numbers times a power of two, so that even numbers below the normal range are exact.
        let plain = sparse(60, 40) { row, column in Float((row * 7 + column * 3) % 5 + (row == column ? 40 : 0)) }
        let scaled = plain.replacingValues(by: plain.values.map { Float(Double($0) * scale) })
        for method in [TruncatedSVD.Method.dense, .krylov] {
            let expected = try find(plain, rank: 3, method).values
            let problem = ScaledProblem(scaled)
            let found = try find(problem.matrix, rank: 3, method).values.map { $0 * problem.scale / scale }
            for (a, b) in zip(found, expected) { #expect(abs(a - b) < 1e-5 * b) }
        }
    }

    @Test("the largest element of each right vector is positive, the first of equals")
    func canonicalSigns() throws {
        let left = Matrix<Float>(rows: 1, columns: 3, storage: [1, 2, 3])
        let right = Matrix<Float>(rows: 3, columns: 3, storage: [0.1, -0.5, 0.5, -0.9, 0.5, -0.5, 0.2, 0, 0])
        var triplets = SingularTriplets(left: left, values: [3, 2, 1], right: right)
        triplets.makeSignsCanonical()
        #expect(triplets.right.storage == [-0.1, 0.5, 0.5, 0.9, -0.5, -0.5, -0.2, 0, 0])
        #expect(triplets.left.storage == [-1, -2, 3])
    }

    @Test("the number of workers does not change a bit", arguments: [2, 3])
    func workersDoNotMatter(count: Int) throws {
        // Tall enough for several blocks of every kind.
        let matrix = randomSparse(4_500, 60, density: 0.02, seed: 7)
        let configuration = try TruncatedSVD.Configuration(rank: 5)
        let problem = ScaledProblem(matrix)
        let alone = try SingularTriplets(ofLarge: problem, configuration, workers: Workers(1))
        let together = try SingularTriplets(ofLarge: problem, configuration, workers: Workers(count))
        #expect(alone.left == together.left && alone.right == together.right && alone.values == together.values)
        #expect(
            TruncatedSVD.Certificate(of: alone, problem, workers: Workers(1))
                == TruncatedSVD.Certificate(of: together, problem, workers: Workers(count)))
    }

    @Test("the seed decides the start, and the same seed gives the same bits")
    func seeds() throws {
        let problem = ScaledProblem(randomSparse(200, 150, density: 0.1, seed: 4))
        let found = try ([1, 1, 2] as [UInt64]).map { seed in
            try SingularTriplets(ofLarge: problem, .init(rank: 8, seed: seed), workers: Workers(1))
        }
        #expect(found[0].left == found[1].left && found[0].right == found[1].right)
        #expect(found[0].missedBound == found[1].missedBound && found[0].values == found[1].values)
        #expect(found[0].left != found[2].left && found[0].missedBound != found[2].missedBound)
        // Both are within 1 %, and a value errs by about the square of that.
        for (one, other) in zip(found[0].values, found[2].values) { #expect(abs(one - other) < 1e-3 * one) }
    }

    @Test("a basis with hardly any room restarts, and finds the same", arguments: [1, 2] as [UInt64])
    func restarts(seed: UInt64) throws {
        let matrix = randomSparse(700, 500, density: 0.05, seed: seed)
        let exact = try SingularValueDecomposition(of: matrix.dense()).singularValues
        let result = try SingularTriplets(
            ofLarge: ScaledProblem(matrix), .init(rank: 40, tolerance: 1e-3, basisLimit: 41, restartLimit: 50),
            workers: Workers(2))
        let certificate = TruncatedSVD.Certificate(of: result, ScaledProblem(matrix), workers: Workers(2))
        #expect(zip(certificate.residuals, result.values).allSatisfy { $0 <= 1e-3 * $1 })
        // A value errs by no more than its residual.
        for (value, other) in zip(result.values, exact) { #expect(abs(value - other) <= 1e-3 * other) }
    }

    @Test("equal values, more than a block has columns, are all found")
    func multiple() throws {
        let identity = sparse(300, 300) { row, column in row == column ? (row < 100 ? 2 : 1) : nil }
        let triplets = try find(identity, rank: 120, .krylov)
        #expect(triplets.values.prefix(100).allSatisfy { abs($0 - 2) < 1e-4 })
        #expect(triplets.values.suffix(20).allSatisfy { abs($0 - 1) < 1e-4 })
        #expect(orthonormalityError(triplets.left) < 1e-4)
    }

    @Test("without restarts it gives what it has, and the certificate says how bad that is")
    func exhausted() throws {
        let matrix = randomSparse(900, 800, density: 0.02, seed: 9)
        let result = try TruncatedSVD(of: matrix, .init(rank: 60, basisLimit: 61, restartLimit: 0))
        #expect(result.rank == 60 && result.certificate.accurate < 60)
    }

    @Test("progress is told, and an end that is asked for comes as an error")
    func cancellation() throws {
        let matrix = randomSparse(900, 800, density: 0.02, seed: 9)
        var told: [TruncatedSVD.Progress] = []
        _ = try TruncatedSVD(of: matrix, .init(rank: 20)) { progress in
            told.append(progress)
            return true
        }
        #expect(told.last == TruncatedSVD.Progress(found: 20, rank: 20) && told.count > 1)
        #expect(throws: LinearAlgebraError.cancelled) {
            try TruncatedSVD(of: matrix, .init(rank: 20)) { _ in false }
        }
    }

    /// The triplets by a method, whatever the size.
    private func find(
        _ matrix: SparseMatrix, rank: Int, _ method: TruncatedSVD.Method
    ) throws -> SingularTriplets {
        let configuration = try TruncatedSVD.Configuration(rank: rank, seed: 1, tolerance: 1e-5)
        switch method {
        case .dense: return try SingularTriplets(ofDense: matrix, rank: rank)
        case .krylov:
            return try SingularTriplets(ofLarge: ScaledProblem(matrix), configuration, workers: Workers(2))
        }
    }
}
