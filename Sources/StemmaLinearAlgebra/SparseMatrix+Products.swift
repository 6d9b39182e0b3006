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
    package func multiplied(
        by dense: Matrix<Float>, workers: Workers, instructionSet: InstructionSet = .current
    ) -> Matrix<Float> {
        precondition(columns == dense.rows, "A product needs as many columns on the left as rows on the right.")
        precondition(dense.storage.count == dense.rows * dense.columns, "The dense matrix must be whole.")
        let (ranges, stride) = (blocks(of: rows, size: Self.blockRows), dense.columns)
        let stripes = blocks(of: stride, size: Self.stripeWidth)
        return unsafe Matrix(rows: rows, columns: stride) { target in
            workers.forEach(blocks: ranges.count * stripes.count) { block in
                let (stripe, range) = (stripes[block / ranges.count], ranges[block % ranges.count])
                unsafe dense.storage.withUnsafeBufferPointer { factors in
                    // There may be none, of which the product is zero.
                    let first = unsafe factors.baseAddress.map { unsafe $0 + stripe.lowerBound }
                    // Rows of the product begin at row × dense.columns.
                    let start = unsafe target.base + range.lowerBound * stride + stripe.lowerBound
                    unsafe multiply(
                        range, by: first, columns: stripe.count, stride: stride, into: start,
                        instructionSet)
                }
            }
        }
    }

    /// Writes the product of some rows with dense ones over memory, rows of both `stride` apart.
    ///
    /// The memory of the sparse matrix is as large as the kernel expects: `init` has checked that offsets rise to the number of
    /// entries and that columns are below `columns`. That there is a dense row for each column, and a row of the product for each
    /// of the range, is the caller's to see to.
    @unsafe func multiply(
        _ range: Range<Int>, by factors: UnsafePointer<Float>?, columns width: Int, stride: Int,
        into target: UnsafeMutablePointer<Float>, _ instructionSet: InstructionSet = .current
    ) {
        precondition(
            instructionSet.rawValue <= InstructionSet.highestSupported.rawValue,
            "The instruction set must be one this processor has.")
        precondition(values.count == columnIndices.count, "Each entry needs one value.")
        unsafe rowOffsets.withUnsafeBufferPointer { offsets in
            unsafe columnIndices.withUnsafeBufferPointer { indices in
                unsafe values.withUnsafeBufferPointer { values in
                    unsafe stemma_sparse_times_dense(
                        Int32(instructionSet.rawValue), offsets.baseAddress, indices.baseAddress, values.baseAddress,
                        factors, stride, width, target, stride, range.lowerBound, range.upperBound)
                }
            }
        }
    }
}
