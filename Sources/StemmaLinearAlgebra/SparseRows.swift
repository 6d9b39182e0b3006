/// Some rows of a sparse matrix that is being put together.
package struct SparseRows: Sendable {
    /// Where each row ends in the two arrays below.
    package var rowEnds: [Int] = []
    /// The column of each entry.
    package var columnIndices: [Int32] = []
    /// The value of each entry.
    package var values: [Float] = []

    package init() {}

    /// Where the entries of a row stand in the two arrays.
    package func entries(ofRow row: Int) -> Range<Int> { (row == 0 ? 0 : rowEnds[row - 1])..<rowEnds[row] }

    /// Empties the rows and keeps their memory for others.
    package mutating func removeAll() {
        rowEnds.removeAll(keepingCapacity: true)
        columnIndices.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
    }
}
