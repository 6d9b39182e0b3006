public import StemmaLinearAlgebra
public import StemmaText

/// Correspondence analysis: articles and terms as vectors of a few dimensions, from how far each count is from what the
/// length of the article and the frequency of the term would have it.
///
/// With P = N / n (N the counts, n their sum), r and c the sums of its rows and columns, and
/// S = D_r^(−½) (P − r cᵀ) D_c^(−½) ≈ U Σ Vᵀ, an article is its row of D_r^(−½) U Σᵖ; distances between articles then are
/// chi-squared distances between their profiles, p = 1. A term is its row of D_c^(−½) V (standard coordinates), or of
/// D_c^(−½) V Σ (principal ones). Articles and terms without counts are at 0.
///
/// S is not sparse, so it is never made: D_r^(−½) P D_c^(−½) = S + √r √cᵀ has the same triplets and one more of σ = 1,
/// which is taken out again.
///
/// Source: M. Greenacre, "Theory and Applications of Correspondence Analysis", Academic Press, 1984; for retrieval of
/// articles Q. Qi, D. Hessen and P. van der Heijden, "Improving information retrieval through correspondence analysis
/// instead of latent semantic analysis", Journal of Intelligent Information Systems 62, 2024, DOI
/// 10.1007/s10844-023-00815-y.
public struct CorrespondenceAnalysis: Sendable {
    /// D_r^(−½) U Σᵖ, articles × dimensions: principal coordinates at p = 1.
    public let articleVectors: Matrix<Float>
    /// D_c^(−½) V, terms × dimensions: standard coordinates. An article's profile (its row of N over its sum) times these
    /// is its row of D_r^(−½) U Σ, for a new article too.
    public let termCoordinates: Matrix<Float>
    /// Σ, largest first, 0 to 1; their squares are the principal inertias. There may be fewer dimensions than were asked
    /// for: see `requestedRank`.
    public let singularValues: [Double]
    /// p, the power of the singular values in the vectors of articles.
    public let sigmaExponent: SigmaExponent
    /// The number of dimensions asked for; a table of lower rank has fewer.
    public let requestedRank: Int
    /// For each dimension a bound of its residual: within it of σ there is a true singular value of S.
    public let residuals: [Double]
    /// How many dimensions, counted from the first without a gap, have a residual below σ / 100.
    public let accurate: Int
    /// How many dimensions, counted from the first, are accurate and can be told from others, as in
    /// `TruncatedSVD.Certificate.trusted`.
    public let trusted: Int
    /// r, c, n and the inertia.
    public let table: Table
    /// How the decomposition was made.
    public let method: TruncatedSVD.Method

    /// The part of the inertia the dimensions keep, 0 to 1; 1 for a table without any.
    public var inertiaKept: Double {
        let kept = singularValues.reduce(0) { $0 + $1 * $1 }
        return table.inertia > 0 ? min(1, kept / table.inertia) : 1
    }

    /// D_c^(−½) V Σ, terms × dimensions: principal coordinates.
    public var principalTermCoordinates: Matrix<Float> {
        var scaled = termCoordinates
        scaled.scaleColumns(by: singularValues.map { Float($0) })
        return scaled
    }

    /// Analyses counts.
    ///
    /// - Parameters: as those of `LatentSpace`.
    /// - Throws: `LinearAlgebraError` where the decomposition does not converge or a count is not finite.
    /// - Complexity: that of `TruncatedSVD` at one dimension more.
    public init(
        of counts: TermCounts, rank: Int, sigmaExponent: SigmaExponent = .one, seed: UInt64,
        workers: Workers = Workers()
    ) throws {
        try self.init(
            ofTable: counts.matrix, rank: rank, sigmaExponent: sigmaExponent, seed: seed, workers: workers)
    }

    /// Analyses any table of counts, none below 0.
    public init(
        ofTable counts: SparseMatrix, rank: Int, sigmaExponent: SigmaExponent = .one, seed: UInt64,
        workers: Workers = Workers()
    ) throws {
        let table = Table(counts)
        let configuration = try TruncatedSVD.Configuration(rank: rank + 1, seed: seed)
        let decomposition = try TruncatedSVD(of: table.scaled(counts), configuration, workers: workers)
        let triplets = try DeflatedTriplets(
            decomposition, without: table.articleMasses.map { $0.squareRoot() },
            table.termMasses.map { $0.squareRoot() }, workers: workers)
        let powers = sigmaExponent.powers(of: triplets.singularValues)
        articleVectors = triplets.leftVectors.coordinates(masses: table.articleMasses, powers)
        termCoordinates = triplets.rightVectors.coordinates(masses: table.termMasses, powers.map { _ in 1 })
        singularValues = triplets.singularValues
        self.sigmaExponent = sigmaExponent
        requestedRank = rank
        residuals = triplets.residuals
        accurate = triplets.accurate
        trusted = triplets.trusted
        self.table = table
        method = decomposition.method
    }
}

extension Matrix<Float> {
    /// The vectors with each row over the root of its mass, and each column times its factor; rows without mass are 0.
    fileprivate func coordinates(masses: [Double], _ factors: [Double]) -> Matrix {
        var result = self
        for row in 0..<rows {
            let inverse = masses[row] > 0 ? 1 / masses[row].squareRoot() : 0
            for column in 0..<columns {
                let element = row * columns + column
                result.storage[element] = Float(Double(storage[element]) * inverse * factors[column])
            }
        }
        return result
    }
}
