import CLAPACK

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
