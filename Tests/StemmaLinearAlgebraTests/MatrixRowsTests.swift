import Testing

@testable import StemmaLinearAlgebra

@Suite("Rows of a dense matrix")
struct MatrixRowsTests {
    let matrix = Matrix<Float>(rows: 3, columns: 2, storage: [3, 4, 0, 0, -5, 12])

    @Test("normalised rows have length 1; a row of zeros stays")
    func normalized() {
        #expect(matrix.normalizedRows().storage == [0.6, 0.8, 0, 0, Float(-5.0 / 13), Float(12.0 / 13)])
    }

    @Test("rows so small or large that their squares leave the range of Float are normalised too")
    func extremes() {
        let matrix = Matrix<Float>(rows: 2, columns: 2, storage: [0x3p-140, 0x1p-138, 3e38, 3e38])
        let norms = matrix.normalizedRows().rowNorms()
        #expect(norms.allSatisfy { abs($0 - 1) < 1e-6 })
    }

    @Test("a row handed to a closure is that row, and its error comes through")
    func withRow() {
        struct Stop: Error {}
        let last = matrix.withRow(2) { row in row[0] + row[1] }
        #expect(last == 7)
        #expect(throws: Stop.self) { try matrix.withRow(0) { _ throws(Stop) in throw Stop() } }
    }

    @Test("leading rows and columns are cut from the top and the left")
    func leading() {
        #expect(matrix.leadingRows(2).storage == [3, 4, 0, 0])
        #expect(matrix.leadingColumns(1).storage == [3, 0, -5])
        #expect(matrix.leadingColumns(0) == Matrix(rows: 3, columns: 0))
    }

    @Test("a matrix filled in blocks of rows has what was written and zeros elsewhere", arguments: [1, 3])
    func filled(workers: Int) {
        for (rows, columns) in [(7, 3), (3, 2), (0, 4), (2, 0)] {
            let matrix = Matrix(rows: rows, columns: columns, blockRows: 3, workers: Workers(workers)) {
                block, elements in
                for row in block where columns > 1 {
                    elements[(row - block.lowerBound) * columns + 1] = Float(row + 1)
                }
            }
            #expect(matrix.rows == rows && matrix.columns == columns)
            for row in 0..<rows {
                #expect(Array(matrix.row(row)) == (0..<columns).map { $0 == 1 ? Float(row + 1) : 0 })
            }
        }
    }
}
