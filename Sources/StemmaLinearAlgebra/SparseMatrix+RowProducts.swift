extension SparseMatrix {
    /// Adds the product of one row of `left` and this matrix to `sums`.
    ///
    /// - Parameters:
    ///   - row: a row of `left`, whose columns are this matrix's rows.
    ///   - sums: one for each column of this matrix; summed in `Double`, term after term.
    /// - Complexity: O(entries of the rows of this matrix that the row touches).
    package func addProduct(ofRow row: Int, of left: SparseMatrix, to sums: inout [Double]) {
        precondition(left.columns == rows, "A product needs as many columns on the left as rows on the right.")
        precondition(sums.count == columns, "A row of the product has one sum for each column.")
        // Columns are below `columns`, which is the number of sums; offsets are those the initialiser checked.
        unsafe sums.withUnsafeMutableBufferPointer { sums in
            unsafe columnIndices.withUnsafeBufferPointer { indices in
                unsafe values.withUnsafeBufferPointer { values in
                    for entry in left.entries(ofRow: row) {
                        let weight = Double(left.values[entry])
                        for place in entries(ofRow: Int(left.columnIndices[entry])) {
                            unsafe sums[Int(indices[place])] += weight * Double(values[place])
                        }
                    }
                }
            }
        }
    }
}
