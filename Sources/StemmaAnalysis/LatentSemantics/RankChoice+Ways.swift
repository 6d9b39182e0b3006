public import StemmaLinearAlgebra

extension RankChoice {
    /// How many leading singular values stand above those of chance, counted up to the first that does not.
    ///
    /// k = the largest number with σ_i > c_i for all i in 2 … k; 1 or 0, as σ_1 > c_1 or not, where already the second
    /// value fails. Where all values found stand above, there may be more.
    ///
    /// Source: Horn 1965, Buja and Eyuboglu 1992; see `PermutedSpectrum`. They take eigenvalues of a correlation matrix.
    /// Latent semantic analysis does not centre A: the first value is mostly that of the mean article, which permuted
    /// columns keep. It may even be larger in them, as in subjects of one size with few words in common; so it is not
    /// asked where the second stands above chance.
    ///
    /// - Parameters:
    ///   - values: σ, largest first.
    ///   - chance: c, largest first; beyond its end it counts as 0.
    /// - Returns: 0 to `values.count`; 0 where nothing stands above chance.
    public static func parallelAnalysis(_ values: [Double], chance: [Double]) -> Int {
        let isAbove = values.indices.map { values[$0] > ($0 < chance.count ? chance[$0] : 0) }
        let further = isAbove.dropFirst().prefix { $0 }.count
        return further > 0 || isAbove.first == true ? 1 + further : 0
    }

    /// How many leading singular values stand before the clearest fall: the profile likelihood of Zhu and Ghodsi.
    ///
    /// σ_1 … σ_q and σ_q+1 … σ_p are taken as draws from two normal distributions of one variance, and q is where that is
    /// likeliest. With means m₁, m₂ the log-likelihood falls with the sum of squares within the two groups, which with the
    /// sum between them, q (p − q) / p · (m₁ − m₂)², is a constant: so q is where the latter is largest, the first of
    /// equals. There is always a likeliest place, also in a spectrum without a fall; it depends on p.
    ///
    /// Source: M. Zhu and A. Ghodsi, "Automatic dimensionality selection from the scree plot via the use of profile
    /// likelihood", Computational Statistics & Data Analysis 51, 2006, equations 6 to 9.
    ///
    /// - Parameter values: σ, largest first.
    /// - Returns: 1 to `values.count` − 1; all of fewer than two values, and all where they are the same.
    /// - Complexity: O(p).
    public static func profileLikelihood(_ values: [Double]) -> Int {
        guard let first = values.first, values.count > 1 else { return values.count }
        // Counted from the first, values of one size give sums that are 0, not a rest of rounding.
        let falls = values.map { first - $0 }
        let total = falls.reduce(0, +)
        var (best, chosen, before) = (0.0, values.count, 0.0)
        for count in 1..<values.count {
            before += falls[count - 1]
            let others = Double(values.count - count)
            let distance = (total - before) / others - before / Double(count)
            let between = Double(count) * others * distance * distance
            if between > best { (best, chosen) = (between, count) }
        }
        return chosen
    }

    /// How many leading dimensions are certain: up to where the certificate fails.
    ///
    /// This says how far the computation went, not what the corpus holds: a better decomposition gives more.
    public static func certified(_ certificate: TruncatedSVD.Certificate) -> Int { certificate.trusted }
}
