import Testing

@testable import StemmaLinearAlgebra

@Suite("Sparse matrix")
struct SparseMatrixTests {
    @Test("values are replaced place by place")
    func replaced() {
        let matrix = sparse(2, 3) { row, column in row == column ? 1 : nil }
        let other = matrix.replacingValues(by: [4, 5])
        #expect(other.values == [4, 5] && other.columnIndices == matrix.columnIndices)
        #expect(other == sparse(2, 3) { row, column in row == column ? Float(4 + row) : nil })
    }

    @Test("fewer or more values than places are refused: the products would read beyond the end")
    func refused() async {
        await #expect(processExitsWith: .failure) {
            _ = sparse(2, 3) { row, column in row == column ? 1 : nil }.replacingValues(by: [4])
        }
        await #expect(processExitsWith: .failure) {
            _ = sparse(2, 3) { row, column in row == column ? 1 : nil }.replacingValues(by: [4, 5, 6])
        }
    }
}
