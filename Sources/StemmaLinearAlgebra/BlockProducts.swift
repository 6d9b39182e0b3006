/// leftᵀ · block for each of several blocks of equally many rows: `width × width` each.
///
/// Rows are summed in `Float` by blocks, these in `Double`, in their order.
///
/// - Complexity: O(rows · width²) for each, spread over the workers; the same for any number of them.
func grams(of lefts: ArraySlice<Matrix<Float>>, with block: Matrix<Float>, workers: Workers) -> [Matrix<Double>] {
    let ranges = blocks(of: block.rows, size: denseBlockRows)
    let parts = workers.map(blocks: ranges.count) { number in
        var sums = lefts.map { _ in Matrix<Float>(rows: BlockKernel.width, columns: BlockKernel.width) }
        BlockKernel.forEachPiece(of: ranges[number]) { rows in
            for (place, left) in lefts.enumerated() { left.addGram(with: block, rows: rows, to: &sums[place]) }
        }
        return sums
    }
    return (0..<lefts.count).map { place in
        sum(of: parts.map { $0[place] }, rows: BlockKernel.width, columns: BlockKernel.width)
    }
}

/// Takes Σ lefts[i] · factors[i] from a block, where each left is a block and each factor `width × width`.
///
/// - Complexity: O(rows · width²) for each, spread over the workers; the same for any number of them.
func subtract(
    _ lefts: ArraySlice<Matrix<Float>>, times factors: [Matrix<Double>], from block: inout Matrix<Float>, workers: Workers
) {
    let negated = factors.map { $0.storage.map { Float(-$0) } }
    let ranges = blocks(of: block.rows, size: denseBlockRows)
    unsafe block.storage.withUnsafeMutableBufferPointer { elements in
        guard let shared = unsafe SharedMemory(elements) else { return }
        workers.forEach(blocks: ranges.count) { number in
            BlockKernel.forEachPiece(of: ranges[number]) { rows in
                let target = unsafe shared.base + rows.lowerBound * BlockKernel.width
                for (left, factors) in zip(lefts, negated) {
                    unsafe left.addProduct(with: factors, rows: rows, to: target)
                }
            }
        }
    }
}

/// Σ lefts[i] · factorsᵢ, the factors one upon the other in one matrix: `rows × factors.columns`.
///
/// - Parameter lefts: matrices of equally many rows and of any width.
/// - Complexity: O(rows · factors.rows · factors.columns), spread over the workers; the same for any number of them.
func combination(
    of lefts: [Matrix<Float>], _ factors: Matrix<Double>, rows: Int, workers: Workers
) -> Matrix<Float> {
    let ends = lefts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.columns) }
    precondition(ends[lefts.count] == factors.rows, "There is a row of factors for each column.")
    let (width, ranges) = (factors.columns, blocks(of: rows, size: denseBlockRows))
    let stripes = blocks(of: width, size: BlockKernel.width).map { stripe in
        (columns: stripe, factors: lefts.indices.map { factors.factors(stripe, rows: ends[$0]..<ends[$0 + 1]) })
    }
    return unsafe Matrix(rows: rows, columns: width) { target in
        workers.forEach(blocks: ranges.count) { number in
            var sums = [Float](repeating: 0, count: BlockKernel.rows * BlockKernel.width)
            BlockKernel.forEachPiece(of: ranges[number]) { rows in
                for stripe in stripes {
                    unsafe combine(lefts, stripe.factors, rows: rows, into: &sums)
                    // A row of the target has `width` elements, of which the stripe's are written.
                    for (place, row) in rows.enumerated() {
                        let start = unsafe target.base + row * width + stripe.columns.lowerBound
                        for column in 0..<stripe.columns.count {
                            unsafe start[column] = sums[place * BlockKernel.width + column]
                        }
                    }
                }
            }
        }
    }
}

/// Writes Σ lefts[i] · factors[i] of some rows into `sums`, which has room for as many rows as a kernel is given.
@unsafe private func combine(
    _ lefts: [Matrix<Float>], _ factors: [[Float]], rows: Range<Int>, into sums: UnsafeMutablePointer<Float>
) {
    unsafe sums.update(repeating: 0, count: rows.count * BlockKernel.width)
    for (left, factors) in zip(lefts, factors) { unsafe left.addProduct(with: factors, rows: rows, to: sums) }
}

extension Matrix<Float> {
    private func checkBlock() {
        precondition(columns == BlockKernel.width, "A block has the width of the kernels.")
        checkWhole()
    }

    private func checkWhole() { precondition(storage.count == rows * columns, "The matrix must be whole.") }

    /// Adds the part of selfᵀ · block that some rows make up.
    fileprivate func addGram(with block: Matrix, rows range: Range<Int>, to sums: inout Matrix) {
        checkBlock()
        block.checkBlock()
        precondition(range.upperBound <= min(rows, block.rows), "The rows are rows of both.")
        unsafe storage.withUnsafeBufferPointer { left in
            unsafe block.storage.withUnsafeBufferPointer { right in
                guard let left = left.baseAddress, let right = right.baseAddress else { return }
                let start = range.lowerBound * columns
                unsafe BlockKernel.addGram(
                    left + start, stride: columns, columns: columns, right + start, to: &sums.storage, rows: range.count)
            }
        }
    }

    /// Adds some rows of self · factors to `target`, which has a row of a block for each.
    @unsafe fileprivate func addProduct(
        with factors: [Float], rows range: Range<Int>, to target: UnsafeMutablePointer<Float>
    ) {
        checkWhole()
        precondition(factors.count == columns * BlockKernel.width, "There is a row of factors for each column.")
        precondition(range.upperBound <= rows, "The rows are rows of the matrix.")
        unsafe storage.withUnsafeBufferPointer { source in
            unsafe factors.withUnsafeBufferPointer { factors in
                guard let source = source.baseAddress, let factors = factors.baseAddress else { return }
                unsafe BlockKernel.addProduct(
                    source + range.lowerBound * columns, stride: columns, columns: columns, factors, to: target,
                    rows: range.count)
            }
        }
    }
}
