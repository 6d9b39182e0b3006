public import StemmaLinearAlgebra

/// New articles in a latent space that was fitted without them.
///
/// What their words have beyond the space is lost, and the space does not learn from them; where they lose more than its
/// own articles did, it is time to fit anew.
public struct FoldedArticles: Sendable {
    /// x V Σᵖ⁻¹ of each article x, articles × dimensions, as those of the space.
    public let articleVectors: Matrix<Float>
    /// The projection loss of each article, 1 − ‖xV‖² / ‖x‖²: the part of its square weight that the space does not hold,
    /// 0 to 1; 0 for an article without terms.
    public let losses: [Double]
    /// The mean loss of the articles with any term; 0 without one.
    public let meanLoss: Double
    /// The loss that 95 % of the articles of the space itself do not pass.
    public let refitLimit: Double

    /// Whether the articles lose more in the mean than 95 % of those the space was fitted to.
    public var needsRefit: Bool { meanLoss > refitLimit }
}

extension LatentSpace {
    /// New articles in this space.
    ///
    /// - Parameter vectors: new articles × the terms of the space, as `TermVectors.vectors(of:)` makes them.
    /// - Returns: their vectors and losses, in their order.
    /// - Complexity: O(entries · dimensions); the same bits for any number of workers.
    ///
    /// Source: S. Deerwester and others, "Indexing by latent semantic analysis", JASIS 41, 1990, section "Technical
    /// details" (folding-in).
    public func foldIn(_ vectors: SparseMatrix, workers: Workers = Workers()) -> FoldedArticles {
        precondition(vectors.columns == components.rows, "New articles must have the terms of the space.")
        var projected = vectors.multiplied(by: components, workers: workers)
        let losses = projectionLosses(of: vectors, projected: projected)
        if sigmaExponent != .one {
            let powers = sigmaExponent.powers(of: singularValues)
            projected.scaleColumns(by: zip(powers, singularValues).map { Float($0 / $1) })
        }
        let worded = losses.compactMap(\.self)
        return FoldedArticles(
            articleVectors: projected, losses: losses.map { $0 ?? 0 },
            meanLoss: worded.isEmpty ? 0 : worded.reduce(0, +) / Double(worded.count), refitLimit: refitLimit)
    }
}

/// 1 − ‖xV‖² / ‖x‖² for each row x; nil for a row of zeros. Rounding that would leave 0 to 1 is cut off.
///
/// - Parameter projected: the rows xV.
func projectionLosses(of vectors: SparseMatrix, projected: Matrix<Float>) -> [Double?] {
    zip(vectors.rowNorms(), projected.rowNorms()).map { whole, kept in
        whole > 0 ? min(1, max(0, 1 - kept * kept / (whole * whole))) : nil
    }
}

extension [Double?] {
    /// The smallest of the values that `share` of them do not pass, nil left out; 0 without one.
    func quantile(_ share: Double) -> Double {
        let values = compactMap(\.self).sorted()
        guard !values.isEmpty else { return 0 }
        let rank = Int((share * Double(values.count)).rounded(.up))
        return values[Swift.max(0, Swift.min(values.count, rank) - 1)]
    }
}
