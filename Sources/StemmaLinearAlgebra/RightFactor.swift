/// The right factor R of rows that are some matrix of orthonormal columns times Rᵀ; R is `columns × width`.
protocol RightFactor: Sendable {
    var width: Int { get }
    /// RᵀR, `width × width`.
    func gram(workers: Workers) -> Matrix<Double>
    /// Rᵀ · vectors, `width × vectors.columns`.
    func projected(on vectors: Matrix<Float>, workers: Workers) -> Matrix<Double>
    /// Adds the product of some rows of R with `turn` to `sums`, which has as many rows.
    func addProduct(rows range: Range<Int>, with turn: Matrix<Double>, to sums: inout Matrix<Double>)
}

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

    /// The product of some rows with `turn`.
    func product(rows range: Range<Int>, with turn: Matrix<Double>) -> Matrix<Double> {
        vectors.doubleRows(range).multiplied(by: turn.scalingRows(by: values), workers: Workers(1))
    }

    func addProduct(rows range: Range<Int>, with turn: Matrix<Double>, to sums: inout Matrix<Double>) {
        let product = product(rows: range, with: turn)
        for index in sums.storage.indices { sums.storage[index] += product.storage[index] }
    }
}

/// The right factor of rows given as they are: their transpose.
struct SparseRows: RightFactor {
    /// `width × columns`
    let rows: SparseMatrix
    /// `columns × width`
    let transpose: SparseMatrix

    init(_ rows: SparseMatrix) {
        self.rows = rows
        transpose = rows.transposed()
    }

    var width: Int { rows.rows }

    func gram(workers: Workers) -> Matrix<Double> {
        let products = workers.map(blocks: width) { row in
            var sums = [Double](repeating: 0, count: width)
            transpose.addProduct(ofRow: row, of: rows, to: &sums)
            return sums
        }
        return Matrix(rows: width, columns: width, storage: products.flatMap(\.self))
    }

    func projected(on vectors: Matrix<Float>, workers: Workers) -> Matrix<Double> {
        let products = workers.map(blocks: width) { row in
            var sums = [Double](repeating: 0, count: vectors.columns)
            for entry in rows.entries(ofRow: row) {
                let weight = Double(rows.values[entry])
                vectors.withRow(Int(rows.columnIndices[entry])) { elements in
                    for index in elements.indices { sums[index] += weight * Double(elements[index]) }
                }
            }
            return sums
        }
        return Matrix(rows: width, columns: vectors.columns, storage: products.flatMap(\.self))
    }

    func addProduct(rows range: Range<Int>, with turn: Matrix<Double>, to sums: inout Matrix<Double>) {
        let columns = sums.columns
        var elements = sums.storage.mutableSpan
        for row in range {
            let start = (row - range.lowerBound) * columns
            for entry in transpose.entries(ofRow: row) {
                let weight = Double(transpose.values[entry])
                turn.withRow(Int(transpose.columnIndices[entry])) { factors in
                    for index in factors.indices { elements[start + index] += weight * factors[index] }
                }
            }
        }
    }
}
