import Testing

@testable import StemmaLinearAlgebra

@Suite("Triplets less a known one")
struct DeflatedTripletsTests {
    /// Blocks of ones on a diagonal, each at norm 1: as many singular values of 1 as blocks.
    private func blockMatrix(_ count: Int, side: Int) -> SparseMatrix {
        sparse(count * side, count * side) { $0 / side == $1 / side ? 1 / Float(side) : nil }
    }

    @Test("a known direction is taken out of several equal values, and the others stay", arguments: [2, 3, 5])
    func equalValues(count: Int) throws {
        let size = count * 4
        let known = [Double](repeating: 1 / Double(size).squareRoot(), count: size)
        let decomposition = try TruncatedSVD(of: blockMatrix(count, side: 4), .init(rank: 3))
        let found = try DeflatedTriplets(decomposition, without: known, known, workers: Workers(1))
        #expect(found.singularValues.count == min(3, count) - 1)
        for value in found.singularValues { #expect(abs(value - 1) < 1e-6) }
        for vectors in [found.leftVectors, found.rightVectors] {
            #expect(orthonormalityError(vectors) < 1e-6)
            for column in 0..<vectors.columns {
                let product = (0..<size).reduce(0.0) { $0 + known[$1] * Double(vectors[$1, column]) }
                #expect(abs(product) < 1e-6)
            }
        }
    }

    /// The residual η of each triplet of A − l · rᵀ.
    private func residuals(
        _ found: DeflatedTriplets, _ matrix: SparseMatrix, without left: [Double], _ right: [Double]
    ) -> [Double] {
        var rest = matrix.dense()
        for row in left.indices { for column in right.indices { rest[row, column] -= left[row] * right[column] } }
        let (u, v) = (found.leftVectors.inDoublePrecision(), found.rightVectors.inDoublePrecision())
        let forward = rest.multiplied(by: v, workers: Workers(1))
        let backward = rest.transposed().multiplied(by: u, workers: Workers(1))
        return found.singularValues.enumerated().map { column, value in
            let differences =
                (0..<rest.rows).map { forward[$0, column] - value * u[$0, column] }
                + (0..<rest.columns).map { backward[$0, column] - value * v[$0, column] }
            return (differences.reduce(0) { $0 + $1 * $1 } / 2).squareRoot()
        }
    }

    @Test("no residual is above its bound, where the known vectors lie partly outside the space", arguments: 0..<12)
    func bounds(seed: Int) throws {
        let values = [3, 2.5, 2, 1.5, 1.2, 1.0] + (0..<90).map { 0.97 - Double($0) / 100 }
        let matrix = try planted(150, 120, values: values, seed: UInt64(seed))
        let exact = try SingularValueDecomposition(of: matrix.dense())
        let left = (0..<150).map { exact.leftVectors[$0, 5] }
        let right = (0..<120).map { exact.rightVectorsTransposed[5, $0] }
        var triplets = try SingularTriplets(
            ofLarge: ScaledProblem(matrix),
            .init(rank: 7 + seed % 5, seed: UInt64(seed), tolerance: [0.01, 0.2][seed % 2]), workers: Workers(1))
        let certificate = TruncatedSVD.Certificate(of: triplets, ScaledProblem(matrix), workers: Workers(1))
        triplets.residuals = certificate.residuals
        let found = try DeflatedTriplets(triplets, trusted: 0, without: left, right, workers: Workers(1))
        let actual = residuals(found, matrix, without: left, right)
        // The known triplet has the value 1 to the rounding of the matrix.
        for (residual, bound) in zip(actual, found.residuals) { #expect(residual <= bound + 1e-6) }
        #expect(found.trusted == 0)
    }

    @Test("nothing is left of one triplet, or of none")
    func nothing() throws {
        let one = try TruncatedSVD(of: sparse(2, 2) { $0 == 0 && $1 == 0 ? 1 : nil }, .init(rank: 2))
        #expect(try DeflatedTriplets(one, without: [1, 0], [1, 0], workers: Workers(1)).singularValues.isEmpty)
        let none = try TruncatedSVD(of: sparse(2, 2) { _, _ in nil }, .init(rank: 2))
        #expect(try DeflatedTriplets(none, without: [1, 0], [1, 0], workers: Workers(1)).singularValues.isEmpty)
    }
}
