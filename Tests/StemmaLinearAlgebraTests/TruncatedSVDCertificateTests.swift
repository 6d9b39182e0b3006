import Testing

@testable import StemmaLinearAlgebra

@Suite("Certificate")
struct TruncatedSVDCertificateTests {
    /// diag(4, 3) with a third column of zeros.
    let problem = ScaledProblem(sparse(2, 3) { row, column in row == column ? Float(4 - row) : nil })

    /// What a residual is given for rounding, relative to the largest value.
    private let rounding = 4 * Double(Float.ulpOfOne)

    @Test("exact triplets have no residual and keep all")
    func exact() {
        let certificate = certify(left: [1, 0, 0, 1], values: [4, 3], right: [1, 0, 0, 1, 0, 0])
        #expect(certificate.residuals.allSatisfy { $0 <= rounding * 4 })
        #expect(certificate.accurate == 2 && certificate.trusted == 2)
        #expect(certificate.energy == 1)
        #expect(certificate.frobenius2 == 25)
    }

    @Test("a wrong value, and a wrong vector, show in the residual of their triplet")
    func wrong() {
        // The first value is off by 0.5, on both sides; the second right vector is not one.
        let certificate = certify(left: [1, 0, 0, 1], values: [4.5, 3], right: [1, 0, 0, 0, 0, 1])
        #expect(abs(certificate.residuals[0] - 0.5) <= rounding * 4.5)
        // ‖Av − σu‖² = 9, ‖Aᵀu − σv‖² = 9 + 9.
        #expect(abs(certificate.residuals[1] - 13.5.squareRoot()) <= rounding * 4.5)
        #expect(certificate.trusted == 0)
    }

    @Test("trust ends at the first triplet without it")
    func gap() {
        let certificate = certify(left: [0, 1, 1, 0], values: [4, 4], right: [0, 1, 1, 0, 0, 0])
        #expect(certificate.residuals[0] >= 1 && certificate.residuals[1] < 1e-5)
        #expect(certificate.trusted == 0)
    }

    /// 200 matrices, each with a decomposition that was broken off at some point; one in three falls steeply.
    @Test("no bound is ever violated, on 200 random matrices", arguments: 0..<200)
    func bounds(seed: Int) throws {
        let matrix = try Self.matrix(seed: UInt64(seed))
        let exact = try SingularValueDecomposition(of: matrix.dense())
        let tolerance = [0.3, 0.1, 0.01, 1e-4][seed % 4]
        let (rank, problem) = (5 + seed % 29, ScaledProblem(matrix))
        let triplets = try SingularTriplets(
            ofLarge: problem, .init(rank: rank, seed: UInt64(seed), tolerance: tolerance), workers: Workers(1))
        let certificate = TruncatedSVD.Certificate(of: triplets, problem, workers: Workers(1))
        for (value, residual) in zip(triplets.values, certificate.residuals) {
            #expect(exact.singularValues.contains { abs($0 - value) <= residual })
            #expect(residual <= tolerance * value + rounding * triplets.values[0])
        }
        let beyond = Self.largestBeyond(triplets.left, matrix)
        #expect(certificate.missedBound * (1 + 1e-5) >= beyond && certificate.missedBound <= 2.5 * beyond)
        for subspace in certificate.subspaces where subspace.sine < 1 {
            let rounding = 1e-5
            let left = Self.sine(triplets.left, exact.leftVectors, subspace.range)
            let right = Self.sine(triplets.right, exact.rightVectorsTransposed.transposed(), subspace.range)
            #expect(max(left, right) <= subspace.sine + rounding)
        }
        // Bounds that say nothing would hold as well: of close triplets most must be told apart.
        if tolerance <= 1e-4 { #expect(2 * certificate.trusted >= rank) }
    }

    private static func matrix(seed: UInt64) throws -> SparseMatrix {
        let (rows, columns) = (60 + Int(seed % 7) * 20, 50 + Int(seed % 5) * 30)
        if seed % 3 > 0 { return randomSparse(rows, columns, density: 0.1 + 0.05 * Double(seed % 6), seed: seed) }
        return try planted(rows, columns, values: (0..<45).map { 20 / Double(1 + $0) }, seed: seed)
    }

    /// The largest singular value of the matrix once the space of the columns is taken away.
    private static func largestBeyond(_ columns: Matrix<Float>, _ matrix: SparseMatrix) -> Double {
        let (space, dense) = (columns.inDoublePrecision(), matrix.dense())
        let inside = space.transposed().multiplied(by: dense, workers: Workers(1))
        let projection = space.multiplied(by: inside, workers: Workers(1))
        var rest = dense
        for index in rest.storage.indices { rest.storage[index] -= projection.storage[index] }
        return (try? SingularValueDecomposition(of: rest))?.singularValues.first ?? .infinity
    }

    /// The sine of the largest angle between the space of some columns and that of the same exact ones.
    private static func sine(_ found: Matrix<Float>, _ exact: Matrix<Double>, _ range: Range<Int>) -> Double {
        func part<Scalar>(_ matrix: Matrix<Scalar>) -> Matrix<Double> {
            Matrix<Double>(
                rows: matrix.rows, columns: range.count,
                storage: (0..<matrix.rows).flatMap { row in range.map { Double(matrix[row, $0]) } })
        }
        let (found, exact) = (part(found), part(exact))
        // ‖(I − E Eᵀ) F‖₂, and not from the cosine, which loses small angles.
        let inside = exact.multiplied(
            by: exact.transposed().multiplied(by: found, workers: Workers(1)), workers: Workers(1))
        var rest = found
        for index in rest.storage.indices { rest.storage[index] -= inside.storage[index] }
        return (try? SingularValueDecomposition(of: rest))?.singularValues.first ?? .infinity
    }

    private func certify(left: [Float], values: [Double], right: [Float]) -> TruncatedSVD.Certificate {
        let triplets = SingularTriplets(
            left: Matrix(rows: 2, columns: 2, storage: left), values: values,
            right: Matrix(rows: 3, columns: 2, storage: right))
        return TruncatedSVD.Certificate(of: triplets, problem, workers: Workers(1))
    }
}
