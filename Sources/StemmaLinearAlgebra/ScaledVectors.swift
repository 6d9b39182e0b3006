/// The right factor of a model: V · diag(σ).
struct ScaledVectors: RightFactor {
    /// V, `columns × width`.
    let vectors: Matrix<Float>
    /// σ
    let values: [Double]

    var width: Int { values.count }

    func gram(workers: Workers) -> Matrix<Double> {
        var gram = projected(on: vectors, workers: workers)
        gram.scaleColumns(by: values)
        return gram
    }

    func projected(on others: Matrix<Float>, workers: Workers) -> Matrix<Double> {
        vectors.transposeMultipliedInDouble(by: others, workers: workers).scalingRows(by: values)
    }

    /// The product of some rows with `rotation`.
    func product(rows range: Range<Int>, with rotation: Matrix<Double>) -> Matrix<Double> {
        vectors.doubleRows(range).multiplied(by: rotation.scalingRows(by: values), workers: Workers(1))
    }

    func addProduct(rows range: Range<Int>, with rotation: Matrix<Double>, to sums: inout Matrix<Double>) {
        let product = product(rows: range, with: rotation)
        for index in sums.storage.indices { sums.storage[index] += product.storage[index] }
    }
}
