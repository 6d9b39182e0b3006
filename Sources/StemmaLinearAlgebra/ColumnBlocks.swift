/// A matrix in blocks of `BlockKernel.width` columns, one block after another in one piece of memory.
///
/// What arrays do not give: rows begin where cache lines begin, or each would lie in one line more than it needs; and room
/// for more blocks is set aside at once, in large pages, of which only those are taken that blocks come to lie in, for a page
/// fault costs more than the sums that fill a page.
@safe final class ColumnBlocks: @unchecked Sendable {
    /// The rows of each block.
    let rows: Int
    /// The number of blocks there is room for.
    let capacity: Int
    /// Sendable, as threads write parts that no other touches, and only while a method runs.
    private let base: UnsafeMutablePointer<Float>

    /// Sets room aside; what it holds is undefined until it is written.
    init(rows: Int, capacity: Int) {
        self.rows = rows
        self.capacity = capacity
        let bytes = max(1, rows * BlockKernel.width * capacity) * MemoryLayout<Float>.stride
        let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: bytes >= 2 << 20 ? 2 << 20 : 64)
        unsafe UnsafeMutableRawBufferPointer(start: memory, count: bytes).bindMemory(to: UInt8.self).useLargePages()
        unsafe base = memory.bindMemory(to: Float.self, capacity: bytes / MemoryLayout<Float>.stride)
    }

    // As raw memory: how it is given back depends on its alignment, which is not that of its elements.
    deinit { unsafe UnsafeMutableRawPointer(base).deallocate() }

    /// Where a block begins: `rows × BlockKernel.width` elements, row by row.
    @unsafe func block(_ number: Int) -> UnsafeMutablePointer<Float> {
        precondition(number >= 0 && number < capacity, "There is room for the block.")
        return unsafe base + number * rows * BlockKernel.width
    }

    /// The rows of a block in ranges of fixed size, for threads to share.
    var rowRanges: [Range<Int>] { blocks(of: rows, size: denseBlockRows) }
}

extension ColumnBlocks {
    /// Fills a block with numbers uniform in −1 ..< 1, each made from the seed and its own place.
    func fillRandomly(_ number: Int, seed: UInt64, workers: Workers) {
        let generator = CounterRandom(seed: seed)
        let (ranges, width) = (rowRanges, BlockKernel.width)
        let target = unsafe SharedMemory(block(number))
        workers.forEach(blocks: ranges.count) { part in
            for place in ranges[part].lowerBound * width..<ranges[part].upperBound * width {
                unsafe target.base[place] = Float(generator.uniform(at: place) * 2 - 1)
            }
        }
    }

    /// Multiplies each column of a block by its factor.
    func scaleColumns(_ number: Int, by factors: [Float], workers: Workers) {
        precondition(factors.count == BlockKernel.width, "Each column needs one factor.")
        let ranges = rowRanges
        let target = unsafe SharedMemory(block(number))
        workers.forEach(blocks: ranges.count) { part in
            for row in ranges[part] {
                for column in factors.indices {
                    unsafe target.base[row * BlockKernel.width + column] *= factors[column]
                }
            }
        }
    }

    /// A block as a matrix of its own.
    func matrix(_ number: Int) -> Matrix<Float> {
        matrix(columns: BlockKernel.width, from: number, workers: Workers(1))
    }

    /// The first columns from a block on as a matrix of their own: `rows × columns`.
    func matrix(columns: Int, from first: Int = 0, workers: Workers) -> Matrix<Float> {
        let (ranges, stripes) = (rowRanges, blocks(of: columns, size: BlockKernel.width))
        let sources = unsafe stripes.indices.map { unsafe SharedMemory(block(first + $0)) }
        return unsafe Matrix(rows: rows, columns: columns) { target in
            workers.forEach(blocks: ranges.count) { part in
                let range = ranges[part]
                for (number, stripe) in stripes.enumerated() {
                    let start = unsafe target.base + range.lowerBound * columns + stripe.lowerBound
                    unsafe BlockKernel.write(
                        sources[number].base + range.lowerBound * BlockKernel.width, rows: range.count,
                        columns: stripe.count, to: start, stride: columns)
                }
            }
        }
    }

    /// Overwrites the columns from a block on by those of a matrix, and fills the last block up with zeros.
    func write(_ matrix: Matrix<Float>, from first: Int = 0) {
        precondition(matrix.rows == rows, "The columns are as long as the blocks.")
        for (number, stripe) in blocks(of: matrix.columns, size: BlockKernel.width).enumerated() {
            unsafe matrix.storage.withUnsafeBufferPointer { source in
                guard let source = source.baseAddress else { return }
                unsafe BlockKernel.copy(
                    stripe, ofRows: 0..<rows, source, stride: matrix.columns, to: block(first + number))
            }
        }
    }
}
