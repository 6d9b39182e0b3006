extension SparseMatrix {
    /// Writes the product self · (a block) over a block of others, `rows` long.
    ///
    /// - Complexity: O(entries · width), spread over the workers; the same for any number of them.
    func multiply(
        _ source: ColumnBlocks, block number: Int, into target: ColumnBlocks, block place: Int,
        workers: Workers
    ) {
        precondition(source.rows == columns && target.rows == rows, "The product of the shapes.")
        let ranges = blocks(of: rows, size: Self.blockRows)
        let (factors, products) = unsafe (SharedMemory(source.block(number)), SharedMemory(target.block(place)))
        workers.forEach(blocks: ranges.count) { block in
            let start = unsafe products.base + ranges[block].lowerBound * BlockKernel.width
            unsafe multiply(ranges[block], by: factors, into: start)
        }
    }

    /// Writes the product of some rows with a block, which has a row for each column, over rows of a block.
    @unsafe private func multiply(
        _ range: Range<Int>, by factors: SharedMemory<Float>, into target: UnsafeMutablePointer<Float>
    ) {
        unsafe multiply(
            range, by: factors.base, columns: BlockKernel.width, stride: BlockKernel.width, into: target)
    }

    /// ‖A x − σ y‖² for each column x of a block and y of another, in `Double`, ranges of rows joined in order.
    ///
    /// - Complexity: that of one product, of which only the sums are kept.
    func differenceSquares(
        _ source: ColumnBlocks, against images: ColumnBlocks, block number: Int, _ values: [Double],
        workers: Workers
    ) -> [Double] {
        precondition(source.rows == columns && images.rows == rows, "The images have the product's shape.")
        let ranges = blocks(of: rows, size: Self.blockRows)
        let (factors, images) = unsafe (SharedMemory(source.block(number)), SharedMemory(images.block(number)))
        let parts = workers.map(blocks: ranges.count) { block in
            var product = [Float](repeating: 0, count: ranges[block].count * BlockKernel.width)
            unsafe multiply(ranges[block], by: factors, into: &product)
            let image = unsafe images.base + ranges[block].lowerBound * BlockKernel.width
            return unsafe Self.differenceSquares(product, image, values)
        }
        return (0..<BlockKernel.width).map { column in parts.reduce(0) { $0 + $1[column] } }
    }

    /// Σ (product − σ image)² of each column, over the rows of the product.
    @unsafe private static func differenceSquares(
        _ product: [Float], _ image: UnsafeMutablePointer<Float>, _ values: [Double]
    ) -> [Double] {
        let width = BlockKernel.width
        var sums = [Double](repeating: 0, count: width)
        unsafe sums.withUnsafeMutableBufferPointer { sums in
            unsafe values.withUnsafeBufferPointer { values in
                unsafe product.withUnsafeBufferPointer { product in
                    for start in stride(from: 0, to: product.count, by: width) {
                        for column in 0..<width {
                            let difference =
                                unsafe Double(product[start + column]) - values[column] * Double(image[start + column])
                            unsafe sums[column] += difference * difference
                        }
                    }
                }
            }
        }
        return sums
    }
}
