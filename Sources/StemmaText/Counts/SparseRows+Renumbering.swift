internal import StemmaLinearAlgebra

extension SparseRows {
    /// Gives the columns new numbers, where −1 leaves one out; columns rise within a row afterwards, and the values of
    /// those that fall together add up.
    ///
    /// - Parameters:
    ///   - numbers: the new number of each column, by table.
    ///   - tableOfRow: the table that each row follows.
    mutating func renumber(_ numbers: [[Int32]], tableOfRow: [Int], _ sorter: inout RowSorter) {
        var (start, written) = (0, 0)
        for row in rowEnds.indices {
            let entries = start..<rowEnds[row]
            start = rowEnds[row]
            unsafe columnIndices.withUnsafeMutableBufferPointer { columns in
                unsafe values.withUnsafeMutableBufferPointer { values in
                    unsafe sorter.fill(
                        columns.extracting(entries), values.extracting(entries), numbers[tableOfRow[row]])
                    // A row never grows, so what is written ends before what is still to be read.
                    unsafe written += sorter.write(columns.extracting(written...), values.extracting(written...))
                }
            }
            rowEnds[row] = written
        }
        columnIndices.removeLast(columnIndices.count - written)
        values.removeLast(values.count - written)
    }
}

extension RowSorter {
    /// Takes in the entries of a row under their new numbers.
    fileprivate mutating func fill(
        _ columns: UnsafeMutableBufferPointer<Int32>, _ values: UnsafeMutableBufferPointer<Float>, _ numbers: [Int32]
    ) {
        removeAll()
        unsafe numbers.withUnsafeBufferPointer { numbers in
            for entry in 0..<columns.count {
                // The columns are numbers of the table that `numbers` was made for.
                let number = unsafe numbers[Int(columns[entry])]
                if number >= 0 { unsafe append(number, values[entry]) }
            }
        }
    }
}
