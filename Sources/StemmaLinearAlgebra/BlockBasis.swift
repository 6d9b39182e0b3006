/// A growing number of blocks of `BlockKernel.width` columns, one after another in one piece of memory.
///
/// Memory that is new costs a page fault for each page, more than the sums that fill it; so room for all blocks is set aside at
/// once, in large pages, of which only those are taken that blocks come to lie in.
struct BlockBasis: Sendable {
    /// The rows of each block.
    let rows: Int
    /// The number of blocks.
    private(set) var count = 0
    private var storage: [Float]

    /// - Parameter capacity: the most blocks it may come to hold.
    init(rows: Int, capacity: Int) {
        self.rows = rows
        let elements = rows * BlockKernel.width * capacity
        storage = unsafe Array(unsafeUninitializedCapacity: elements) { buffer, initialized in
            unsafe buffer.useLargePages()
            // Float is plain bits: no block is read before it was written.
            initialized = elements
        }
    }

    /// The number of columns of all blocks.
    var width: Int { count * BlockKernel.width }

    private var blockSize: Int { rows * BlockKernel.width }

    /// Adds a copy of a block.
    mutating func append(_ block: Matrix<Float>, workers: Workers) {
        precondition(block.rows == rows && block.columns == BlockKernel.width, "A block has the shape of the others.")
        precondition((count + 1) * blockSize <= storage.count, "There is room for the block.")
        let (start, ranges) = (count * blockSize, blocks(of: blockSize, size: 1 << 18))
        unsafe storage.withUnsafeMutableBufferPointer { storage in
            guard let shared = unsafe SharedMemory(storage) else { return }
            workers.forEach(blocks: ranges.count) { number in
                let range = ranges[number]
                unsafe block.storage.withUnsafeBufferPointer { source in
                    guard let source = source.baseAddress else { return }
                    unsafe (shared.base + start + range.lowerBound).update(
                        from: source + range.lowerBound, count: range.count)
                }
            }
        }
        count += 1
    }

    /// The blocks from one on, for as long as `body` runs.
    @unsafe private func withBlocks<Result>(from first: Int, _ body: ([ColumnSource]) -> Result) -> Result {
        unsafe storage.withUnsafeBufferPointer { storage in
            guard let base = storage.baseAddress else { return unsafe body([]) }
            return unsafe body(
                (first..<count).map { unsafe ColumnSource(base + $0 * blockSize, columns: BlockKernel.width) })
        }
    }

    /// basisᵀ · block for the basis's blocks from one on: `width × width` each.
    ///
    /// Rows are summed in `Float` by blocks, these in `Double`, in their order.
    ///
    /// - Complexity: O(rows · width²) for each, spread over the workers; the same for any number of them.
    func grams(from first: Int, with block: Matrix<Float>, workers: Workers) -> [Matrix<Double>] {
        let ranges = blocks(of: rows, size: denseBlockRows)
        let parts = unsafe withBlocks(from: first) { lefts in
            workers.map(blocks: ranges.count) { number in
                var sums = unsafe lefts.map { _ in Matrix<Float>(rows: BlockKernel.width, columns: BlockKernel.width) }
                BlockKernel.forEachPiece(of: ranges[number]) { rows in
                    for place in sums.indices { unsafe lefts[place].addGram(with: block, rows: rows, to: &sums[place]) }
                }
                return sums
            }
        }
        return (0..<count - first).map { place in
            sum(of: parts.map { $0[place] }, rows: BlockKernel.width, columns: BlockKernel.width)
        }
    }

    /// Takes from a block the sum of the basis's blocks from one on, each times its factor, `width × width`.
    ///
    /// - Complexity: O(rows · width²) for each, spread over the workers; the same for any number of them.
    func subtract(
        from first: Int, times factors: [Matrix<Double>], from block: inout Matrix<Float>, workers: Workers
    ) {
        let negated = factors.map { $0.storage.map { Float(-$0) } }
        let ranges = blocks(of: rows, size: denseBlockRows)
        unsafe withBlocks(from: first) { lefts in
            unsafe block.storage.withUnsafeMutableBufferPointer { elements in
                guard let shared = unsafe SharedMemory(elements) else { return }
                workers.forEach(blocks: ranges.count) { number in
                    BlockKernel.forEachPiece(of: ranges[number]) { rows in
                        let target = unsafe shared.base + rows.lowerBound * BlockKernel.width
                        for place in negated.indices {
                            unsafe lefts[place].addProduct(with: negated[place], rows: rows, to: target)
                        }
                    }
                }
            }
        }
    }

    /// basis · factors: `rows × factors.columns`.
    ///
    /// - Complexity: O(rows · width · factors.columns), spread over the workers; the same for any number of them.
    func multiplied(by factors: Matrix<Double>, workers: Workers) -> Matrix<Float> {
        let striped = StripedFactors(factors, heights: Array(repeating: BlockKernel.width, count: count))
        let ranges = blocks(of: rows, size: denseBlockRows)
        return unsafe withBlocks(from: 0) { sources in
            unsafe Matrix(rows: rows, columns: factors.columns) { target in
                workers.forEach(blocks: ranges.count) { number in
                    var scratch = striped.scratch
                    BlockKernel.forEachPiece(of: ranges[number]) { rows in
                        // The target's rows are as wide as the factors.
                        unsafe striped.multiply(
                            sources, rows: rows, into: target.base + rows.lowerBound * factors.columns,
                            scratch: &scratch)
                    }
                }
            }
        }
    }
}
