import Testing

@testable import StemmaLinearAlgebra

@Suite("Orthonormal bases")
struct MatrixOrthonormalTests {
    @Test("two passes give QᵀQ = I and A = Q · R", arguments: [(1, 1), (5, 5), (300, 20), (2_500, 17)])
    func cholesky(rows: Int, columns: Int) throws {
        let matrix = randomMatrix(rows, columns, seed: 1)
        var basis = matrix
        let triangle = try basis.orthonormalizeColumns(workers: Workers(2))
        expectFactors(basis, triangle, of: matrix)
    }

    @Test("Householder reflections give QᵀQ = I and A = Q · R", arguments: [(1, 1), (5, 5), (300, 20)])
    func reflections(rows: Int, columns: Int) throws {
        let matrix = randomMatrix(rows, columns, seed: 1)
        var basis = matrix
        let triangle = try basis.orthonormalizeByReflections()
        expectFactors(basis, triangle, of: matrix)
    }

    @Test("dependent columns, and columns of zeros, still give an orthonormal basis")
    func dependent() throws {
        var matrix = randomMatrix(60, 6, seed: 2)
        for row in 0..<60 {
            matrix[row, 3] = matrix[row, 0]
            matrix[row, 5] = 0
        }
        var basis = matrix
        let triangle = try basis.orthonormalizeColumns(workers: Workers(1))
        expectFactors(basis, triangle, of: matrix)
    }

    /// How far the last column is from the first: what the Gram matrix holds well, badly, and not at all in `Float`.
    static let distances: [Float] = [1e-1, 1e-2, 3e-3, 1e-3, 3e-4, 1e-4]

    @Test("nearly dependent columns are made orthonormal too", arguments: distances)
    func illConditioned(distance: Float) throws {
        var matrix = randomMatrix(200, 5, seed: 3)
        for row in 0..<200 { matrix[row, 4] = matrix[row, 0] + matrix[row, 4] * distance }
        var basis = matrix
        let triangle = try basis.orthonormalizeColumns(workers: Workers(1))
        expectFactors(basis, triangle, of: matrix)
    }

    @Test("no columns need nothing")
    func empty() throws {
        var matrix = Matrix<Float>(rows: 4, columns: 0)
        #expect(try matrix.orthonormalizeColumns(workers: Workers(1)) == Matrix(rows: 0, columns: 0))
        #expect(try matrix.orthonormalizeByReflections() == Matrix(rows: 0, columns: 0))
    }

    @Test("the number of workers does not change a bit", arguments: [2, 3])
    func workersDoNotMatter(count: Int) throws {
        var (alone, together) = (randomMatrix(5_000, 16, seed: 4), randomMatrix(5_000, 16, seed: 4))
        let first = try alone.orthonormalizeColumns(workers: Workers(1))
        let second = try together.orthonormalizeColumns(workers: Workers(count))
        #expect(alone == together)
        #expect(first == second)
    }

    /// Tolerances: Float rounding of 6e-8, times sums over some ten columns, with room for a factor of ten.
    private func expectFactors(_ basis: Matrix<Float>, _ triangle: Matrix<Double>, of matrix: Matrix<Float>) {
        #expect(orthonormalityError(basis) < 5e-6)
        let product = basis.inDoublePrecision().multiplied(by: triangle, workers: Workers(1))
        #expect(largestDifference(product, matrix) < 1e-5)
        for row in 0..<triangle.rows { #expect((0..<row).allSatisfy { triangle[row, $0] == 0 }) }
    }
}
