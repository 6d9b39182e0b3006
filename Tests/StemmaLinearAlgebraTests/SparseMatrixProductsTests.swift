import Testing

@testable import StemmaLinearAlgebra

@Suite("Sparse products")
struct SparseMatrixProductsTests {
    /// Widths around each stripe of the kernel: 1, 16, 32, 64 and 128 columns, and what is left over.
    static let widths = [1, 3, 15, 16, 17, 31, 48, 64, 100, 127, 128, 129, 200]

    @Test("each instruction set gives the product of a plain loop", arguments: InstructionSet.supported, widths)
    func matchesPlainLoop(instructionSet: InstructionSet, width: Int) {
        let (matrix, dense) = (randomSparse(37, 53, density: 0.3, seed: 1), randomMatrix(53, width, seed: 2))
        let product = matrix.multiplied(by: dense, workers: Workers(2), instructionSet: instructionSet)
        // Sums of about 16 terms below 1, each rounded to 2⁻²⁴: 1e-5 leaves room for ten times that.
        #expect(largestDifference(product, plainProduct(matrix, dense)) < 1e-5)
    }

    @Test("the number of workers does not change a bit", arguments: [2, 3])
    func workersDoNotMatter(count: Int) {
        // More rows than two blocks of the product.
        let (matrix, dense) = (randomSparse(700, 40, density: 0.1, seed: 3), randomMatrix(40, 20, seed: 4))
        let alone = matrix.multiplied(by: dense, workers: Workers(1))
        #expect(alone == matrix.multiplied(by: dense, workers: Workers(count)))
    }

    @Test("empty rows give zeros, and empty shapes empty products")
    func emptyShapes() {
        let zeros = sparse(3, 4) { _, _ in nil }
        #expect(zeros.multiplied(by: randomMatrix(4, 5, seed: 1), workers: Workers(1)) == Matrix(rows: 3, columns: 5))
        let none = sparse(0, 4) { _, _ in nil }
        #expect(none.multiplied(by: randomMatrix(4, 5, seed: 1), workers: Workers(2)) == Matrix(rows: 0, columns: 5))
        #expect(zeros.multiplied(by: Matrix(rows: 4, columns: 0), workers: Workers(2)) == Matrix(rows: 3, columns: 0))
        let narrow = sparse(2, 0) { _, _ in nil }
        #expect(narrow.multiplied(by: Matrix(rows: 0, columns: 2), workers: Workers(1)) == Matrix(rows: 2, columns: 2))
    }

    private func plainProduct(_ matrix: SparseMatrix, _ dense: Matrix<Float>) -> Matrix<Double> {
        var product = Matrix<Double>(rows: matrix.rows, columns: dense.columns)
        for row in 0..<matrix.rows {
            for entry in matrix.entries(ofRow: row) {
                for column in 0..<dense.columns {
                    let factor = dense[Int(matrix.columnIndices[entry]), column]
                    product[row, column] += Double(matrix.values[entry]) * Double(factor)
                }
            }
        }
        return product
    }
}
