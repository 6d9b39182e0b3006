import CLAPACK

/// A number BLAS computes with: `Float` or `Double`.
package protocol BLASScalar: BinaryFloatingPoint, Sendable {
    /// Sets `c` (m × n) to op(a) · op(b), all row-major and without gaps between rows.
    ///
    /// op is the transpose where the flag says so: `a` holds m × k elements or k × m, `b` k × n or n × k.
    @unsafe static func multiply(
        _ a: UnsafePointer<Self>, transposed aTransposed: Bool,
        _ b: UnsafePointer<Self>, transposed bTransposed: Bool,
        into c: UnsafeMutablePointer<Self>, m: Int32, n: Int32, k: Int32)
}

extension Float: BLASScalar {
    @unsafe package static func multiply(
        _ a: UnsafePointer<Float>, transposed aTransposed: Bool, _ b: UnsafePointer<Float>,
        transposed bTransposed: Bool,
        into c: UnsafeMutablePointer<Float>, m: Int32, n: Int32, k: Int32
    ) {
        _ = BLASLibrary.isSingleThreaded
        unsafe cblas_sgemm(
            CblasRowMajor, flag(aTransposed), flag(bTransposed), m, n, k, 1, a, aTransposed ? m : k,
            b, bTransposed ? k : n, 0, c, n)
    }
}

extension Double: BLASScalar {
    @unsafe package static func multiply(
        _ a: UnsafePointer<Double>, transposed aTransposed: Bool,
        _ b: UnsafePointer<Double>, transposed bTransposed: Bool,
        into c: UnsafeMutablePointer<Double>, m: Int32, n: Int32, k: Int32
    ) {
        _ = BLASLibrary.isSingleThreaded
        unsafe cblas_dgemm(
            CblasRowMajor, flag(aTransposed), flag(bTransposed), m, n, k, 1, a, aTransposed ? m : k,
            b, bTransposed ? k : n, 0, c, n)
    }
}

private func flag(_ isTransposed: Bool) -> CBLAS_TRANSPOSE { isTransposed ? CblasTrans : CblasNoTrans }
