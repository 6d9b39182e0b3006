import CLAPACK

/// Which BLAS and LAPACK this process runs on.
public struct BLASInformation: Sendable, Equatable {
    /// `OpenBLAS`, or `reference BLAS` for any library that does not say what it is (20 to 40 times slower, if it is
    /// the one of Netlib).
    public let vendor: String
    /// The library's own account of its version and build, if it gives one.
    public let configuration: String?
    /// The processor type whose kernels the library chose, if it says.
    public let coreName: String?
    /// The version of LAPACK, as in `3.12.0`.
    public let lapackVersion: String

    /// The libraries of this process.
    public static let current = BLASInformation()

    private init() {
        configuration = BLASLibrary.text(of: "openblas_get_config")
        coreName = BLASLibrary.text(of: "openblas_get_corename")
        vendor = configuration == nil ? "reference BLAS" : "OpenBLAS"
        var (major, minor, patch): (Int32, Int32, Int32) = (0, 0, 0)
        unsafe ilaver_(&major, &minor, &patch)
        lapackVersion = "\(major).\(minor).\(patch)"
    }
}
