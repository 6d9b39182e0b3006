public import StemmaLinearAlgebra
public import StemmaText

/// Latent semantic analysis: articles and terms as vectors of a few dimensions, from a truncated SVD of the term vectors.
///
/// With A (articles × terms) ≈ U Σ Vᵀ, an article is its row of U Σᵖ = A V Σᵖ⁻¹, a term its row of V.
/// Source: S. Deerwester and others, "Indexing by latent semantic analysis", JASIS 41, 1990.
public struct LatentSpace: Sendable {
    /// U Σᵖ, articles × dimensions.
    public internal(set) var articleVectors: Matrix<Float>
    /// V, terms × dimensions.
    public internal(set) var components: Matrix<Float>
    /// Σ, largest first. There may be fewer dimensions than were asked for: see `requestedRank`.
    public internal(set) var singularValues: [Double]
    /// p, the power of the singular values in the vectors of articles.
    public let sigmaExponent: SigmaExponent
    /// The number of dimensions asked for; a corpus of lower rank has fewer.
    public internal(set) var requestedRank: Int
    /// How far each dimension can be trusted.
    public internal(set) var certificate: TruncatedSVD.Certificate
    /// How the decomposition was made.
    public let method: TruncatedSVD.Method
    /// The projection loss that 95 % of the articles with any term do not pass: see `FoldedArticles`.
    public internal(set) var refitLimit: Double
    /// How the number of dimensions came about.
    public internal(set) var rankChoice: RankChoice

    /// Fits a latent space.
    ///
    /// - Parameters:
    ///   - vectors: articles × terms.
    ///   - rank: the number of dimensions wanted, 1 or more. A larger value keeps finer distinctions, and more noise.
    ///   - sigmaExponent: p; a smaller value gives the later dimensions more weight.
    ///   - seed: starts the iterative method; the dense one needs none.
    ///   - progress: is told how far the iterative method has come; false ends it with the error `cancelled`.
    /// - Throws: `LinearAlgebraError` where the decomposition does not converge or the input is not finite.
    /// - Complexity: see `TruncatedSVD`.
    public init(
        fitting vectors: TermVectors, rank: Int, sigmaExponent: SigmaExponent = .one, seed: UInt64,
        workers: Workers = Workers(), progress: TruncatedSVD.ProgressHandler? = nil
    ) throws {
        let decomposition = try TruncatedSVD(
            of: vectors.matrix, try .init(rank: rank, seed: seed), workers: workers, progress: progress)
        articleVectors = decomposition.leftVectors
        articleVectors.scaleColumns(by: sigmaExponent.powers(of: decomposition.singularValues).map { Float($0) })
        components = decomposition.rightVectors
        singularValues = decomposition.singularValues
        self.sigmaExponent = sigmaExponent
        requestedRank = rank
        certificate = decomposition.certificate
        method = decomposition.method
        rankChoice = RankChoice(.given(rank), values: singularValues, certificate, requested: rank)
        refitLimit = 0
        refitLimit = lossLimit(of: vectors.matrix)
    }

    /// The projection loss that 95 % of the articles that were decomposed do not pass.
    func lossLimit(of matrix: SparseMatrix) -> Double {
        let raised = sigmaExponent.powers(of: singularValues)
        var projected = articleVectors
        projected.scaleColumns(by: zip(singularValues, raised).map { Float($0 / $1) })
        return projectionLosses(of: matrix, projected: projected).quantile(0.95)
    }
}
