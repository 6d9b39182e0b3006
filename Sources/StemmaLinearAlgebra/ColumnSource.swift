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

/// Σ sources[i] · factorsᵢ, the factors one upon the other in one matrix: `rows × factors.columns`.
///
/// - Complexity: O(rows · factors.rows · factors.columns), spread over the workers; the same for any number of them.
@unsafe func combination(
    of sources: [ColumnSource], _ factors: Matrix<Double>, rows: Int, workers: Workers
) -> Matrix<Float> {
    let ends = unsafe sources.reduce(into: [0]) { unsafe $0.append($0[$0.count - 1] + $1.columns) }
    precondition(ends[ends.count - 1] == factors.rows, "There is a row of factors for each column.")
    let (width, ranges) = (factors.columns, blocks(of: rows, size: denseBlockRows))
    let stripes = blocks(of: width, size: BlockKernel.width).map { stripe in
        (columns: stripe, factors: zip(ends, ends.dropFirst()).map { factors.factors(stripe, rows: $0..<$1) })
    }
    return unsafe Matrix(rows: rows, columns: width) { target in
        workers.forEach(blocks: ranges.count) { number in
            var sums = [Float](repeating: 0, count: BlockKernel.rows * BlockKernel.width)
            BlockKernel.forEachPiece(of: ranges[number]) { rows in
                for stripe in stripes {
                    unsafe combine(sources, stripe.factors, rows: rows, into: &sums)
                    let start = unsafe target.base + rows.lowerBound * width + stripe.columns.lowerBound
                    unsafe BlockKernel.write(
                        sums, rows: rows.count, columns: stripe.columns.count, to: start, stride: width)
                }
            }
        }
    }
}

/// Writes Σ sources[i] · factors[i] of some rows into `sums`, which has room for as many rows as a kernel is given.
@unsafe private func combine(
    _ sources: [ColumnSource], _ factors: [[Float]], rows: Range<Int>, into sums: UnsafeMutablePointer<Float>
) {
    unsafe sums.update(repeating: 0, count: rows.count * BlockKernel.width)
    for place in factors.indices { unsafe sources[place].addProduct(with: factors[place], rows: rows, to: sums) }
}

extension Matrix<Float> {
    /// The product self · factors, where the factors are few and small: `rows × factors.columns`.
    ///
    /// - Complexity: O(rows · columns · factors.columns), spread over the workers; the same for any number of them.
    func multiplied(bySmall factors: Matrix<Double>, workers: Workers) -> Matrix {
        precondition(storage.count == rows * columns, "The matrix must be whole.")
        return unsafe storage.withUnsafeBufferPointer { elements in
            guard let base = elements.baseAddress, !elements.isEmpty else {
                return Matrix(rows: rows, columns: factors.columns)
            }
            return unsafe combination(
                of: [ColumnSource(base, columns: columns)], factors, rows: rows, workers: workers)
        }
    }
}
