import Testing

@testable import StemmaLinearAlgebra

@Suite("Dense singular value decomposition")
struct SingularValueDecompositionTests {
    static let shapes = [(1, 1), (1, 6), (6, 1), (5, 5), (12, 7), (7, 12)]

    @Test("A = UΣVᵀ, UᵀU = VᵀV = I, values sorted, by either method", arguments: shapes, ["dgesdd", "dgesvd"])
    func factors(shape: (Int, Int), routine: String) throws {
        let matrix = randomMatrix(shape.0, shape.1, seed: 1).inDoublePrecision()
        let methods = [SVDMethod.divideAndConquer, .iteration].filter { $0.routine == routine }
        let result = try SingularValueDecomposition(of: matrix, methods: methods)
        var scaled = result.leftVectors
        scaled.scaleColumns(by: result.singularValues)
        let product = scaled.multiplied(by: result.rightVectorsTransposed, workers: Workers(1))
        // Some ten roundings of 1e-16 on elements of order 1.
        #expect(largestDifference(product, matrix) < 1e-13)
        #expect(orthonormalityError(result.leftVectors) < 1e-13)
        #expect(orthonormalityError(result.rightVectorsTransposed.transposed()) < 1e-13)
        #expect(result.singularValues == result.singularValues.sorted(by: >))
    }

    @Test("a diagonal matrix has the magnitudes of its diagonal")
    func diagonal() throws {
        let matrix = Matrix<Double>(rows: 2, columns: 3, storage: [0, 2, 0, -3, 0, 0])
        #expect(try SingularValueDecomposition(of: matrix).singularValues == [3, 2])
    }

    @Test("zeros have zeros, and nothing has nothing", arguments: [(0, 0), (0, 3), (3, 0), (2, 3)])
    func zeros(rows: Int, columns: Int) throws {
        let result = try SingularValueDecomposition(of: Matrix(rows: rows, columns: columns))
        #expect(result.singularValues == Array(repeating: 0, count: min(rows, columns)))
        #expect(result.leftVectors.rows == rows && result.rightVectorsTransposed.columns == columns)
    }

    @Test("a value that is not finite is refused with its place", arguments: [Double.nan, .infinity, -.infinity])
    func notFinite(value: Double) {
        var matrix = Matrix<Double>(rows: 2, columns: 3)
        matrix[1, 2] = value
        #expect(throws: LinearAlgebraError.notFinite(row: 1, column: 2)) {
            try SingularValueDecomposition(of: matrix)
        }
    }

    @Test("when the first method does not converge the second is asked")
    func fallback() throws {
        let matrix = Matrix<Double>(rows: 1, columns: 1, storage: [-4])
        let result = try SingularValueDecomposition(of: matrix, methods: [Self.failing, .iteration])
        #expect(result.singularValues == [4])
    }

    @Test("when no method converges the error names the last")
    func noConvergence() {
        #expect(throws: LinearAlgebraError.noConvergence(routine: "failing", unconverged: 7)) {
            try SingularValueDecomposition(of: Matrix(rows: 1, columns: 1), methods: [Self.failing])
        }
    }

    @Test("a matrix LAPACK cannot count is refused")
    func tooLarge() {
        #expect(throws: LinearAlgebraError.tooLarge(size: 1 << 31)) { try lapackSize(1 << 31) }
    }

    private static let failing = SVDMethod(routine: "failing") { _, _ in 7 }
}
