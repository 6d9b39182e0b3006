/// The leading singular triplets of a sparse matrix, A ≈ U · diag(σ) · Vᵀ, with a certificate of how good they are.
///
/// Among all matrices of rank k the exact triplets give the closest to A (Eckart and Young 1936). A small matrix is
/// decomposed densely, a large one by block Lanczos; `method` says which, `certificate` how well.
///
/// - Complexity: Krylov, O(entries · c + min · c²) time for a basis of c columns, which come to three to six times the rank for
///   the spectra of news, and O(min · c + (rows + columns) · rank + entries) memory; dense, O(max · min²) time for the larger
///   and the smaller side, and some 24 bytes for each element, 1 GB at most.
public struct TruncatedSVD: Sendable {
    /// U, `rows × rank`: orthonormal columns, one for each triplet.
    public let leftVectors: Matrix<Float>
    /// σ, `rank` positive values, largest first.
    public let singularValues: [Double]
    /// V, `columns × rank`: orthonormal columns. In each the element of largest magnitude (the first, of equals) is
    /// positive, which settles the sign of the triplet.
    public let rightVectors: Matrix<Float>
    /// How the triplets were found.
    public let method: Method
    /// How far they can be trusted.
    public let certificate: Certificate
    /// The settings asked for; the matrix may have had fewer triplets than `configuration.rank`.
    public let configuration: Configuration

    /// The number of triplets found: no more than asked for, than either side of the matrix, or than its numeric rank.
    public var rank: Int { singularValues.count }

    /// The ways to find the triplets.
    public enum Method: String, Sendable {
        /// The whole decomposition by LAPACK in `Double`, cut off at the rank: exact to rounding.
        case dense
        /// Block Lanczos in `Float`: as exact as the certificate says.
        case krylov
    }

    /// Finds the leading triplets of a matrix.
    ///
    /// The same matrix, configuration and instruction set give the same bits for any number of workers, with the same BLAS, LAPACK
    /// and mathematical library of the system: others round otherwise.
    ///
    /// - Parameters:
    ///   - matrix: A, `rows × columns`; of any shape, empty ones too.
    ///   - progress: is told how far the Krylov method has come, some ten times.
    /// - Throws: `notFinite` for a value that is not a finite number, `noConvergence` when LAPACK finds no decomposition,
    ///   `cancelled` where `progress` asks for that.
    public init(
        of matrix: SparseMatrix, _ configuration: Configuration, workers: Workers = Workers(),
        progress: ProgressHandler? = nil
    ) throws(LinearAlgebraError) {
        try matrix.checkFinite()
        let problem = ScaledProblem(matrix, workers: workers)
        method = Self.method(rows: matrix.rows, columns: matrix.columns)
        var triplets =
            switch method {
            case .dense: try SingularTriplets(ofDense: problem.matrix, rank: configuration.rank)
            case .krylov: try SingularTriplets(ofLarge: problem, configuration, workers: workers, progress: progress)
            }
        triplets.removeNegligible()
        triplets.makeSignsCanonical(workers: workers)
        certificate = Certificate(of: triplets, problem, workers: workers)
        leftVectors = triplets.left
        singularValues = triplets.values.map { $0 * problem.scale }
        rightVectors = triplets.right
        self.configuration = configuration
    }

    /// Dense where the smaller side has no room for a block, or where it costs less: max · min² up to
    /// 5 · 10⁸; else Krylov.
    static func method(rows: Int, columns: Int) -> Method {
        // Compared by division: the products of the sides may not fit in 64 bits.
        let (smaller, larger) = (min(rows, columns), max(rows, columns))
        return smaller <= BlockKernel.width || larger <= 500_000_000 / smaller / smaller ? .dense : .krylov
    }
}
