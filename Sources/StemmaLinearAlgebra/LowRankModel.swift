/// A truncated decomposition A ≈ U · diag(σ) · Vᵀ that takes in new rows and joins with others, and knows how far it may
/// have strayed from the matrix all its rows make up.
///
/// Each step decomposes what is kept together with what comes, exactly to rounding, and cuts off at the rank again. A
/// matrix that never has more than `rankLimit` dimensions is so kept whole, however it came; of any other the steps cut
/// off somewhat more than one decomposition of all rows would, and `errorBound` counts it.
///
/// Every step leaves the error A − U diag(σ) Vᵀ orthogonal to the columns of U, so that the squares add: those of the
/// singular values (σ² ≤ σ(A)² ≤ σ² + bound², value by value) as well as those of the bound.
///
/// Source: H. Zha and H. Simon, "On updating problems in latent semantic indexing", SIAM J. Sci. Comput. 21, 1999, DOI
/// 10.1137/S1064827597329266; M. Brand, "Fast low-rank modifications of the thin singular value decomposition", Linear
/// Algebra and its Applications 415, 2006, DOI 10.1016/j.laa.2005.07.021. Where they orthogonalise what is new against V,
/// we decompose the Gram matrix of both in `Double`: rows may depend on each other, and stay sparse.
public struct LowRankModel: Sendable {
    /// U, `rows × rank`: orthonormal columns to rounding.
    public let leftVectors: Matrix<Float>
    /// σ, `rank` positive values, largest first; none is larger than that of A, but for rounding.
    public let singularValues: [Double]
    /// V, `columns × rank`: orthonormal columns to rounding. In each the element of largest magnitude (the first, of
    /// equals) is positive.
    public let rightVectors: Matrix<Float>
    /// The most triplets that are kept, 1 or more.
    public let rankLimit: Int
    /// ‖A‖_F², the sum of the squares of all rows so far.
    public let frobenius2: Double
    /// How far the model may be from A.
    public let errorBound: ErrorBound

    /// The number of triplets: no more than the limit, and none that is nothing but rounding.
    public var rank: Int { singularValues.count }

    /// Begins with a decomposition.
    public init(_ decomposition: TruncatedSVD) {
        self.init(
            leftVectors: decomposition.leftVectors, singularValues: decomposition.singularValues,
            rightVectors: decomposition.rightVectors, rankLimit: decomposition.configuration.rank,
            certificate: decomposition.certificate, method: decomposition.method)
    }

    /// Begins with the parts of a decomposition.
    package init(
        leftVectors: Matrix<Float>, singularValues: [Double], rightVectors: Matrix<Float>, rankLimit: Int,
        certificate: TruncatedSVD.Certificate, method: TruncatedSVD.Method
    ) {
        self.leftVectors = leftVectors
        self.singularValues = singularValues
        self.rightVectors = rightVectors
        self.rankLimit = rankLimit
        frobenius2 = certificate.frobenius2
        errorBound = ErrorBound(of: certificate, singularValues, isExact: method == .dense)
    }

    /// Keeps triplets that a step found, in canonical signs.
    init(_ triplets: SingularTriplets, rankLimit: Int, frobenius2: Double, errorBound: ErrorBound) {
        var triplets = triplets
        triplets.makeSignsCanonical()
        leftVectors = triplets.left
        singularValues = triplets.values
        rightVectors = triplets.right
        self.rankLimit = rankLimit
        self.frobenius2 = frobenius2
        self.errorBound = errorBound
    }
}
