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
    /// - Returns: R, `columns × columns`, zeros below the diagonal.
    /// - Throws: `tooLarge` when a size is beyond LAPACK's.
    /// - Precondition: at least as many rows as columns.
    /// - Complexity: O(rows · columns²); the same result for any number of workers.
    mutating func orthonormalizeColumns(workers: Workers) throws(LinearAlgebraError) -> Matrix<Double> {
        precondition(rows >= columns, "Only so many columns can be orthonormal as there are rows.")
        var triangle = Matrix<Double>.identity(columns)
        guard columns > 0 else { return triangle }
        for _ in 0..<2 {
            guard let factor = gram(workers: workers).choleskyFactor(), factor.diagonalSpread <= safeSpread else {
                return try orthonormalizeByReflections().multiplied(by: triangle, workers: workers)
            }
            multiply(byUpperTriangle: factor.inverseOfUpperTriangle(), workers: workers)
            triangle = factor.multiplied(by: triangle, workers: workers)
        }
        return triangle
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
    func choleskyFactor() -> Matrix? {
        _ = BLASLibrary.isSingleThreaded
        var (factor, size, info) = (self, Int32(columns), Int32(0))
        unsafe factor.storage.withUnsafeMutableBufferPointer { elements in
            unsafe dpotrf_("L", &size, elements.baseAddress, &size, &info, 1)
        }
        return info == 0 && factor.storage.allSatisfy(\.isFinite) ? factor : nil
    }

    /// The inverse of an upper triangle without zeros on its diagonal; what stands below it is not read.
    func inverseOfUpperTriangle() -> Matrix {
        _ = BLASLibrary.isSingleThreaded
        var (inverse, size, info) = (self, Int32(columns), Int32(0))
        unsafe inverse.storage.withUnsafeMutableBufferPointer { elements in
            unsafe dtrtri_("L", "N", &size, elements.baseAddress, &size, &info, 1, 1)
        }
        precondition(info == 0, "A triangle with zeros on its diagonal has no inverse.")
        return inverse
    }

    /// The largest over the smallest magnitude on the diagonal of a triangle, a lower bound of its condition number and in
    /// practice near it; infinite for dependent columns.
    var diagonalSpread: Double {
        let diagonal = (0..<rows).map { abs(self[$0, $0]) }
        return (diagonal.max() ?? 1) / (diagonal.min() ?? 1)
    }
}
