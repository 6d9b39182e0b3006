extension SparseMatrix {
    /// Changes the values row by row, each row by one thread.
    ///
    /// - Parameter body: given a row's number, its columns, and its values to change.
    @unsafe package mutating func updateRows(
        workers: Workers,
        _ body: @Sendable (Int, UnsafeBufferPointer<Int32>, UnsafeMutableBufferPointer<Float>) -> Void
    ) {
        let (ranges, offsets) = (blocks(of: rows, size: 512), rowOffsets)
        let columns = columnIndices
        unsafe values.withUnsafeMutableBufferPointer { values in
            guard let shared = unsafe SharedMemory(values) else { return }
            workers.forEach(blocks: ranges.count) { block in
                unsafe columns.withUnsafeBufferPointer { columns in
                    for row in ranges[block] {
                        // The offsets are those of the entries, and no row has entries of another.
                        let entries = offsets[row]..<offsets[row + 1]
                        let values = unsafe UnsafeMutableBufferPointer(
                            start: shared.base + entries.lowerBound, count: entries.count)
                        unsafe body(row, columns.extracting(entries), values)
                    }
                }
            }
        }
    }
}
