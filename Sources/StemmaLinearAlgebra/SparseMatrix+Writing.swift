extension SparseMatrix {
    /// Where the entries of one row are written.
    @unsafe package struct RowMemory {
        package let columns: UnsafeMutablePointer<Int32>
        package let values: UnsafeMutablePointer<Float>
    }

    /// Creates a matrix that several threads write, each a block of rows at a time, straight to where the rows stay.
    ///
    /// - Parameters:
    ///   - blocks: what the rows are made of; `write` may let go of a block, so that the memory never holds all of it twice.
    ///   - limits: for each block the most entries of each of its rows.
    ///   - columns: the number of columns.
    ///   - write: given a block, its number and the memory of each of its rows, writes them and returns how many entries
    ///     each row has, its limit at most; within a row the columns must rise strictly and be in `0..<columns`.
    @unsafe package init<Block>(
        writing blocks: inout [Block], limits: [[Int32]], columns: Int, workers: Workers,
        _ write: @Sendable (inout Block, Int, (Int) -> RowMemory) -> [Int32]
    ) {
        precondition(limits.count == blocks.count, "Each block needs the limits of its rows.")
        let offsets = Offsets(limits)
        var (written, values): ([[Int32]], [Float]) = (limits, [])
        var indices = unsafe [Int32](unsafeUninitializedCapacity: offsets.count) { indices, initialized in
            values = unsafe [Float](unsafeUninitializedCapacity: offsets.count) { values, initialized in
                unsafe indices.useLargePages()
                unsafe values.useLargePages()
                let target = unsafe Target(indices, values, offsets)
                unsafe target.write(&blocks, &written, workers: workers, write)
                initialized = offsets.count
            }
            initialized = offsets.count
        }
        precondition(
            zip(limits, written).allSatisfy { $0.count == $1.count && zip($0, $1).allSatisfy { 0...$0 ~= $1 } },
            "A row has no more entries than there is room for.")
        let rowOffsets = offsets.closingGaps(written, &indices, &values)
        self.init(
            sorted: rowOffsets, columns: columns, columnIndices: indices, values: values)
    }
}

/// Where each row begins if each has as many entries as it may.
private struct Offsets: Sendable {
    /// The number of the first row of each block.
    private var firstRows: [Int] = []
    private var starts = [0]

    init(_ limits: [[Int32]]) {
        for block in limits {
            firstRows.append(starts.count - 1)
            for limit in block { starts.append(starts[starts.count - 1] + Int(limit)) }
        }
    }

    var count: Int { starts[starts.count - 1] }

    func start(block: Int, row: Int) -> Int { starts[firstRows[block] + row] }

    /// Moves the rows together where they have fewer entries than they might; where each row begins then.
    func closingGaps(_ written: [[Int32]], _ indices: inout [Int32], _ values: inout [Float]) -> [Int] {
        let counts = written.joined()
        var offsets = [0]
        offsets.reserveCapacity(starts.count)
        for count in counts { offsets.append(offsets[offsets.count - 1] + Int(count)) }
        let total = offsets[offsets.count - 1]
        if total == count { return offsets }
        for row in 0..<offsets.count - 1 where offsets[row] != starts[row] {
            for entry in 0..<offsets[row + 1] - offsets[row] {
                indices[offsets[row] + entry] = indices[starts[row] + entry]
                values[offsets[row] + entry] = values[starts[row] + entry]
            }
        }
        indices.removeLast(count - total)
        values.removeLast(count - total)
        return offsets
    }
}

/// The memory of all rows.
@unsafe private struct Target: Sendable {
    private let indices: SharedMemory<Int32>?
    private let values: SharedMemory<Float>?
    private let offsets: Offsets

    /// Both buffers have room for as many entries as the offsets say.
    init(_ indices: UnsafeMutableBufferPointer<Int32>, _ values: UnsafeMutableBufferPointer<Float>, _ offsets: Offsets)
    {
        unsafe self.indices = SharedMemory(indices)
        unsafe self.values = SharedMemory(values)
        unsafe self.offsets = offsets
    }

    func write<Block>(
        _ blocks: inout [Block], _ written: inout [[Int32]], workers: Workers,
        _ write: @Sendable (inout Block, Int, (Int) -> SparseMatrix.RowMemory) -> [Int32]
    ) {
        guard let indices = unsafe indices, let values = unsafe values else { return }
        let offsets = unsafe offsets
        unsafe written.withUnsafeMutableBufferPointer { written in
            guard let written = unsafe SharedMemory(written) else { return }
            workers.update(&blocks) { block, number in
                // Each block has rows of its own, and a place of its own in `written`.
                unsafe written.base[number] = write(&block, number) { row in
                    let start = offsets.start(block: number, row: row)
                    return unsafe SparseMatrix.RowMemory(columns: indices.base + start, values: values.base + start)
                }
            }
        }
    }
}
