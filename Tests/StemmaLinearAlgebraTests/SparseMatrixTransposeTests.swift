import Testing

@testable import StemmaLinearAlgebra

@Suite("Sparse transpose and norms")
struct SparseMatrixTransposeTests {
    @Test("the transpose has each element at the exchanged place")
    func exchangesPlaces() {
        let matrix = randomSparse(23, 31, density: 0.2, seed: 1)
        #expect(matrix.transposed().dense() == matrix.dense().transposed())
    }

    @Test("transposing twice gives the matrix back, bit for bit", arguments: [(0, 0), (0, 4), (4, 0), (1, 9), (40, 7)])
    func twiceIsNothing(rows: Int, columns: Int) {
        let matrix = randomSparse(rows, columns, density: 0.3, seed: 2)
        #expect(matrix.transposed().transposed() == matrix)
    }

    @Test("norms are those of the dense matrix")
    func norms() {
        let matrix = sparse(3, 2) { row, column in row == 1 ? nil : Float(row * 2 + column + 3) }
        #expect(matrix.rowNorms() == [5, 0, (49.0 + 64).squareRoot()])
        #expect(matrix.frobeniusNormSquared == 25 + 49 + 64)
    }

    @Test("squares that leave the range of Float are summed in Double")
    func largeNorm() {
        let matrix = sparse(1, 2) { _, _ in 0x1p100 }
        #expect(matrix.frobeniusNormSquared == 0x1p201)
    }

    @Test("a value that is not finite is reported with its place, past empty rows")
    func notFinite() {
        let matrix = sparse(5, 4) { row, column in
            row == 3 && column == 2 ? .nan : row == 3 || row == 0 ? 1 : nil
        }
        #expect(throws: LinearAlgebraError.notFinite(row: 3, column: 2)) { try matrix.checkFinite() }
    }

    @Test("columns that do not exist, repeat or fall are refused")
    func unsound() async {
        await #expect(processExitsWith: .failure) {
            _ = SparseMatrix(rows: 1, columns: 2, rowOffsets: [0, 1], columnIndices: [2], values: [1])
        }
        await #expect(processExitsWith: .failure) {
            _ = SparseMatrix(rows: 1, columns: 2, rowOffsets: [0, 2], columnIndices: [1, 1], values: [1, 1])
        }
        await #expect(processExitsWith: .failure) {
            _ = SparseMatrix(rows: 2, columns: 2, rowOffsets: [0, 2, 1], columnIndices: [0], values: [1])
        }
    }
}
