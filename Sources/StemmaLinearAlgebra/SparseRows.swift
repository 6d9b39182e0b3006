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

    func addProduct(rows range: Range<Int>, with rotation: Matrix<Double>, to sums: inout Matrix<Double>) {
        let columns = sums.columns
        var elements = sums.storage.mutableSpan
        for row in range {
            let start = (row - range.lowerBound) * columns
            for entry in transpose.entries(ofRow: row) {
                let weight = Double(transpose.values[entry])
                rotation.withRow(Int(transpose.columnIndices[entry])) { factors in
                    for index in factors.indices { elements[start + index] += weight * factors[index] }
                }
            }
        }
    }
}
