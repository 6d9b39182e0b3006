/// The right factor R of rows that are some matrix of orthonormal columns times Rᵀ; R is `columns × width`.
protocol RightFactor: Sendable {
    var width: Int { get }
    /// RᵀR, `width × width`.
    func gram(workers: Workers) -> Matrix<Double>
    /// Rᵀ · vectors, `width × vectors.columns`.
    func projected(on vectors: Matrix<Float>, workers: Workers) -> Matrix<Double>
    /// Adds the product of some rows of R with `rotation` to `sums`, which has as many rows.
    func addProduct(rows range: Range<Int>, with rotation: Matrix<Double>, to sums: inout Matrix<Double>)
}
