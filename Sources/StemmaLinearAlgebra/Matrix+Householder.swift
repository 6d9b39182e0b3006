import CLAPACK

extension Matrix<Float> {
    /// Replaces the columns by an orthonormal basis Q, by Householder reflections, and returns R: before = Q · R.
    ///
    /// The row-major matrix is the column-major matrix of its transpose, so its QR is LAPACK's LQ of the same memory:
    /// Aᵀ = L · P gives A = Pᵀ · Lᵀ. Dependent columns give small elements on R's diagonal, never a failure.
    ///
    /// - Throws: `tooLarge` when a size is beyond LAPACK's, `badArgument` never in practice.
    /// - Complexity: O(rows · columns²), one thread.
    mutating func orthonormalizeByReflections() throws(LinearAlgebraError) -> Matrix<Double> {
        precondition(rows >= columns, "Only so many columns can be orthonormal as there are rows.")
        _ = BLASLibrary.isSingleThreaded
        var (height, width) = (try lapackSize(columns), try lapackSize(rows))
        var factors = [Float](repeating: 0, count: columns)
        guard columns > 0 else { return Matrix<Double>(rows: 0, columns: 0) }
        try unsafe callLAPACK("sgelqf") { work, size, info in
            unsafe sgelqf_(&height, &width, &storage, &height, &factors, work, &size, &info)
        }
        let triangle = leadingTriangle()
        var reflections = height
        try unsafe callLAPACK("sorglq") { work, size, info in
            unsafe sorglq_(&height, &width, &reflections, &storage, &height, factors, work, &size, &info)
        }
        return triangle
    }

    /// The upper triangle of the first rows: column-major, it is the lower triangle L that the factorisation left.
    private func leadingTriangle() -> Matrix<Double> {
        var triangle = Matrix<Double>(rows: columns, columns: columns)
        for row in 0..<columns {
            for column in row..<columns { triangle[row, column] = Double(self[row, column]) }
        }
        return triangle
    }
}

/// Calls a LAPACK routine twice, first to ask how much work space it wants, then with that much.
///
/// - Throws: `badArgument` when the routine refuses an argument, `tooLarge` when the space cannot be counted.
/// - Returns: the routine's `info`, 0 or more: what that counts is the routine's own.
@discardableResult @unsafe
func callLAPACK<Scalar: BinaryFloatingPoint>(
    _ routine: String, _ body: (_ work: UnsafeMutablePointer<Scalar>, _ size: inout Int32, _ info: inout Int32) -> Void
) throws(LinearAlgebraError) -> Int {
    var (info, query, wanted) = (Int32(0), Int32(-1), Scalar(0))
    unsafe body(&wanted, &query, &info)
    guard info >= 0 else { throw .badArgument(routine: routine, position: Int(-info)) }
    // The answer comes as a floating-point number, which single precision may have rounded down.
    var size = try lapackSize(Int(wanted.nextUp.rounded(.up)))
    var work = [Scalar](repeating: 0, count: max(1, Int(size)))
    unsafe work.withUnsafeMutableBufferPointer { work in
        guard let work = work.baseAddress else { return }
        unsafe body(work, &size, &info)
    }
    guard info >= 0 else { throw .badArgument(routine: routine, position: Int(-info)) }
    return Int(info)
}
