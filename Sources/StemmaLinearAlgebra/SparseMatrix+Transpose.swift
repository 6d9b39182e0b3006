extension SparseMatrix {
    /// The matrix with rows and columns exchanged, its columns rising within each row as always.
    ///
    /// A counting sort by column. Each of a few ranges of rows knows where, within each column, its own entries begin; so threads
    /// move them side by side.
    ///
    /// - Complexity: O(rows + columns + entries) time and memory; the same for any number of workers.
    package func transposed(workers: Workers = Workers(1)) -> SparseMatrix {
        precondition(rows <= Int(Int32.max), "Columns are numbered in 32 bits, so no more rows can be transposed.")
        let ranges = rowRanges(count: 8)
        var places = workers.map(blocks: ranges.count) { columnCounts(ofRows: ranges[$0]) }
        let offsets = Self.turnCountsIntoPlaces(&places)
        let starts = places
        var values: [Float] = []
        let indices = unsafe [Int32](unsafeUninitializedCapacity: entryCount) { indices, count in
            unsafe indices.useLargePages()
            values = unsafe [Float](unsafeUninitializedCapacity: entryCount) { values, count in
                unsafe values.useLargePages()
                // Every place is written once, as each entry has its own.
                count = entryCount
                guard let indices = unsafe SharedMemory(indices), let values = unsafe SharedMemory(values) else {
                    return
                }
                workers.forEach(blocks: ranges.count) { block in
                    var next = starts[block]
                    unsafe scatter(ranges[block], next: &next, indices: indices.base, values: values.base)
                }
            }
            count = entryCount
        }
        return SparseMatrix(sorted: offsets, columns: rows, columnIndices: indices, values: values)
    }

    /// The rows in ranges of about equally many entries.
    private func rowRanges(count: Int) -> [Range<Int>] {
        var (ranges, start) = ([Range<Int>](), 0)
        for part in 1...count {
            let limit = entryCount * part / count
            var end = start
            while end < rows, rowOffsets[end + 1] <= limit || part == count { end += 1 }
            ranges.append(start..<end)
            start = end
        }
        return ranges
    }

    /// How many entries of some rows each column has.
    private func columnCounts(ofRows range: Range<Int>) -> [Int] {
        var counts = [Int](repeating: 0, count: columns)
        unsafe counts.withUnsafeMutableBufferPointer { counts in
            unsafe columnIndices.withUnsafeBufferPointer { indices in
                // Columns are below `columns`, as the initialiser has checked.
                for entry in rowOffsets[range.lowerBound]..<rowOffsets[range.upperBound] {
                    unsafe counts[Int(indices[entry])] += 1
                }
            }
        }
        return counts
    }

    /// Turns the number of entries of each column, by ranges of rows, into the place of the first of them, and returns where the
    /// columns begin and, at the end, the number of entries.
    private static func turnCountsIntoPlaces(_ counts: inout [[Int]]) -> [Int] {
        var (offsets, total) = ([Int](), 0)
        let columns = counts[0].count
        offsets.reserveCapacity(columns + 1)
        for column in 0..<columns {
            offsets.append(total)
            for range in counts.indices {
                let count = counts[range][column]
                counts[range][column] = total
                total += count
            }
        }
        return offsets + [total]
    }

    /// Moves each entry of some rows to the next free place of its column, rows in order, so that they rise within each column.
    ///
    /// Pointers, for array subscripts cost four times as much here: `next` has a place for each column, the other two for each
    /// entry.
    @unsafe private func scatter(
        _ range: Range<Int>, next: UnsafeMutablePointer<Int>, indices: UnsafeMutablePointer<Int32>,
        values moved: UnsafeMutablePointer<Float>
    ) {
        unsafe columnIndices.withUnsafeBufferPointer { columns in
            unsafe values.withUnsafeBufferPointer { values in
                for row in range {
                    for entry in entries(ofRow: row) {
                        let column = unsafe Int(columns[entry])
                        let place = unsafe next[column]
                        unsafe next[column] = place + 1
                        unsafe indices[place] = Int32(row)
                        unsafe moved[place] = values[entry]
                    }
                }
            }
        }
    }
}
