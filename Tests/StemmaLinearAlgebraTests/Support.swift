@testable import StemmaLinearAlgebra

/// A dense matrix of numbers uniform in −1 ..< 1.
func randomMatrix(_ rows: Int, _ columns: Int, seed: UInt64) -> Matrix<Float> {
    let random = CounterRandom(seed: seed)
    let elements = (0..<rows * columns).map { Float(random.uniform(at: $0) * 2 - 1) }
    return Matrix(rows: rows, columns: columns, storage: elements)
}

/// A sparse matrix in which each element is stored with the probability `density`, uniform in −1 ..< 1.
func randomSparse(_ rows: Int, _ columns: Int, density: Double, seed: UInt64) -> SparseMatrix {
    let (places, numbers) = (CounterRandom(seed: seed, stream: 1), CounterRandom(seed: seed, stream: 2))
    return sparse(rows, columns) { row, column in
        let index = row * columns + column
        return places.uniform(at: index) < density ? Float(numbers.uniform(at: index) * 2 - 1) : nil
    }
}

/// A sparse matrix of the elements for which `element` has a value.
func sparse(_ rows: Int, _ columns: Int, _ element: (Int, Int) -> Float?) -> SparseMatrix {
    var (offsets, indices, values): ([Int], [Int32], [Float]) = ([0], [], [])
    for row in 0..<rows {
        for column in 0..<columns {
            guard let value = element(row, column) else { continue }
            indices.append(Int32(column))
            values.append(value)
        }
        offsets.append(values.count)
    }
    return SparseMatrix(rows: rows, columns: columns, rowOffsets: offsets, columnIndices: indices, values: values)
}

/// A sparse matrix of known singular values: orthonormal columns on both sides, σ between.
func planted(_ rows: Int, _ columns: Int, values: [Double], seed: UInt64) throws -> SparseMatrix {
    var (left, right) = (randomMatrix(rows, values.count, seed: seed), randomMatrix(columns, values.count, seed: ~seed))
    _ = try left.orthonormalizeColumns(workers: Workers(1))
    _ = try right.orthonormalizeColumns(workers: Workers(1))
    left.scaleColumns(by: values.map(Float.init))
    let product = left.multiplied(byTransposeOf: right, workers: Workers(1))
    return sparse(rows, columns) { product[$0, $1] }
}

/// The largest difference between elements of two matrices of the same shape.
func largestDifference<A, B>(_ a: Matrix<A>, _ b: Matrix<B>) -> Double {
    precondition(a.rows == b.rows && a.columns == b.columns, "Only matrices of one shape can be compared.")
    return zip(a.storage, b.storage).map { abs(Double($0) - Double($1)) }.max() ?? 0
}

/// How far the columns are from orthonormal: the largest element of |selfᵀ · self − I|.
func orthonormalityError<Scalar: BLASScalar>(_ matrix: Matrix<Scalar>) -> Double {
    let wide = matrix.inDoublePrecision()
    let gram = wide.transposed().multiplied(by: wide, workers: Workers(1))
    return largestDifference(gram, Matrix<Double>.identity(matrix.columns))
}

extension Matrix {
    /// The elements as `Double`.
    func inDoublePrecision() -> Matrix<Double> {
        Matrix<Double>(rows: rows, columns: columns, storage: storage.map { Double($0) })
    }
}
