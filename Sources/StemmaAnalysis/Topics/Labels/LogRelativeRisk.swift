#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How much more often a word stands in the articles of a topic than in the others, on the safe side.
///
/// With k₁ of n₁ articles inside and k₂ of n₂ outside, each of the k₁ + k₂ articles lies inside with a probability p that
/// says how often the word stands inside: the ratio of the two rates is ρ = p / (1 − p) · n₂ / n₁. The bound is log₂ ρ at the
/// lower Clopper–Pearson limit of p, at 95 % over all words and phrases compared at once (Bonferroni), so that a word of few
/// articles is not taken for a mark of the topic by chance.
///
/// It is the conservative log-ratio (LRC) of S. Evert, "Measuring keyness", Digital Humanities 2022, on articles
/// in place of tokens. An interval by the normal distribution of log ρ is of no use here: on
/// ECB+ it puts a phrase of 9 of a topic's 21 articles that none of the other 961 holds at 0.1 bits, this one at 3.4.
struct LogRelativeRisk {
    /// The probability to be left below the lower limit.
    private let tail: Double

    /// - Parameter comparisons: how many words and phrases are compared; counted as the next power of 2, so that a few more
    ///   change no bound.
    init(comparisons: Int, error: Double = error) {
        var rounded = 1
        while rounded < comparisons { rounded *= 2 }
        tail = error / Double(rounded)
    }

    /// - Parameters:
    ///   - share: of all articles, that of the topic's.
    ///   - atLeast: at each place k, how many words and phrases stand in k articles or more.
    ///   - error: how many bounds above the truth chance may bring, over all words and phrases together.
    ///
    /// Those of so few articles that not even all of them inside would be no chance are not counted as compared (R. Tarone,
    /// "A modified Bonferroni method for discrete data", Biometrics 46, 1990).
    init(share: Double, atLeast: [Int], error: Double = error) {
        let least = atLeast.indices.first { pow(share, Double($0)) * Double(atLeast[$0]) <= error }
        self.init(comparisons: least.map { atLeast[$0] } ?? atLeast.last ?? 1, error: error)
    }

    /// The probability that a bound is above the truth, for any word or phrase at all.
    static let error = 0.025

    /// - Returns: the lower bound in bits where it is above 0, else nil; 0 where no article is outside.
    /// - Complexity: O(√(inside + outside)) for each of about six steps, one where the bound is not above 0.
    func lowerBound(inside: Int, of members: Int, outside: Double, of others: Int) -> Double? {
        if others == 0 { return 0 }
        guard inside > 0, Double(inside * others) > outside * Double(members) else { return nil }
        let (own, rest) = (Double(inside), outside + 1)
        let even = Double(members) / Double(members + others)
        guard IncompleteBeta.regularized(even, own, rest) < tail else { return nil }
        let odds = limit(own, rest, even: log(even / (1 - even)), plain: log(own / (rest - 0.5)))
        return max(0, (odds + log(Double(others) / Double(members))) / log(2))
    }

    /// The logarithm of p / (1 − p) at the lower limit, which lies between that of chance and that of the plain share.
    ///
    /// Newton's steps on the logarithm of the distribution function, which rises and is concave there; a step that leaves the
    /// bracket halves it.
    private func limit(_ own: Double, _ rest: Double, even: Double, plain: Double) -> Double {
        var (low, high) = (even, max(even, plain))
        var place = max(low, high - 4 / min(own, 4))
        let logBeta = lgamma(own) + lgamma(rest) - lgamma(own + rest)
        for _ in 0..<60 where high - low > 1e-6 {
            let share = 1 / (1 + exp(-place))
            let below = IncompleteBeta.regularized(share, own, rest)
            let excess = log(below) - log(tail)
            if excess < 0 { low = place } else { high = place }
            let slope = exp(own * log(share) + rest * log1p(-share) - logBeta) / below
            let next = place - excess / slope
            if abs(next - place) < 1e-6 { return next }
            place = next > low && next < high ? next : (low + high) / 2
        }
        return place
    }
}
