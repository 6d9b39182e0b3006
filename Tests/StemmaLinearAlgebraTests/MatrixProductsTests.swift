import Testing

@testable import StemmaLinearAlgebra

@Suite("Dense products")
struct MatrixProductsTests {
    /// Rows, inner size and columns; the last has more rows than a block.
    static let shapes = [(0, 2, 3), (2, 0, 3), (2, 3, 0), (1, 1, 1), (7, 5, 3), (2_100, 6, 4)]

    @Test("A · B and A · Bᵀ are those of a plain loop", arguments: shapes)
    func matchesPlainLoop(rows: Int, inner: Int, columns: Int) {
        let (a, b) = (randomMatrix(rows, inner, seed: 1), randomMatrix(inner, columns, seed: 2))
        let expected = plainProduct(a, b)
        let workers = Workers(2)
        // Up to 2,100 terms below 1 in Float, whose rounding is 2⁻²⁴ of a sum below 30.
        #expect(largestDifference(a.multiplied(by: b, workers: workers), expected) < 1e-4)
        #expect(largestDifference(a.multiplied(byTransposeOf: b.transposed(), workers: workers), expected) < 1e-4)
    }

    @Test("in Double the products are good to its rounding")
    func double() {
        let (a, b) = (randomMatrix(9, 5, seed: 1), randomMatrix(5, 8, seed: 2))
        let (wideA, wideB) = (a.inDoublePrecision(), b.inDoublePrecision())
        #expect(largestDifference(wideA.multiplied(by: wideB, workers: Workers(1)), plainProduct(a, b)) < 1e-14)
    }

    @Test("a few rows of A · Bᵀ are those of the whole")
    func someRows() {
        let (a, b) = (randomMatrix(20, 6, seed: 1), randomMatrix(9, 6, seed: 2))
        let whole = a.multiplied(byTransposeOf: b, workers: Workers(1))
        let some = a.multiplied(rows: 5..<12, byTransposeOf: b)
        let expected = Matrix<Float>(rows: 7, columns: 9, storage: Array(whole.storage[5 * 9..<12 * 9]))
        #expect(largestDifference(some, expected) < 1e-6)
        #expect(a.multiplied(rows: 3..<3, byTransposeOf: b) == Matrix(rows: 0, columns: 9))
    }

    @Test("the number of workers does not change a bit", arguments: [2, 3])
    func workersDoNotMatter(count: Int) {
        let (a, b) = (randomMatrix(5_000, 12, seed: 1), randomMatrix(12, 7, seed: 2))
        #expect(a.multiplied(by: b, workers: Workers(1)) == a.multiplied(by: b, workers: Workers(count)))
    }

    private func plainProduct(_ a: Matrix<Float>, _ b: Matrix<Float>) -> Matrix<Double> {
        var product = Matrix<Double>(rows: a.rows, columns: b.columns)
        for row in 0..<a.rows {
            for column in 0..<b.columns {
                product[row, column] = (0..<a.columns).reduce(0) { $0 + Double(a[row, $1]) * Double(b[$1, column]) }
            }
        }
        return product
    }
}
