// Products of `Float` matrices computed in `Double`, a block of rows at a time, so that no copy of the whole in `Double`
// is ever made.

extension Matrix<Float> {
    /// Some rows, as `Double`.
    func doubleRows(_ range: Range<Int>) -> Matrix<Double> {
        Matrix<Double>(
            rows: range.count, columns: columns,
            storage: storage[range.lowerBound * columns..<range.upperBound * columns].map { Double($0) })
    }

    /// The product self · other, summed in `Double` and rounded once: `rows × other.columns`.
    ///
    /// Time O(rows · columns · other.columns), spread over the workers; the same for any number of them.
    func multipliedInDouble(by other: Matrix<Double>, workers: Workers) -> Matrix {
        let blocks = blocks(of: rows, size: denseBlockRows)
        let parts = workers.map(blocks: blocks.count) { block in
            doubleRows(blocks[block]).multiplied(by: other, workers: Workers(1)).inSinglePrecision()
        }
        return Matrix(rows: rows, columns: other.columns, storage: parts.flatMap(\.storage))
    }

    /// The product selfᵀ · other, the scalar products of all columns of both: `columns × other.columns`.
    ///
    /// Time O(rows · columns · other.columns), spread over the workers; the same for any number of them.
    func transposeMultipliedInDouble(by other: Matrix, workers: Workers) -> Matrix<Double> {
        precondition(rows == other.rows, "A product of a transpose needs equally many rows.")
        let blocks = blocks(of: rows, size: denseBlockRows)
        let parts = workers.map(blocks: blocks.count) { block in
            doubleRows(blocks[block]).transposeMultiplied(by: other.doubleRows(blocks[block]))
        }
        return sum(of: parts, rows: columns, columns: other.columns)
    }
}

extension Matrix<Double> {
    /// The product selfᵀ · other of a few rows, on this thread.
    fileprivate func transposeMultiplied(by other: Matrix) -> Matrix {
        unsafe Matrix(rows: columns, columns: other.columns) { target in
            unsafe storage.withUnsafeBufferPointer { left in
                unsafe other.storage.withUnsafeBufferPointer { right in
                    guard let left = left.baseAddress, let right = right.baseAddress else { return }
                    // Both hold `rows` rows of their columns, the target columns × other.columns elements.
                    unsafe Double.multiply(
                        left, transposed: true, right, transposed: false, into: target.base, m: Int32(columns),
                        n: Int32(other.columns), k: Int32(rows))
                }
            }
        }
    }

    /// The matrix with each row multiplied by its factor.
    func scalingRows(by factors: [Double]) -> Matrix {
        precondition(factors.count == rows, "Each row needs one factor.")
        var result = self
        for row in 0..<rows {
            for index in row * columns..<(row + 1) * columns { result.storage[index] *= factors[row] }
        }
        return result
    }
}
