extension Matrix where Scalar: BLASScalar {
    /// The product selfᵀ · other of two tall matrices: `columns × other.columns`.
    ///
    /// Each block of rows is summed in `Scalar`, the blocks in `Double` and in order. Time
    /// O(rows · columns · other.columns), spread over the workers; the same for any number of them.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    package func transposeMultiplied(by other: Matrix, workers: Workers) -> Matrix<Double> {
        precondition(rows == other.rows, "A product with the transpose needs equally many rows.")
        let blocks = blocks(of: rows, size: denseBlockRows)
        let parts = workers.map(blocks: blocks.count) { transposeProduct(rows: blocks[$0], with: other) }
        return sum(of: parts, rows: columns, columns: other.columns)
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    private func transposeProduct(rows range: Range<Int>, with other: Matrix) -> Matrix {
        var part = Matrix(rows: columns, columns: other.columns)
        unsafe part.storage.withUnsafeMutableBufferPointer { target in
            unsafe storage.withUnsafeBufferPointer { left in
                unsafe other.storage.withUnsafeBufferPointer { right in
                    guard columns > 0, other.columns > 0, let left = left.baseAddress,
                        let right = right.baseAddress, let target = target.baseAddress
                    else { return }
                    // Both operands hold `columns` elements for each row of the range.
                    unsafe Scalar.multiply(
                        left + range.lowerBound * columns, transposed: true,
                        right + range.lowerBound * other.columns, transposed: false,
                        into: target, m: Int32(columns), n: Int32(other.columns), k: Int32(range.count))
                }
            }
        }
        return part
    }
}

/// The sum of equally large matrices, in `Double` and in their order.
func sum<Scalar>(of parts: [Matrix<Scalar>], rows: Int, columns: Int) -> Matrix<Double> {
    var total = Matrix<Double>(rows: rows, columns: columns)
    for part in parts {
        for index in total.storage.indices { total.storage[index] += Double(part.storage[index]) }
    }
    return total
}
