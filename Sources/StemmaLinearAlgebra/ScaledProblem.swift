/// A matrix and its transpose, scaled so that no product of the decomposition leaves the range of `Float`.
///
/// Both are kept in rows, for the same kernel to multiply by either; a product by columns would need locks, or sums
/// whose order depends on the threads.
struct ScaledProblem: Sendable {
    /// The matrix over `scale`.
    let matrix: SparseMatrix
    /// Its transpose, over the same.
    let transpose: SparseMatrix
    /// The power of two everything was divided by: 1, unless the norm of the matrix is beyond 2^±30.
    let scale: Double
    /// ‖matrix‖_F², after the scaling.
    let frobenius2: Double

    init(_ original: SparseMatrix, workers: Workers = Workers(1)) {
        let norm2 = original.frobeniusNormSquared
        let exponent = norm2 == 0 ? 0 : norm2.exponent / 2
        scale = abs(exponent) <= 30 ? 1 : Double(sign: .plus, exponent: Int(exponent), significand: 1)
        let scale = scale
        matrix =
            scale == 1 ? original : original.replacingValues(by: original.values.map { Float(Double($0) / scale) })
        transpose = matrix.transposed(workers: workers)
        frobenius2 = norm2 / scale / scale
    }
}
