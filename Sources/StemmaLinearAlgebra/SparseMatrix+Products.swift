import CKernels

extension SparseMatrix {
    /// The rows a block of the product covers.
    static let blockRows = 256

    /// The columns of a dense matrix that are multiplied before the next: the dense rows come in no order, and so narrow ones find
    /// room in the caches.
    private static let stripeWidth = 32

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
        let ranges = blocks(of: rows, size: Self.blockRows)
        let stripes = blocks(of: dense.columns, size: Self.stripeWidth)
        workers.forEach(blocks: ranges.count * stripes.count) { block in
            let (stripe, range) = (stripes[block / ranges.count], ranges[block % ranges.count])
            // Rows of the product begin at row × dense.columns.
            let start = unsafe target.base + range.lowerBound * dense.columns + stripe.lowerBound
            unsafe multiply(
                rows: range, by: dense, columns: stripe, into: start, stride: dense.columns, instructionSet)
        }
    }

    /// Writes the product of some rows and columns over `target`, whose rows are `stride` apart.
    ///
    /// The memory is as large as the kernel expects: `init` has checked that offsets rise to the number of entries and
    /// that columns are below `columns`, the caller that all shapes fit.
    @unsafe private func multiply(
        rows range: Range<Int>, by dense: Matrix<Float>, columns stripe: Range<Int>,
        into target: UnsafeMutablePointer<Float>, stride: Int, _ instructionSet: InstructionSet
    ) {
        unsafe rowOffsets.withUnsafeBufferPointer { offsets in
            unsafe columnIndices.withUnsafeBufferPointer { indices in
                unsafe values.withUnsafeBufferPointer { values in
                    unsafe dense.storage.withUnsafeBufferPointer { factors in
                        let first = unsafe factors.baseAddress.map { unsafe $0 + stripe.lowerBound }
                        unsafe stemma_sparse_times_dense(
                            Int32(instructionSet.rawValue), offsets.baseAddress, indices.baseAddress,
                            values.baseAddress, first, dense.columns, stripe.count, target, stride, range.lowerBound,
                            range.upperBound)
                    }
                }
            }
        }
    }
}
