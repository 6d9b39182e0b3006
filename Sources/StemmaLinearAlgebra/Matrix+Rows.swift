extension Matrix<Float> {
    /// The Euclidean length of each row, summed in `Double`.
    package func rowNorms() -> [Double] {
        (0..<rows).map { withRow($0) { row in squaredNorm(of: row) }.squareRoot() }
    }

    /// The same matrix with each row scaled to Euclidean length 1; rows of zeros stay as they are.
    ///
    /// Time O(rows · columns).
    package func normalizedRows() -> Matrix {
        var result = self
        let norms = rowNorms()
        var elements = result.storage.mutableSpan
        for row in 0..<rows where norms[row] > 0 {
            for index in row * columns..<(row + 1) * columns {
                elements[index] = Float(Double(elements[index]) / norms[row])
            }
        }
        return result
    }
}

/// The sum of the squares, in `Double`.
func squaredNorm<Scalar: BinaryFloatingPoint>(of elements: Span<Scalar>) -> Double {
    var sum = 0.0
    for index in elements.indices {
        let value = Double(elements[index])
        sum += value * value
    }
    return sum
}
