extension SparseMatrix {
    /// Some rows as a matrix of their own.
    package func rows(_ range: Range<Int>) -> SparseMatrix {
        precondition(range.lowerBound >= 0 && range.upperBound <= rows, "The rows asked for must exist.")
        let entries = rowOffsets[range.lowerBound]..<rowOffsets[range.upperBound]
        return SparseMatrix(
            sorted: rowOffsets[range.lowerBound...range.upperBound].map { $0 - entries.lowerBound }, columns: columns,
            columnIndices: Array(columnIndices[entries]), values: Array(values[entries]))
    }
}
