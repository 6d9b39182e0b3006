import CLAPACK

/// The three results of a decomposition, as memory for LAPACK to write.
struct SVDFactors {
    var left: Matrix<Double>
    var values: [Double]
    var right: Matrix<Double>

    init(rows: Int, columns: Int) {
        let rank = min(rows, columns)
        left = Matrix(rows: rows, columns: rank)
        values = Array(repeating: 0, count: rank)
        right = Matrix(rows: rank, columns: columns)
    }

    var rank: Int { values.count }

    /// Decomposes by the first method that converges; each gets its own copy, for LAPACK destroys its input.
    mutating func fill(from matrix: Matrix<Double>, methods: [SVDMethod]) throws(LinearAlgebraError) {
        _ = BLASLibrary.isSingleThreaded
        var failure = LinearAlgebraError.noConvergence(routine: "none", unconverged: 0)
        for method in methods {
            let unconverged = try method.decompose(matrix, &self)
            if unconverged == 0 { return }
            failure = .noConvergence(routine: method.routine, unconverged: unconverged)
        }
        throw failure
    }
}

/// A LAPACK routine for the singular value decomposition.
///
/// Read column by column, the row-major memory of A is Aᵀ = V · diag(σ) · Uᵀ. So LAPACK's left vectors are our right ones
/// and the other way round, each already in row-major order: nothing is transposed.
struct SVDMethod: Sendable {
    let routine: String
    /// Fills the factors of a matrix that has elements; returns LAPACK's count of what did not converge, 0 for success.
    let decompose: @Sendable (Matrix<Double>, inout SVDFactors) throws(LinearAlgebraError) -> Int

    /// `dgesdd`: fast; on rare matrices it gives up.
    static let divideAndConquer = SVDMethod(routine: "dgesdd") { matrix, factors throws(LinearAlgebraError) in
        var input = matrix.storage
        var (m, n, rank) = (try lapackSize(matrix.columns), try lapackSize(matrix.rows), Int32(factors.rank))
        var integers = [Int32](repeating: 0, count: 8 * factors.rank)
        return try unsafe callLAPACK("dgesdd") { work, size, info in
            unsafe dgesdd_(
                "S", &m, &n, &input, &m, &factors.values, &factors.right.storage, &m, &factors.left.storage, &rank,
                work, &size, &integers, &info, 1)
        }
    }

    /// `dgesvd`: several times slower, and converges on almost anything.
    static let iteration = SVDMethod(routine: "dgesvd") { matrix, factors throws(LinearAlgebraError) in
        var input = matrix.storage
        var (m, n, rank) = (try lapackSize(matrix.columns), try lapackSize(matrix.rows), Int32(factors.rank))
        return try unsafe callLAPACK("dgesvd") { work, size, info in
            unsafe dgesvd_(
                "S", "S", &m, &n, &input, &m, &factors.values, &factors.right.storage, &m, &factors.left.storage, &rank,
                work, &size, &info, 1, 1)
        }
    }
}
