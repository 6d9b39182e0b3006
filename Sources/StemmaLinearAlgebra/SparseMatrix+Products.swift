import CKernels

extension SparseMatrix {
    /// The rows a block of the product covers.
    private static let blockRows = 256

    /// The product self · dense: `rows × dense.columns`.
    ///
    /// Time O(entries · dense.columns), spread over the workers. Each element is summed in `Float`, in the order of the
    /// row's entries, so it is the same for any number of workers; the instruction set may change its last bits.
    package func multiplied(by dense: Matrix<Float>, workers: Workers) -> Matrix<Float> {
        unsafe Matrix(rows: rows, columns: dense.columns) { target in
            unsafe multiply(dense, into: target, workers: workers, .current)
        }
    }

    /// Writes the product self · dense over `product`, a `rows × dense.columns` matrix whose memory is used again.
    package func multiply(
        _ dense: Matrix<Float>, into product: inout Matrix<Float>, workers: Workers,
        instructionSet: InstructionSet = .current
    ) {
        precondition(
            product.rows == rows && product.columns == dense.columns, "The product has the shape rows × dense.columns.")
        precondition(product.storage.count == rows * dense.columns, "The product's matrix must be whole.")
        unsafe product.storage.withUnsafeMutableBufferPointer { target in
            guard let shared = unsafe SharedMemory(target) else { return }
            unsafe multiply(dense, into: shared, workers: workers, instructionSet)
        }
    }

    /// Writes the product over memory of `rows × dense.columns` elements.
    @unsafe private func multiply(
        _ dense: Matrix<Float>, into target: SharedMemory<Float>, workers: Workers, _ instructionSet: InstructionSet
    ) {
        precondition(columns == dense.rows, "A product needs as many columns on the left as rows on the right.")
        precondition(
            instructionSet.rawValue <= InstructionSet.highestSupported.rawValue,
            "The instruction set must be one this processor has.")
        precondition(values.count == columnIndices.count, "Each entry needs one value.")
        precondition(dense.storage.count == dense.rows * dense.columns, "The dense matrix must be whole.")
        let blocks = blocks(of: rows, size: Self.blockRows)
        workers.forEach(blocks: blocks.count) { block in
            // The kernel writes rows of the whole product, which begin at row × dense.columns.
            unsafe multiply(dense, into: target.base, rows: blocks[block], instructionSet)
        }
    }

    /// The product of some rows of this matrix with a dense one: `range.count × dense.columns`, for products of which no more is
    /// wanted than sums.
    func multiplied(rows range: Range<Int>, by dense: Matrix<Float>) -> Matrix<Float> {
        precondition(columns == dense.rows, "A product needs as many columns on the left as rows on the right.")
        precondition(dense.storage.count == dense.rows * dense.columns, "The dense matrix must be whole.")
        precondition(range.lowerBound >= 0 && range.upperBound <= rows, "The rows asked for must exist.")
        return unsafe Matrix(rows: range.count, columns: dense.columns) { target in
            // So that the first of the rows comes to stand at the target's beginning.
            let start = unsafe target.base - range.lowerBound * dense.columns
            unsafe multiply(dense, into: start, rows: range, .current)
        }
    }

    /// The product of one block of rows.
    ///
    /// The memory is as large as the kernel expects: `init` has checked that offsets rise to the number of entries and
    /// that columns are below `columns`, the caller that all shapes fit.
    @unsafe private func multiply(
        _ dense: Matrix<Float>, into target: UnsafeMutablePointer<Float>, rows range: Range<Int>,
        _ instructionSet: InstructionSet
    ) {
        unsafe rowOffsets.withUnsafeBufferPointer { offsets in
            unsafe columnIndices.withUnsafeBufferPointer { indices in
                unsafe values.withUnsafeBufferPointer { values in
                    unsafe dense.storage.withUnsafeBufferPointer { factors in
                        unsafe stemma_sparse_times_dense(
                            Int32(instructionSet.rawValue), offsets.baseAddress, indices.baseAddress,
                            values.baseAddress, factors.baseAddress, dense.columns, target, range.lowerBound,
                            range.upperBound)
                    }
                }
            }
        }
    }
}
