internal import StemmaLinearAlgebra

/// How many dimensions a latent space keeps, why, and what other ways to choose would have said.
public struct RankChoice: Sendable, Equatable {
    /// The number of dimensions kept.
    public let chosen: Int
    /// What set it.
    public let rule: RankRule
    /// The number each way suggests, from the values in `spectrum` alone. Where a number was set these are no advice: asked for
    /// by its name, a way is given more values and may suggest another.
    public let suggestions: Suggestions
    /// The singular values found, largest first; the first `chosen` of them are kept.
    public let spectrum: [Double]
    /// The residual bound of each: a true singular value lies no further away.
    public let residuals: [Double]
    /// How many values were asked for; there may be fewer.
    public let requested: Int
    /// The values that chance gives; nil where it was not asked.
    public let permuted: PermutedSpectrum?

    /// Numbers of dimensions, each from 0 to the number of values found.
    public struct Suggestions: Sendable, Equatable {
        /// Parallel analysis; nil without permuted copies.
        public let parallel: Int?
        public let profile: Int
        public let certificate: Int
    }

    /// Chooses.
    ///
    /// At least one dimension is kept where there is one, whatever a way suggests: `reason` then says so.
    ///
    /// - Parameters:
    ///   - values: the singular values found, largest first.
    ///   - requested: how many were asked for.
    ///   - permuted: needed for the rule `parallel`.
    init(
        _ rule: RankRule, values: [Double], _ certificate: TruncatedSVD.Certificate, requested: Int,
        permuted: PermutedSpectrum? = nil
    ) {
        let suggestions = Suggestions(
            parallel: permuted.map { Self.parallelAnalysis(values, chance: $0.line) },
            profile: Self.profileLikelihood(values), certificate: Self.certified(certificate))
        self.suggestions = suggestions
        chosen = min(values.count, max(1, suggestions.number(rule) ?? values.count))
        self.rule = rule
        spectrum = values
        residuals = certificate.residuals
        self.requested = requested
        self.permuted = permuted
    }
}

extension RankChoice.Suggestions {
    /// What the rule takes; nil: all there are.
    fileprivate func number(_ rule: RankRule) -> Int? {
        switch rule {
        case .given, .articles: return nil
        case .parallel:
            precondition(parallel != nil, "Parallel analysis needs permuted copies.")
            return parallel
        case .profile: return profile
        case .certificate: return certificate
        }
    }
}
