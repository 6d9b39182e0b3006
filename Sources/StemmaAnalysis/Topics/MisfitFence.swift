internal import StemmaText

/// Which articles fit nothing: those whose cosine with every topic lies far under what is usual in the corpus.
///
/// Each article has y = ln(largest cosine / √(spread of its terms)); the division takes out that a long article shares more
/// words with any topic than a short one. Marked is an article of y < median − 2.576 · s, where s is the distance from the
/// median down to the quantile of 15.87 %, which for a normal law is its standard deviation. Neither moves much while
/// strangers are fewer than one in ten.
///
/// **Marked by mistake**: 0.5 % where the lower half of y is normal. Strangers that escape are mostly bags of the corpus's
/// own commonest words; in a small corpus, where y spreads widely, many do.
struct MisfitFence: Sendable {
    /// Quantile of the normal law at 0.5 %.
    private static let deviations = 2.576
    /// Among articles that are nearly all alike a difference of a tenth makes no stranger.
    private static let leastSpread = 0.1
    /// Fewer articles say nothing of what is usual.
    private static let fewestArticles = 20

    /// The mark of each article. One without terms is always marked; one whose words no other article of any topic has,
    /// wherever there are 20 others to compare with.
    let marks: [Bool]

    /// - Parameters:
    ///   - best: the largest cosine of each article with any topic, 0 to 1.
    ///   - spreads: `TopicCosines.spreads`.
    /// - Complexity: O(articles · log articles).
    init(best: [Double], spreads: [Double]) {
        let values = zip(best, spreads).map { best, spread -> Double? in
            best > 0 && spread > 0 ? logarithm(best / spread.squareRoot()) : nil
        }
        guard values.count(where: { $0 != nil }) >= Self.fewestArticles else {
            marks = spreads.map { $0 == 0 }
            return
        }
        let median = values.quantile(0.5)
        let spread = max(Self.leastSpread, median - values.quantile(0.1587))
        marks = values.map { $0.map { $0 < median - Self.deviations * spread } ?? true }
    }
}
