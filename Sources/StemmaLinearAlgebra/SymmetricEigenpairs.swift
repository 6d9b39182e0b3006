import CLAPACK

/// The largest eigenvalues of a symmetric matrix with their eigenvectors, T · sᵢ = θᵢ · sᵢ.
///
/// LAPACK's divide and conquer (`ssyevd`; Gu and Eisenstat, "A divide-and-conquer algorithm for the symmetric tridiagonal
/// eigenproblem", SIAM J. Matrix Anal. Appl. 16, 1995), and where that fails its slower QR iteration (`ssyev`). In `Float`, which takes
/// three fifths of the time: what the matrix is made of is no more exact.
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
        try self.init(largest: count, of: matrix, methods: [.divideAndConquer, .iteration])
    }

    /// Finds them by the first of the methods that converges.
    init(largest count: Int, of matrix: Matrix<Double>, methods: [Method]) throws(LinearAlgebraError) {
        precondition(matrix.rows == matrix.columns, "Only a square matrix has eigenvalues.")
        _ = BLASLibrary.isSingleThreaded
        let count = min(count, matrix.rows)
        guard count > 0 else {
            (values, vectors) = ([], Matrix(rows: 0, columns: matrix.columns))
            return
        }
        let rising = try Self.all(of: matrix, methods)
        // LAPACK sorts them the other way round.
        let wanted = (matrix.rows - count..<matrix.rows).reversed()
        values = wanted.map { Double(rising.values[$0]) }
        vectors = Matrix(
            rows: count, columns: matrix.columns,
            storage: wanted.flatMap { rising.vectors.row($0).lazy.map { Double($0) } })
    }

    /// All pairs, smallest value first.
    ///
    /// The row-major upper triangle is LAPACK's column-major lower one, and its column-major vectors are our rows.
    private static func all(
        of matrix: Matrix<Double>, _ methods: [Method]
    ) throws(LinearAlgebraError) -> (values: [Float], vectors: Matrix<Float>) {
        let size = try lapackSize(matrix.columns)
        var failure = LinearAlgebraError.noConvergence(routine: "none", unconverged: 0)
        for method in methods {
            // Each gets its own copy, for LAPACK overwrites its input.
            var vectors = matrix.inSinglePrecision()
            var values = [Float](repeating: 0, count: matrix.columns)
            let unconverged = try method.decompose(size, &vectors, &values)
            if unconverged == 0 { return (values, vectors) }
            failure = .noConvergence(routine: method.routine, unconverged: unconverged)
        }
        throw failure
    }
}

extension SymmetricEigenpairs {
    /// A LAPACK routine for the eigenpairs of a symmetric matrix.
    struct Method: Sendable {
        let routine: String
        /// Turns a square matrix of a size into its eigenvectors and writes the values; returns LAPACK's count of what did not
        /// converge, 0 for success.
        let decompose: @Sendable (Int32, inout Matrix<Float>, inout [Float]) throws(LinearAlgebraError) -> Int

        /// `ssyevd`: fast.
        static let divideAndConquer = Method(routine: "ssyevd") { size, vectors, values throws(LinearAlgebraError) in
            var (order, leading) = (size, size)
            // Room for integers: the least LAPACK asks for, beyond which more is of no use.
            var room = try lapackSize(3 + 5 * values.count)
            var integers = [Int32](repeating: 0, count: Int(room))
            return try unsafe callLAPACK("ssyevd") { work, length, info in
                unsafe ssyevd_(
                    "V", "L", &order, &vectors.storage, &leading, &values, work, &length, &integers, &room, &info, 1, 1)
            }
        }

        /// `ssyev`: slower.
        static let iteration = Method(routine: "ssyev") { size, vectors, values throws(LinearAlgebraError) in
            var (order, leading) = (size, size)
            return try unsafe callLAPACK("ssyev") { work, length, info in
                unsafe ssyev_("V", "L", &order, &vectors.storage, &leading, &values, work, &length, &info, 1, 1)
            }
        }
    }
}
