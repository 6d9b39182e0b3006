public import StemmaLinearAlgebra

extension LatentSpace {
    /// The decomposition behind the space as a model that takes in new articles and merges with those of other corpora
    /// over the same terms, with a bound of how far it may have strayed.
    ///
    /// An article is its row of U Σ in the model as well; unlike folded ones, new articles turn the space.
    ///
    /// - Parameter rankLimit: the most dimensions to keep; nil: as many as were asked for.
    /// - Complexity: O(articles · dimensions).
    public func lowRankModel(rankLimit: Int? = nil) -> LowRankModel {
        precondition(rankLimit ?? requestedRank >= singularValues.count, "A model cannot keep less than it has.")
        var left = articleVectors
        left.scaleColumns(by: sigmaExponent.powers(of: singularValues).map { Float(1 / $0) })
        return LowRankModel(
            leftVectors: left, singularValues: singularValues, rightVectors: components,
            rankLimit: rankLimit ?? requestedRank, certificate: certificate, method: method)
    }
}
