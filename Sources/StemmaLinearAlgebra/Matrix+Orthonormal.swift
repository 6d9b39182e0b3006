import CLAPACK

/// How far the diagonal of a triangle may spread for its columns to be as good as independent in `Float`: their Gram
/// matrix then spans a factor of about 2¹⁶ of the 2²⁴ that `Float` resolves.
let safeSpread = 256.0

extension Matrix<Float> {
    /// Replaces the columns by an orthonormal basis Q of what they span and returns the upper triangle R that leads back:
    /// before = Q · R.
    ///
    /// Cholesky QR (Q = A R⁻¹ with RᵀR = AᵀA), since its work is products that spread over the workers; about ten times
    /// faster than Householder reflections. The Gram matrix squares the condition number κ: after one pass QᵀQ differs
    /// from the identity by about κ² · 10⁻⁷, after two (Yamamoto, Nakatsukasa, Yanagisawa and Fukaya, "Roundoff error
    /// analysis of the CholeskyQR2 algorithm", ETNA 44, 2015) by about 10⁻⁶. Where the triangle shows a κ beyond 256,
    /// and so for dependent columns, Householder reflections take over; they always give orthonormal columns.
    ///
    /// - Parameters:
    ///   - passes: 1 is enough to go on from in a power iteration, 2 makes the basis orthonormal to rounding.
    /// - Returns: R, `columns × columns`, zeros below the diagonal.
    /// - Throws: `tooLarge` when a size is beyond LAPACK's.
    /// - Precondition: at least as many rows as columns.
    /// - Complexity: O(rows · columns²) for each pass; the same result for any number of workers.
    mutating func orthonormalizeColumns(
        passes: Int, workers: Workers
    ) throws(LinearAlgebraError) -> Matrix<Double> {
        precondition(rows >= columns, "Only so many columns can be orthonormal as there are rows.")
        var triangle = Matrix<Double>.identity(columns)
        guard columns > 0 else { return triangle }
        for _ in 0..<passes {
            guard let factor = gram(workers: workers).choleskyFactor(), factor.diagonalSpread <= safeSpread else {
                return try orthonormalizeByReflections().multiplied(by: triangle, workers: workers)
            }
            divideColumns(by: factor, workers: workers)
            triangle = factor.multiplied(by: triangle, workers: workers)
        }
        return triangle
    }

    /// The upper triangle of the Gram matrix selfᵀ · self: blocks of rows in `Float`, their sum in `Double`.
    private func gram(workers: Workers) -> Matrix<Double> {
        let blocks = blocks(of: rows, size: denseBlockRows)
        let parts = workers.map(blocks: blocks.count) { gramPart(rows: blocks[$0]) }
        return sum(of: parts, rows: columns, columns: columns)
    }

    private func gramPart(rows range: Range<Int>) -> Matrix<Float> {
        _ = BLASLibrary.isSingleThreaded
        var part = Matrix(rows: columns, columns: columns)
        let (width, count) = (Int32(columns), Int32(range.count))
        unsafe storage.withUnsafeBufferPointer { elements in
            unsafe part.storage.withUnsafeMutableBufferPointer { target in
                guard let elements = elements.baseAddress else { return }
                unsafe cblas_ssyrk(
                    CblasRowMajor, CblasUpper, CblasTrans, width, count, 1,
                    elements + range.lowerBound * columns, width, 0, target.baseAddress, width)
            }
        }
        return part
    }

    /// Multiplies by the inverse of an upper triangle from the right, each block of rows by itself.
    private mutating func divideColumns(by triangle: Matrix<Double>, workers: Workers) {
        let blocks = blocks(of: rows, size: denseBlockRows)
        let divisor = triangle.storage.map(Float.init)
        let columns = columns
        unsafe storage.withUnsafeMutableBufferPointer { elements in
            guard let shared = unsafe SharedMemory(elements) else { return }
            workers.forEach(blocks: blocks.count) { block in
                unsafe divisor.withUnsafeBufferPointer { divisor in
                    unsafe cblas_strsm(
                        CblasRowMajor, CblasRight, CblasUpper, CblasNoTrans, CblasNonUnit,
                        Int32(blocks[block].count), Int32(columns), 1, divisor.baseAddress, Int32(columns),
                        shared.base + blocks[block].lowerBound * columns, Int32(columns))
                }
            }
        }
    }
}

extension Matrix<Double> {
    /// The identity of a size.
    static func identity(_ size: Int) -> Matrix {
        var result = Matrix(rows: size, columns: size)
        for index in 0..<size { result[index, index] = 1 }
        return result
    }

    /// The upper triangle R with RᵀR = self, read from the upper triangle alone; `nil` unless positive definite.
    ///
    /// The row-major upper triangle is LAPACK's column-major lower one.
    fileprivate func choleskyFactor() -> Matrix? {
        _ = BLASLibrary.isSingleThreaded
        var (factor, size, info) = (self, Int32(columns), Int32(0))
        unsafe factor.storage.withUnsafeMutableBufferPointer { elements in
            unsafe dpotrf_("L", &size, elements.baseAddress, &size, &info, 1)
        }
        return info == 0 && factor.storage.allSatisfy(\.isFinite) ? factor : nil
    }

    /// The largest over the smallest magnitude on the diagonal of a triangle, a lower bound of its condition number and in
    /// practice near it; infinite for dependent columns.
    var diagonalSpread: Double {
        let diagonal = (0..<rows).map { abs(self[$0, $0]) }
        return (diagonal.max() ?? 1) / (diagonal.min() ?? 1)
    }
}
