/// Memory that holds, row after row without gaps, the columns of a matrix: what products are made of.
///
/// Sendable because it is only read, and lives no longer than the call that it was made for.
@unsafe struct ColumnSource: @unchecked Sendable {
    private let base: UnsafePointer<Float>
    let columns: Int

    init(_ base: UnsafePointer<Float>, columns: Int) {
        unsafe self.base = base
        unsafe self.columns = columns
    }

    /// Adds the part of selfᵀ · block that some rows make up; the rows must be those of both.
    func addGram(with block: Matrix<Float>, rows range: Range<Int>, to sums: inout Matrix<Float>) {
        precondition(block.columns == BlockKernel.width && range.upperBound <= block.rows, "The rows are the block's.")
        unsafe precondition(
            sums.rows == columns && sums.columns == BlockKernel.width, "There is a row of sums for each column.")
        unsafe block.storage.withUnsafeBufferPointer { right in
            guard let right = right.baseAddress else { return }
            unsafe BlockKernel.addGram(
                base + range.lowerBound * columns, stride: columns, columns: columns,
                right + range.lowerBound * BlockKernel.width, to: &sums.storage, rows: range.count)
        }
    }

    /// Adds some rows of self · factors to `target`, which has a row of a block for each.
    func addProduct(with factors: [Float], rows range: Range<Int>, to target: UnsafeMutablePointer<Float>) {
        unsafe precondition(factors.count == columns * BlockKernel.width, "There is a row of factors for each column.")
        unsafe factors.withUnsafeBufferPointer { factors in
            guard let factors = factors.baseAddress else { return }
            unsafe BlockKernel.addProduct(
                base + range.lowerBound * columns, stride: columns, columns: columns, factors, to: target,
                rows: range.count)
        }
    }
}

/// Factors one upon the other in one matrix, cut as the kernels take them: into stripes of columns, and for each of them into the
/// rows that belong to one source after another.
struct StripedFactors: Sendable {
    let width: Int
    fileprivate let stripes: [(columns: Range<Int>, factors: [[Float]])]

    /// - Parameter heights: the number of columns of each source.
    init(_ factors: Matrix<Double>, heights: [Int]) {
        let ends = heights.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
        precondition(ends[ends.count - 1] == factors.rows, "There is a row of factors for each column of a source.")
        width = factors.columns
        stripes = blocks(of: factors.columns, size: BlockKernel.width).map { stripe in
            (stripe, zip(ends, ends.dropFirst()).map { factors.factors(stripe, rows: $0..<$1) })
        }
    }

    /// Room for the product of as many rows as a kernel is given.
    var scratch: [Float] { [Float](repeating: 0, count: BlockKernel.rows * (BlockKernel.width + width)) }

    /// Writes Σ sources[i] · factors[i] of some rows, no more than a kernel is given, over `target`, whose rows are `width` apart.
    ///
    /// - Parameter scratch: of the size above. All is computed before any is written: the target may be the only source.
    @unsafe func multiply(
        _ sources: [ColumnSource], rows: Range<Int>, into target: UnsafeMutablePointer<Float>,
        scratch: UnsafeMutablePointer<Float>
    ) {
        let product = unsafe scratch + BlockKernel.rows * BlockKernel.width
        for stripe in stripes {
            unsafe scratch.update(repeating: 0, count: rows.count * BlockKernel.width)
            for place in stripe.factors.indices {
                unsafe sources[place].addProduct(with: stripe.factors[place], rows: rows, to: scratch)
            }
            unsafe BlockKernel.write(
                scratch, rows: rows.count, columns: stripe.columns.count, to: product + stripe.columns.lowerBound,
                stride: width)
        }
        unsafe target.update(from: product, count: rows.count * width)
    }
}

extension Matrix<Float> {
    /// Multiplies by a small square matrix from the right, in place: each row by itself.
    ///
    /// - Complexity: O(rows · columns²), spread over the workers; the same for any number of them.
    mutating func multiply(bySquare factors: Matrix<Double>, workers: Workers) {
        precondition(factors.rows == columns && factors.columns == columns, "The factors are as wide as the matrix.")
        let striped = StripedFactors(factors, heights: [columns])
        let (ranges, columns) = (blocks(of: rows, size: denseBlockRows), columns)
        unsafe storage.withUnsafeMutableBufferPointer { elements in
            guard let shared = unsafe SharedMemory(elements) else { return }
            workers.forEach(blocks: ranges.count) { number in
                var scratch = striped.scratch
                let source = unsafe ColumnSource(shared.base, columns: columns)
                BlockKernel.forEachPiece(of: ranges[number]) { rows in
                    unsafe striped.multiply(
                        [source], rows: rows, into: shared.base + rows.lowerBound * columns, scratch: &scratch)
                }
            }
        }
    }
}
