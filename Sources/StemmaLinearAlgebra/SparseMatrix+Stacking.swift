extension SparseMatrix {
    /// Stacks blocks of rows upon each other, the first on top.
    ///
    /// A block is let go as soon as it was copied, so that the memory never holds all of them twice.
    ///
    /// - Precondition: within each row the columns rise strictly and are in `0..<columns`.
    package init(stacking blocks: consuming [SparseRows], columns: Int, workers: Workers) {
        var blocks = blocks
        var offsets = [0]
        var starts: [Int] = []
        for block in blocks {
            let start = offsets[offsets.count - 1]
            starts.append(start)
            offsets += block.rowEnds.map { start + $0 }
        }
        let count = offsets[offsets.count - 1]
        var values: [Float] = []
        let indices = unsafe [Int32](unsafeUninitializedCapacity: count) { indices, initialized in
            values = unsafe [Float](unsafeUninitializedCapacity: count) { values, initialized in
                unsafe Self.copy(&blocks, starts, indices, values, workers)
                initialized = count
            }
            initialized = count
        }
        self.init(
            rows: offsets.count - 1, columns: columns, rowOffsets: offsets, columnIndices: indices, values: values)
    }

    /// Copies each block to where it starts; the blocks fill both buffers.
    @unsafe private static func copy(
        _ blocks: inout [SparseRows], _ starts: [Int], _ indices: UnsafeMutableBufferPointer<Int32>,
        _ values: UnsafeMutableBufferPointer<Float>, _ workers: Workers
    ) {
        guard let indices = unsafe SharedMemory(indices), let values = unsafe SharedMemory(values) else { return }
        workers.update(&blocks) { block, number in
            let start = starts[number]
            unsafe block.columnIndices.withUnsafeBufferPointer { source in
                guard let base = source.baseAddress else { return }
                unsafe (indices.base + start).initialize(from: base, count: source.count)
            }
            unsafe block.values.withUnsafeBufferPointer { source in
                guard let base = source.baseAddress else { return }
                unsafe (values.base + start).initialize(from: base, count: source.count)
            }
            block = SparseRows()
        }
    }
}
