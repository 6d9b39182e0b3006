extension Matrix {
    /// The columns from the first to just before `count`.
    package func leadingColumns(_ count: Int) -> Matrix {
        precondition(count >= 0 && count <= columns, "A matrix has no more leading columns than columns.")
        return Matrix(rows: rows, columns: count, storage: (0..<rows).flatMap { row($0).prefix(count) })
    }

    /// The rows from the first to just before `count`.
    func leadingRows(_ count: Int) -> Matrix {
        precondition(count >= 0 && count <= rows, "A matrix has no more leading rows than rows.")
        return Matrix(rows: count, columns: columns, storage: Array(storage.prefix(count * columns)))
    }

    /// The elements rounded to `Float`.
    func inSinglePrecision() -> Matrix<Float> {
        Matrix<Float>(rows: rows, columns: columns, storage: storage.map { Float($0) })
    }

    /// Multiplies each column by its factor.
    package mutating func scaleColumns(by factors: [Scalar]) {
        precondition(factors.count == columns, "Each column needs one factor.")
        let (rows, columns) = (rows, columns)
        var elements = storage.mutableSpan
        for row in 0..<rows {
            for column in 0..<columns { elements[row * columns + column] *= factors[column] }
        }
    }

    /// The matrix with rows and columns exchanged.
    func transposed() -> Matrix {
        var result = Matrix(rows: columns, columns: rows)
        for row in 0..<rows {
            for column in 0..<columns { result[column, row] = self[row, column] }
        }
        return result
    }
}
