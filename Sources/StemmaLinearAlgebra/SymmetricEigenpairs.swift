import CLAPACK

/// The largest eigenvalues of a symmetric matrix with their eigenvectors, T · sᵢ = θᵢ · sᵢ.
///
/// LAPACK's `dsyevr` (Dhillon and Parlett, "Multiple representations to compute orthogonal eigenvectors of symmetric
/// tridiagonal matrices", Linear Algebra Appl. 387, 2004), and where that fails the slower QR iteration of `dsyev`.
struct SymmetricEigenpairs: Sendable {
    /// θ, largest first.
    let values: [Double]
    /// The eigenvectors, one a row: `values.count × size`, orthonormal.
    let vectors: Matrix<Double>

    /// Finds the `count` largest, or as many as there are.
    ///
    /// - Parameter matrix: square; only its upper triangle is read.
    /// - Throws: `noConvergence` when neither method converges.
    /// - Complexity: O(size³), one thread.
    init(largest count: Int, of matrix: Matrix<Double>) throws(LinearAlgebraError) {
        precondition(matrix.rows == matrix.columns, "Only a square matrix has eigenvalues.")
        _ = BLASLibrary.isSingleThreaded
        let count = min(count, matrix.rows)
        guard count > 0 else {
            (values, vectors) = ([], Matrix(rows: 0, columns: matrix.columns))
            return
        }
        let pairs = try Self.byRelativelyRobustRepresentations(matrix, count)
        // LAPACK sorts them the other way round.
        let rising = if let pairs { pairs } else { try Self.byIteration(matrix, count) }
        values = rising.values.reversed()
        vectors = Matrix(
            rows: count, columns: matrix.columns,
            storage: (0..<count).reversed().flatMap { rising.vectors.row($0) })
    }

    private typealias Pairs = (values: [Double], vectors: Matrix<Double>)

    /// The row-major upper triangle is LAPACK's column-major lower one, and its column-major vectors are our rows.
    private static func byRelativelyRobustRepresentations(
        _ matrix: Matrix<Double>, _ count: Int
    ) throws(LinearAlgebraError) -> Pairs? {
        let order = matrix.columns
        var (input, size) = (matrix.storage, try lapackSize(order))
        var (lowest, highest, found) = (Int32(order - count + 1), size, Int32(0))
        var (none, tolerance) = (0.0, 0.0)
        var values = [Double](repeating: 0, count: order)
        var vectors = Matrix<Double>(rows: count, columns: order)
        var support = [Int32](repeating: 0, count: 2 * order)
        // Room for integers: LAPACK's least, of which it makes no better use of more.
        var (integers, room) = ([Int32](repeating: 0, count: 10 * order), try lapackSize(10 * order))
        let info = try unsafe callLAPACK("dsyevr") { work, length, info in
            unsafe dsyevr_(
                "V", "I", "L", &size, &input, &size, &none, &none, &lowest, &highest, &tolerance, &found, &values,
                &vectors.storage, &size, &support, work, &length, &integers, &room, &info, 1, 1, 1)
        }
        guard info == 0, Int(found) == count else { return nil }
        return (Array(values.prefix(count)), vectors)
    }

    private static func byIteration(_ matrix: Matrix<Double>, _ count: Int) throws(LinearAlgebraError) -> Pairs {
        let order = matrix.columns
        var (all, size) = (matrix, try lapackSize(order))
        var values = [Double](repeating: 0, count: order)
        let info = try unsafe callLAPACK("dsyev") { work, length, info in
            unsafe dsyev_("V", "L", &size, &all.storage, &size, &values, work, &length, &info, 1, 1)
        }
        guard info == 0 else { throw .noConvergence(routine: "dsyev", unconverged: info) }
        let last = Matrix(rows: count, columns: order, storage: Array(all.storage.suffix(count * order)))
        return (Array(values.suffix(count)), last)
    }
}
