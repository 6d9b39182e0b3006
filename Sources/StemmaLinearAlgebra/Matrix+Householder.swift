import CLAPACK

extension Matrix<Float> {
    /// Replaces the columns by an orthonormal basis Q, by Householder reflections, and returns R: before = Q · R.
    ///
    /// The row-major matrix is the column-major matrix of its transpose, so its QR is LAPACK's LQ of the same memory:
    /// Aᵀ = L · P gives A = Pᵀ · Lᵀ. Dependent columns give small elements on R's diagonal, never a failure.
    ///
    /// - Throws: `tooLarge` when a size is beyond LAPACK's, `badArgument` never in practice.
    /// - Complexity: O(rows · columns²), one thread.
    mutating func orthonormalizeByReflections() throws(LinearAlgebraError) -> Matrix<Double> {
        precondition(rows >= columns, "Only so many columns can be orthonormal as there are rows.")
        _ = BLASLibrary.isSingleThreaded
        var (height, width) = (try lapackSize(columns), try lapackSize(rows))
        var factors = [Float](repeating: 0, count: columns)
        guard columns > 0 else { return Matrix<Double>(rows: 0, columns: 0) }
        try unsafe callLAPACK("sgelqf") { work, size, info in
            unsafe sgelqf_(&height, &width, &storage, &height, &factors, work, &size, &info)
        }
        let triangle = leadingTriangle()
        var reflections = height
        try unsafe callLAPACK("sorglq") { work, size, info in
            unsafe sorglq_(&height, &width, &reflections, &storage, &height, factors, work, &size, &info)
        }
        return triangle
    }

    /// The upper triangle of the first rows: column-major, it is the lower triangle L that the factorisation left.
    private func leadingTriangle() -> Matrix<Double> {
        var triangle = Matrix<Double>(rows: columns, columns: columns)
        for row in 0..<columns {
            for column in row..<columns { triangle[row, column] = Double(self[row, column]) }
        }
        return triangle
    }
}
