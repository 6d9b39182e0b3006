extension Matrix<Float> {
    /// Creates a matrix, rows × columns, whose blocks of rows several threads fill, each by itself.
    ///
    /// The same matrix for any number of workers, as long as what is filled in depends on the rows alone.
    ///
    /// - Parameters:
    ///   - blockRows: the rows of a block; the last block may have fewer.
    ///   - fill: gets the rows of a block, and their elements row by row, which are 0 before.
    /// - Complexity: O(rows × columns), and what `fill` takes.
    package init(
        rows: Int, columns: Int, blockRows: Int, workers: Workers,
        fill: @Sendable (_ rows: Range<Int>, _ elements: inout MutableSpan<Float>) -> Void
    ) {
        let ranges = blocks(of: rows, size: blockRows)
        unsafe self.init(rows: rows, columns: columns) { shared in
            workers.forEach(blocks: ranges.count) { block in
                // The rows of a block lie within the matrix and in no other block.
                let buffer = unsafe UnsafeMutableBufferPointer(
                    start: shared.base + ranges[block].lowerBound * columns, count: ranges[block].count * columns)
                unsafe buffer.initialize(repeating: 0)
                var elements = unsafe buffer.mutableSpan
                fill(ranges[block], &elements)
            }
        }
    }
}
