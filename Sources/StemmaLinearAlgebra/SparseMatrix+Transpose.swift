extension SparseMatrix {
    /// The matrix with rows and columns exchanged, its columns rising within each row as always.
    ///
    /// A counting sort by column: time and memory O(rows + columns + entries).
    package func transposed() -> SparseMatrix {
        precondition(rows <= Int(Int32.max), "Columns are numbered in 32 bits, so no more rows can be transposed.")
        let offsets = columnOffsets()
        var next = offsets
        var indices = [Int32](repeating: 0, count: entryCount)
        var moved = [Float](repeating: 0, count: entryCount)
        unsafe next.withUnsafeMutableBufferPointer { next in
            unsafe indices.withUnsafeMutableBufferPointer { indices in
                unsafe moved.withUnsafeMutableBufferPointer { moved in
                    unsafe scatter(next: next, indices: indices, values: moved)
                }
            }
        }
        return SparseMatrix(rows: columns, columns: rows, rowOffsets: offsets, columnIndices: indices, values: moved)
    }

    /// Where each column's entries begin once sorted by column, and at the end the number of entries.
    private func columnOffsets() -> [Int] {
        var offsets = [Int](repeating: 0, count: columns + 1)
        unsafe offsets.withUnsafeMutableBufferPointer { offsets in
            unsafe columnIndices.withUnsafeBufferPointer { indices in
                for entry in 0..<indices.count { unsafe offsets[Int(indices[entry]) + 1] += 1 }
            }
            for column in 0..<columns { unsafe offsets[column + 1] += offsets[column] }
        }
        return offsets
    }

    /// Moves each entry to the next free place of its column, rows in order, so that they rise within each column.
    ///
    /// Unsafe buffers, for array subscripts cost four times as much here: `next` has a place for each column, the other
    /// two for each entry.
    @unsafe private func scatter(
        next: UnsafeMutableBufferPointer<Int>, indices: UnsafeMutableBufferPointer<Int32>,
        values moved: UnsafeMutableBufferPointer<Float>
    ) {
        unsafe columnIndices.withUnsafeBufferPointer { columns in
            unsafe values.withUnsafeBufferPointer { values in
                for row in 0..<rows {
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
