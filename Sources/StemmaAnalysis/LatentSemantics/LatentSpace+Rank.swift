public import StemmaLinearAlgebra
public import StemmaText

extension LatentSpace {
    /// Fits a latent space of as many dimensions as a rule gives.
    ///
    /// A rule that looks at the spectrum has `RankRule.limit` triplets computed, and the space cut down to those chosen:
    /// values, vectors and residuals are those of the larger decomposition.
    ///
    /// - Parameters:
    ///   - vectors: articles × terms.
    ///   - permutations: how many permuted copies are decomposed as well; nil: as many as the rule asks for.
    ///   - sigmaExponent: p; a smaller value gives the later dimensions more weight.
    ///   - seed: draws the permutations. The decomposition always starts alike: its last digits do not depend on it.
    ///   - progress: is told how far the decomposition has come; false ends it with the error `cancelled`.
    /// - Throws: `LinearAlgebraError` where a decomposition does not converge or the input is not finite.
    /// - Complexity: that of `TruncatedSVD` at the number of triplets computed, 1 + permutations times.
    public init(
        fitting vectors: TermVectors, by rule: RankRule, permutations: Int? = nil,
        sigmaExponent: SigmaExponent = .one, seed: UInt64, workers: Workers = Workers(),
        progress: TruncatedSVD.ProgressHandler? = nil
    ) throws {
        let rank = rule.computed(articles: vectors.matrix.rows)
        let full = try LatentSpace(
            fitting: vectors, rank: rank, sigmaExponent: sigmaExponent, seed: 1, workers: workers, progress: progress)
        let copies = max(permutations ?? rule.permutations, rule == .parallel ? 1 : 0)
        let permuted =
            copies == 0
            ? nil
            : try PermutedSpectrum(
                of: vectors.matrix, rank: rank, permutations: copies, seed: seed, workers: workers)
        self = full.keeping(
            RankChoice(rule, values: full.singularValues, full.certificate, requested: rank, permuted: permuted),
            of: vectors.matrix)
    }

    /// The space of the leading dimensions that were chosen.
    private func keeping(_ choice: RankChoice, of matrix: SparseMatrix) -> LatentSpace {
        var space = self
        space.rankChoice = choice
        if choice.rule.looksAtSpectrum { space.requestedRank = choice.chosen }
        guard choice.chosen < singularValues.count else { return space }
        space.articleVectors = articleVectors.leadingColumns(choice.chosen)
        space.components = components.leadingColumns(choice.chosen)
        space.singularValues = Array(singularValues.prefix(choice.chosen))
        space.certificate = TruncatedSVD.Certificate(certificate, leading: choice.chosen, values: singularValues)
        space.refitLimit = space.lossLimit(of: matrix)
        return space
    }
}
