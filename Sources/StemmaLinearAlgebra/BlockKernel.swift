import CKernels

/// The two dense kernels, for blocks of `BlockKernel.width` columns.
enum BlockKernel {
    /// The number of columns of a block of vectors.
    ///
    /// Of block Krylov methods any width up to the rank has the guarantee; at 32 the kernels keep rows of both blocks in
    /// registers, and the sparse product has as much to do for each entry as it takes to fetch it.
    static let width = Int(STEMMA_BLOCK_WIDTH)

    /// The rows that a kernel is given at once: two blocks of so many stay in the first-level cache.
    static let rows = 128

    /// Adds leftᵀ · block to `sums`, `columns × width`.
    ///
    /// - Parameters:
    ///   - left: `rows` rows, `stride` apart, of which the first `columns` elements count.
    ///   - block: `rows × width`.
    @unsafe static func addGram(
        _ left: UnsafePointer<Float>, stride: Int, columns: Int, _ block: UnsafePointer<Float>,
        to sums: UnsafeMutablePointer<Float>, rows: Int, _ instructionSet: InstructionSet = .current
    ) {
        unsafe stemma_add_block_gram(
            Int32(instructionSet.rawValue), left, stride, columns, block, sums, rows)
    }

    /// Adds source · factors to `target`, `rows × width`.
    ///
    /// - Parameters:
    ///   - source: `rows` rows, `stride` apart, of which the first `columns` elements count.
    ///   - factors: `columns × width`.
    @unsafe static func addProduct(
        _ source: UnsafePointer<Float>, stride: Int, columns: Int, _ factors: UnsafePointer<Float>,
        to target: UnsafeMutablePointer<Float>, rows: Int, _ instructionSet: InstructionSet = .current
    ) {
        unsafe stemma_add_block_product(
            Int32(instructionSet.rawValue), source, stride, columns, factors, target, rows)
    }

    /// Calls `body` with the rows of a range, as many at once as a kernel is given.
    static func forEachPiece(of range: Range<Int>, _ body: (Range<Int>) -> Void) {
        var start = range.lowerBound
        while start < range.upperBound {
            let end = min(start + rows, range.upperBound)
            body(start..<end)
            start = end
        }
    }

    /// Copies some columns of some rows of a matrix side by side into `block`, `range.count × width`, with zeros after them.
    @unsafe static func copy(
        _ columns: Range<Int>, ofRows range: Range<Int>, _ elements: UnsafePointer<Float>, stride: Int,
        to block: UnsafeMutablePointer<Float>
    ) {
        for (place, row) in range.enumerated() {
            let target = unsafe block + place * width
            unsafe target.update(from: elements + row * stride + columns.lowerBound, count: columns.count)
            unsafe (target + columns.count).update(repeating: 0, count: width - columns.count)
        }
    }

    /// Writes the first columns of the rows of a block into rows that are `stride` apart.
    @unsafe static func write(
        _ block: UnsafePointer<Float>, rows: Int, columns: Int, to target: UnsafeMutablePointer<Float>, stride: Int
    ) {
        for row in 0..<rows { unsafe (target + row * stride).update(from: block + row * width, count: columns) }
    }
}
