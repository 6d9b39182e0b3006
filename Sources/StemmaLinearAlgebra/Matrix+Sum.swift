/// The sum of equally large matrices, in `Double` and in their order.
func sum<Scalar>(of parts: [Matrix<Scalar>], rows: Int, columns: Int) -> Matrix<Double> {
    var total = Matrix<Double>(rows: rows, columns: columns)
    for part in parts {
        for index in total.storage.indices { total.storage[index] += Double(part.storage[index]) }
    }
    return total
}
