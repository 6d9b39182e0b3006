#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How much more often a word stands in the articles of a topic than in the others, on the safe side.
///
/// With k₁ of n₁ articles inside and k₂ of n₂ outside, half an article added to each count,
/// `L = log₂(r) − z · s / ln 2`, where `r = ((k₁ + ½) / (n₁ + ½)) / ((k₂ + ½) / (n₂ + ½))` is the relative risk and
/// `s² = 1/(k₁ + ½) − 1/(n₁ + ½) + 1/(k₂ + ½) − 1/(n₂ + ½)` the variance of its natural logarithm: the lower bound of a
/// confidence interval. `z` is that of 95 % over all words and phrases compared at once (Bonferroni), so that a word of few
/// articles is not taken for a mark of the topic by chance.
///
/// It is the conservative log-ratio (LRC) of S. Evert, "Measuring keyness", Digital Humanities 2022, who takes the exact
/// interval of a ratio of Poisson means, for counts of tokens; a count of articles is bounded by their number, so the
/// interval here is that of D. Katz, J. Baptista, S. Azen and M. Pike, "Obtaining confidence intervals for the risk ratio in
/// cohort studies", Biometrics 34, 1978, with the half of S. Walter, "The distribution of Levin's measure of attributable
/// risk", Biometrika 62, 1975. It is smooth in all counts: one more article moves it a little.
struct LogRelativeRisk {
    private let z: Double

    /// - Parameter comparisons: how many words and phrases are compared.
    init(comparisons: Int) { z = Self.normalQuantile(upperTail: 0.025 / Double(max(1, comparisons))) }

    /// - Returns: the lower bound in bits; 0 where no article is outside.
    func lowerBound(inside: Int, of members: Int, outside: Int, of others: Int) -> Double {
        if others == 0 { return 0 }
        let (k1, n1) = (Double(inside) + 0.5, Double(members) + 0.5)
        let (k2, n2) = (Double(outside) + 0.5, Double(others) + 0.5)
        let variance = 1 / k1 - 1 / n1 + 1 / k2 - 1 / n2
        return (log((k1 / n1) / (k2 / n2)) - z * variance.squareRoot()) / log(2)
    }

    /// The z that a standard normal variable exceeds with a probability, at most ½: the interval is halved 60 times.
    static func normalQuantile(upperTail: Double) -> Double {
        var (low, high) = (0.0, 40.0)
        for _ in 0..<60 {
            let middle = (low + high) / 2
            if erfc(middle / 2.0.squareRoot()) / 2 > upperTail { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }
}
