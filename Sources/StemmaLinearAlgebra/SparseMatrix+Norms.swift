extension SparseMatrix {
    /// The sum of the squares of all elements, ‖A‖_F², in `Double`.
    package var frobeniusNormSquared: Double { squaredNorm(of: values.span) }

    /// The Euclidean length of each row, summed in `Double`.
    package func rowNorms() -> [Double] {
        (0..<rows).map { squaredNorm(of: values.span.extracting(entries(ofRow: $0))).squareRoot() }
    }

    /// Checks that each value is a finite number.
    ///
    /// - Throws: `notFinite` with the place of the first that is not.
    func checkFinite() throws(LinearAlgebraError) {
        guard let entry = values.firstIndex(where: { !$0.isFinite }) else { return }
        // The row is the last that begins at or before the entry; empty rows before it begin there too.
        let row = (0..<rows).last { rowOffsets[$0] <= entry } ?? 0
        throw .notFinite(row: row, column: Int(columnIndices[entry]))
    }

    /// The same matrix with every element stored, in `Double`.
    func dense() -> Matrix<Double> {
        var result = Matrix<Double>(rows: rows, columns: columns)
        for row in 0..<rows {
            for entry in entries(ofRow: row) { result[row, Int(columnIndices[entry])] = Double(values[entry]) }
        }
        return result
    }
}
