import Testing

@testable import StemmaLinearAlgebra

@Suite("Blocks of columns")
struct ColumnBlocksTests {
    @Test("columns written come back, and fill the last block up with zeros", arguments: [1, 32, 33, 70])
    func roundTrip(columns: Int) {
        let matrix = randomMatrix(300, columns, seed: 1)
        let blocks = ColumnBlocks(rows: 300, capacity: 3)
        blocks.write(matrix)
        #expect(blocks.matrix(columns: columns, workers: Workers(2)) == matrix)
        let last = blocks.matrix((columns - 1) / BlockKernel.width)
        let used = (columns - 1) % BlockKernel.width + 1
        #expect((0..<300).allSatisfy { row in (used..<BlockKernel.width).allSatisfy { last[row, $0] == 0 } })
    }

    @Test("products and Gram matrices are those of the matrix", arguments: [1, 3])
    func products(workers count: Int) {
        let (matrix, workers) = (randomMatrix(5_000, 64, seed: 2), Workers(count))
        let blocks = ColumnBlocks(rows: 5_000, capacity: 2)
        blocks.write(matrix)
        let wide = matrix.inDoublePrecision()
        let gram = blocks.gram(count: 2, workers: workers)
        let expected = wide.transposed().multiplied(by: wide, workers: Workers(1)).upperTriangle()
        // Sums of 5,000 products below 1, in `Float` by 2,048.
        #expect(largestDifference(gram, expected) < 2e-2)
        let factors = randomMatrix(64, 64, seed: 3).inDoublePrecision()
        let product = wide.multiplied(by: factors, workers: Workers(1))
        let found = blocks.multiplied(by: factors, workers: workers).matrix(columns: 64, workers: workers)
        #expect(largestDifference(found, product) < 1e-4)
        blocks.multiply(bySquare: factors, workers: workers)
        #expect(blocks.matrix(columns: 64, workers: workers) == found)
    }

    @Test("a block becomes orthonormal, and the triangle leads back; dependent columns too", arguments: [false, true])
    func orthonormal(isDependent: Bool) throws {
        var matrix = randomMatrix(500, 32, seed: 4)
        if isDependent { for row in 0..<500 { matrix[row, 7] = matrix[row, 3] } }
        let blocks = ColumnBlocks(rows: 500, capacity: 1)
        blocks.write(matrix)
        let triangle = try blocks.orthonormalize(0, workers: Workers(2))
        let basis = blocks.matrix(0)
        #expect(orthonormalityError(basis) < 1e-5)
        let back = basis.inDoublePrecision().multiplied(by: triangle, workers: Workers(1))
        #expect(largestDifference(back, matrix) < 1e-4)
    }
}
