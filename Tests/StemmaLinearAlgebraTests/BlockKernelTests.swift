import Testing

@testable import StemmaLinearAlgebra

@Suite("Dense kernels")
struct BlockKernelTests {
    /// Around the rows and columns that each level keeps in registers: 1, 2, 3 and 8.
    static let sizes = [1, 2, 3, 7, 8, 9, 33]

    @Test("each instruction set gives the products of plain loops", arguments: InstructionSet.supported, sizes)
    func matchesPlainLoops(instructionSet: InstructionSet, size: Int) {
        let (rows, width) = (size, BlockKernel.width)
        let (source, block) = (randomMatrix(rows, 40, seed: 1), randomMatrix(rows, width, seed: 2))
        let factors = randomMatrix(size, width, seed: 3)
        var (gram, product) = (Matrix<Float>(rows: size, columns: width), randomMatrix(rows, width, seed: 4))
        let before = product
        unsafe BlockKernel.addGram(
            source.storage, stride: 40, columns: size, block.storage, to: &gram.storage, rows: rows, instructionSet)
        unsafe BlockKernel.addProduct(
            source.storage, stride: 40, columns: size, factors.storage, to: &product.storage, rows: rows, instructionSet
        )
        var (expectedGram, expected) = (Matrix<Double>(rows: size, columns: width), before.inDoublePrecision())
        for row in 0..<rows {
            for inner in 0..<size {
                for column in 0..<width {
                    expectedGram[inner, column] += Double(source[row, inner]) * Double(block[row, column])
                    expected[row, column] += Double(source[row, inner]) * Double(factors[inner, column])
                }
            }
        }
        // Sums of up to 33 terms below 1, each rounded to 2⁻²⁴.
        #expect(largestDifference(gram, expectedGram) < 1e-5 && largestDifference(product, expected) < 1e-5)
    }
}
