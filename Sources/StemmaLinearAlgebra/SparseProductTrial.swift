/// The product of a sparse matrix and a dense one of random numbers, to be timed as the solver makes it: block by block.
public struct SparseProductTrial: Sendable {
    private let matrix: SparseMatrix
    private let dense: ColumnBlocks
    private let product: ColumnBlocks
    private let workers: Workers

    /// The columns of the dense matrix.
    public let width: Int

    /// Multiplications and additions of one product.
    public var operations: Double { 2 * Double(matrix.entryCount) * Double(width) }

    /// The least time within the limits of a machine: that of one block, as often as there are blocks, since each passes the
    /// sparse matrix and its own dense rows anew.
    public func roof(within limits: MachineLimits) -> SparseProductRoof {
        let block = SparseProductRoof(of: matrix, width: BlockKernel.width, within: limits)
        return SparseProductRoof(seconds: block.seconds * Double(dense.capacity), limit: block.limit)
    }

    /// - Parameter width: the columns of the dense matrix, a multiple of 32.
    public init(_ matrix: SparseMatrix, width: Int, workers: Workers) {
        precondition(width > 0 && width % BlockKernel.width == 0, "The columns fill blocks.")
        let count = width / BlockKernel.width
        self.matrix = matrix
        self.width = width
        self.workers = workers
        dense = ColumnBlocks(rows: matrix.columns, capacity: count)
        product = ColumnBlocks(rows: matrix.rows, capacity: count)
        for block in 0..<count { dense.fillRandomly(block, seed: UInt64(block), workers: workers) }
    }

    /// The seconds of the fastest of so many products, all into the same memory.
    ///
    /// - Throws: `wrongAnswer` when the last of them is not the product.
    public func seconds(fastestOf runs: Int) throws(NumericBenchError) -> Double {
        let seconds = fastest(of: runs) {
            for block in 0..<dense.capacity {
                matrix.multiply(dense, block: block, into: product, block: block, workers: workers)
            }
        }
        try check()
        return seconds
    }

    /// Works some rows out again in `Double`, 200 at most.
    ///
    /// A sum of n products in `Float` is off by n · 2⁻²⁴ of the sum of their magnitudes at most, in any order (Higham,
    /// "Accuracy and stability of numerical algorithms", 2002, section 3.1).
    private func check() throws(NumericBenchError) {
        let (factors, found) = (
            dense.matrix(columns: width, workers: workers), product.matrix(columns: width, workers: workers)
        )
        for row in stride(from: 0, to: matrix.rows, by: max(1, matrix.rows / 200)) {
            let entries = matrix.entries(ofRow: row)
            for column in 0..<width {
                let parts = entries.map {
                    Double(matrix.values[$0]) * Double(factors[Int(matrix.columnIndices[$0]), column])
                }
                let allowed = Double(entries.count) * 0x1p-24 * parts.reduce(0) { $0 + abs($1) }
                guard abs(parts.reduce(0, +) - Double(found[row, column])) <= allowed else {
                    throw .wrongAnswer("row \(row), column \(column) of a sparse product")
                }
            }
        }
    }
}
