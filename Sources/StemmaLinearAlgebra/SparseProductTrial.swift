/// The product of a sparse matrix and a dense one of random numbers, to be timed.
public struct SparseProductTrial: Sendable {
    private let matrix: SparseMatrix
    private let dense: Matrix<Float>
    private let product: Matrix<Float>
    private let workers: Workers
    private let instructionSet: InstructionSet

    /// The columns of the dense matrix.
    public var width: Int { dense.columns }

    /// Multiplications and additions of one product.
    public var operations: Double { 2 * Double(matrix.entryCount) * Double(width) }

    /// - Parameter instructionSet: one that this processor has.
    public init(_ matrix: SparseMatrix, width: Int, workers: Workers, _ instructionSet: InstructionSet = .current) {
        self.matrix = matrix
        dense = .random(rows: matrix.columns, columns: width, seed: 1, workers: workers)
        product = Matrix(rows: matrix.rows, columns: width)
        self.workers = workers
        self.instructionSet = instructionSet
    }

    /// The seconds of the fastest of so many products, all into the same memory.
    ///
    /// - Throws: `wrongAnswer` when the last of them is not the product.
    public func seconds(fastestOf runs: Int) throws(NumericBenchError) -> Double {
        var target = product
        let seconds = fastest(of: runs) {
            matrix.multiply(dense, into: &target, workers: workers, instructionSet: instructionSet)
        }
        try check(target)
        return seconds
    }

    /// Works some rows out again in `Double`, 200 at most.
    ///
    /// A sum of n products in `Float` is off by n · 2⁻²⁴ of the sum of their magnitudes at most, in any order (Higham,
    /// "Accuracy and stability of numerical algorithms", 2002, section 3.1).
    private func check(_ found: Matrix<Float>) throws(NumericBenchError) {
        for row in stride(from: 0, to: matrix.rows, by: max(1, matrix.rows / 200)) {
            let entries = matrix.entries(ofRow: row)
            for column in 0..<width {
                let parts = entries.map {
                    Double(matrix.values[$0]) * Double(dense[Int(matrix.columnIndices[$0]), column])
                }
                let allowed = Double(entries.count) * 0x1p-24 * parts.reduce(0) { $0 + abs($1) }
                guard abs(parts.reduce(0, +) - Double(found[row, column])) <= allowed else {
                    throw .wrongAnswer("row \(row), column \(column) of a sparse product")
                }
            }
        }
    }
}
