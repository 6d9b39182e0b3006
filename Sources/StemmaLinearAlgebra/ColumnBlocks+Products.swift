extension ColumnBlocks {
    /// (some blocks)ᵀ · (one block): `width × width` for each.
    ///
    /// Rows are summed in `Float` by ranges, these in `Double`, in their order.
    ///
    /// - Complexity: O(rows · width²) for each, spread over the workers; the same for any number of them.
    func grams(_ lefts: Range<Int>, with right: Int, workers: Workers) -> [Matrix<Double>] {
        let (ranges, width) = (rowRanges, BlockKernel.width)
        let sources = unsafe lefts.map { unsafe SharedMemory(block($0)) }
        let factor = unsafe SharedMemory(block(right))
        let parts = workers.map(blocks: ranges.count) { part in
            var sums = lefts.map { _ in Matrix<Float>(rows: width, columns: width) }
            BlockKernel.forEachPiece(of: ranges[part]) { rows in
                let start = rows.lowerBound * width
                for place in sums.indices {
                    unsafe BlockKernel.addGram(
                        sources[place].base + start, stride: width, columns: width, factor.base + start,
                        to: &sums[place].storage, rows: rows.count)
                }
            }
            return sums
        }
        return lefts.indices.map { index in
            sum(of: parts.map { $0[index - lefts.lowerBound] }, rows: width, columns: width)
        }
    }

    /// Takes from one block the sum of others, each times its factor, `width × width`.
    ///
    /// - Complexity: O(rows · width²) for each, spread over the workers; the same for any number of them.
    func subtract(_ lefts: Range<Int>, times factors: [Matrix<Double>], from right: Int, workers: Workers) {
        precondition(!lefts.contains(right) && lefts.count == factors.count, "Each other block has a factor.")
        let negated = factors.map { $0.storage.map { Float(-$0) } }
        let (ranges, width) = (rowRanges, BlockKernel.width)
        let sources = unsafe lefts.map { unsafe SharedMemory(block($0)) }
        let target = unsafe SharedMemory(block(right))
        workers.forEach(blocks: ranges.count) { part in
            BlockKernel.forEachPiece(of: ranges[part]) { rows in
                let start = rows.lowerBound * width
                for place in negated.indices {
                    unsafe BlockKernel.addProduct(
                        sources[place].base + start, stride: width, columns: width, negated[place],
                        to: target.base + start, rows: rows.count)
                }
            }
        }
    }

    /// The first blocks times factors, `(count · width) × columns`, as new blocks, the last filled up with zeros.
    ///
    /// - Parameter capacity: the number of blocks to set room aside for; nil for as many as there are.
    /// - Complexity: O(rows · factors.rows · factors.columns), spread over the workers; the same for any number of them.
    func multiplied(
        by factors: Matrix<Double>, capacity: Int? = nil, workers: Workers
    ) -> ColumnBlocks {
        let stripes = Self.stripes(of: factors)
        let product = ColumnBlocks(rows: rows, capacity: capacity ?? stripes.count)
        let (ranges, width) = (rowRanges, BlockKernel.width)
        let sources = unsafe (0..<factors.rows / width).map { unsafe SharedMemory(block($0)) }
        let targets = unsafe stripes.indices.map { unsafe SharedMemory(product.block($0)) }
        workers.forEach(blocks: ranges.count) { part in
            BlockKernel.forEachPiece(of: ranges[part]) { rows in
                for (number, stripe) in stripes.enumerated() {
                    let target = unsafe targets[number].base + rows.lowerBound * width
                    unsafe Self.multiply(sources, by: stripe, rows: rows, into: target)
                }
            }
        }
        return product
    }

    /// Multiplies the first blocks by a square of factors, `(count · width) × (count · width)`, in place: each row by itself.
    ///
    /// - Complexity: O(rows · factors.rows²), spread over the workers; the same for any number of them.
    func multiply(bySquare factors: Matrix<Double>, workers: Workers) {
        precondition(factors.rows == factors.columns, "The product has the shape of the blocks.")
        let stripes = Self.stripes(of: factors)
        let (ranges, width) = (rowRanges, BlockKernel.width)
        let memory = unsafe stripes.indices.map { unsafe SharedMemory(block($0)) }
        workers.forEach(blocks: ranges.count) { part in
            // All products of a row are made before any is written.
            var products = [Float](repeating: 0, count: BlockKernel.rows * factors.columns)
            unsafe products.withUnsafeMutableBufferPointer { products in
                guard let products = products.baseAddress else { return }
                BlockKernel.forEachPiece(of: ranges[part]) { rows in
                    let size = rows.count * width
                    for (number, stripe) in stripes.enumerated() {
                        unsafe Self.multiply(memory, by: stripe, rows: rows, into: products + number * size)
                    }
                    for number in stripes.indices {
                        unsafe (memory[number].base + rows.lowerBound * width).update(
                            from: products + number * size, count: size)
                    }
                }
            }
        }
    }

    /// Factors as the kernels take them: by blocks of columns, and in each by the rows that belong to one block after another.
    private static func stripes(of factors: Matrix<Double>) -> [[[Float]]] {
        let heights = blocks(of: factors.rows, size: BlockKernel.width)
        precondition(factors.rows % BlockKernel.width == 0, "There is a row of factors for each column of a block.")
        return blocks(of: factors.columns, size: BlockKernel.width).map { stripe in
            heights.map { factors.factors(stripe, rows: $0) }
        }
    }

    /// Writes Σ sources[i] · factors[i] of some rows over `target`, rows of one block.
    @unsafe private static func multiply(
        _ sources: [SharedMemory<Float>], by factors: [[Float]], rows: Range<Int>,
        into target: UnsafeMutablePointer<Float>
    ) {
        let width = BlockKernel.width
        unsafe target.update(repeating: 0, count: rows.count * width)
        for place in factors.indices {
            unsafe BlockKernel.addProduct(
                sources[place].base + rows.lowerBound * width, stride: width, columns: width, factors[place],
                to: target,
                rows: rows.count)
        }
    }
}
