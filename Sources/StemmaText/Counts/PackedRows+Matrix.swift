internal import StemmaLinearAlgebra

extension SparseMatrix {
    /// Rows of counts as a matrix, articles × terms.
    ///
    /// - Parameters:
    ///   - blocks: the rows, which are let go on the way: they and the matrix are not in memory at once.
    ///   - numbers: the column of each term, by table; −1 leaves it out, and counts of one column add up.
    ///   - tableOfRow: the table of each row of each block.
    init(
        _ blocks: inout [PackedRows], _ numbers: [[Int32]], tableOfRow: [[Int]], columns: Int, workers: Workers
    ) {
        let limits = keptEntries(blocks, numbers, tableOfRow: tableOfRow, workers: workers)
        self = unsafe SparseMatrix(writing: &blocks, limits: limits, columns: columns, workers: workers) {
            rows, block, memory in
            let sorter = RowSorter(largest: Int32(columns))
            let counts = (0..<rows.count).map { row in
                sorter.fill(rows, row, numbers[tableOfRow[block][row]])
                // As many entries are written at the most as were kept.
                return unsafe Int32(sorter.write(memory(row)))
            }
            rows = PackedRows()
            return counts
        }
    }
}

/// How many entries of each row of each block stay under new numbers.
///
/// A function of its own: what it holds of the blocks it lets go before they are written.
private func keptEntries(
    _ blocks: [PackedRows], _ numbers: [[Int32]], tableOfRow: [[Int]], workers: Workers
) -> [[Int32]] {
    workers.map(blocks: blocks.count) { block in
        (0..<blocks[block].count).map { blocks[block].kept($0, numbers[tableOfRow[block][$0]]) }
    }
}

extension PackedRows {
    /// How many entries of a row stay under new numbers, −1 for those that do not.
    fileprivate func kept(_ row: Int, _ numbers: [Int32]) -> Int32 {
        var kept: Int32 = 0
        unsafe numbers.withUnsafeBufferPointer { numbers in
            // The terms are numbers of the table that `numbers` was made for.
            forEachEntry(ofRow: row) { id, _ in unsafe kept &+= numbers[Int(id)] >= 0 ? 1 : 0 }
        }
        return kept
    }
}
