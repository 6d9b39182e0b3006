/// The singular value decomposition of a dense matrix, A = U · diag(σ) · Vᵀ, with r = min(rows, columns) triplets.
///
/// Singular values are unique, largest first. Vectors are unique up to the sign of a triplet, and within the space of
/// equal singular values.
///
/// LAPACK's divide and conquer (`dgesdd`; Gu and Eisenstat, "A divide-and-conquer algorithm for the bidiagonal SVD",
/// SIAM J. Matrix Anal. Appl. 16, 1995), and where that does not converge its slower QR iteration (`dgesvd`).
package struct SingularValueDecomposition: Sendable {
    /// U, `rows × r`: orthonormal columns.
    package let leftVectors: Matrix<Double>
    /// σ, r values of 0 or more, largest first.
    package let singularValues: [Double]
    /// Vᵀ, `r × columns`: orthonormal rows.
    package let rightVectorsTransposed: Matrix<Double>

    /// Decomposes a matrix.
    ///
    /// - Throws: `notFinite` for a matrix with a value that is not a finite number, `noConvergence` when neither method
    ///   converges, `tooLarge` when a size is beyond LAPACK's 32 bits.
    /// - Complexity: time O(max · min²) and memory O(rows · columns), where max and min are the sides; one thread.
    package init(of matrix: Matrix<Double>) throws(LinearAlgebraError) {
        try self.init(of: matrix, methods: [.divideAndConquer, .iteration])
    }

    /// Decomposes a matrix by the first of the methods that converges.
    init(of matrix: Matrix<Double>, methods: [SVDMethod]) throws(LinearAlgebraError) {
        if let place = matrix.storage.firstIndex(where: { !$0.isFinite }) {
            throw .notFinite(row: place / matrix.columns, column: place % matrix.columns)
        }
        var factors = SVDFactors(rows: matrix.rows, columns: matrix.columns)
        if factors.rank > 0 { try factors.fill(from: matrix, methods: methods) }
        leftVectors = factors.left
        singularValues = factors.values
        rightVectorsTransposed = factors.right
    }
}
