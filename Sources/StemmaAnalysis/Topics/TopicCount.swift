internal import StemmaLinearAlgebra
internal import StemmaText

/// How many topics a corpus has, as an interval, and why.
///
/// Starting from 32 small topics (64 for fine ones, more in `ConfirmedTopics`; at most twice the root of the number of
/// articles) the two that are least worth telling apart are joined, again and again, until they are distinct: half of them are
/// at least 0.84 · (1 + 1 / terms) · (articles / 1,000)^−0.04, times the granularity's factor, from the nearest other one, and
/// none less than half as far: 1 − the cosine of their centres in the latent space, away from the mean. Articles count up to 20,000;
/// terms are those of an article on average: the fewer, the less any two groups of articles are alike. See `TopicMerging`.
/// By the median close subjects may stand beside others. Of that number and all smaller ones it is then the one of the largest
/// agreement of random halves, beyond that of halves of a corpus about nothing (`NullCorpus`), + 0.1 · log₂ of the number (0.2
/// for fine ones), the largest of those within 0.015 of it; where halves agree on none of these the least one above that they
/// agree on clearly: see `HalvesAgreement`. Halves also say whether there are topics at
/// all, and how far the number may be off.
/// How distinct subjects have to be, and what more topics may cost, are conventions, fitted to the numbers of subjects of
/// labelled collections out of seven sources (45 and 46), from headlines to long articles.
public struct TopicCount: Sendable, Codable, Equatable {
    /// The number that was chosen.
    public let chosen: Int
    /// The least number that random halves of the corpus get, the lowest tenth of them left out; not more than `chosen`, nor
    /// than the number that keeps apart where halves agree on more.
    public let low: Int
    /// The largest number, the highest tenth left out; not less than `chosen`, nor than the number that keeps apart where halves
    /// agree on fewer.
    public let high: Int
    /// How far random halves agree on the topics: their adjusted mutual information less that of halves of a corpus about
    /// nothing, about 0 for chance; nil where there are fewer than four articles, or nothing but one topic was found.
    public let agreement: Double?
    /// Why, and what random halves of the articles come to, in a phrase that follows "the number of topics is".
    public let reason: String
    /// What was found at each number from two to that begun with, fewest topics first; empty where the number was given.
    public let curve: [Point]

    /// What was found at one number of topics.
    public struct Point: Sendable, Codable, Equatable {
        public let count: Int
        /// How distinct the topics are, 0 to 2: what must reach the limit above.
        public let separation: Double
        /// How far random halves agree at this number beyond those of a corpus about nothing, 0 for chance; nil where
        /// fewer than half of them came to it.
        public let agreement: Double?
    }

    /// The number the user asked for.
    init(given count: Int, articles: Int) {
        chosen = min(count, max(1, articles))
        low = chosen
        high = chosen
        agreement = nil
        reason =
            chosen == count
            ? "given"
            : "given as \(count), but only \(articles) \(articles == 1 ? "article has" : "articles have") words"
        curve = []
    }

    /// Chooses from a ladder that goes at least as far as `wanted`.
    init(choosingFrom ladder: [TopicMerging.Rung], wanted: Double) {
        chosen = Self.count(ladder, wanted)
        low = chosen
        high = chosen
        agreement = nil
        curve = ladder.reversed().filter { $0.distinctness.isFinite }.map {
            Point(count: $0.count, separation: $0.distinctness, agreement: nil)
        }
        reason = chosen > 1 ? "the most that keep apart on the whole" : Self.nothingApart
    }

    /// The number that random halves agree on.
    func settled(by halves: HalvesAgreement) -> TopicCount {
        let settled = halves.settled(chosen, among: curve.map(\.count))
        if settled == chosen { return self }
        let reason =
            settled < chosen
            ? "fewer than the \(chosen) that keep apart on the whole, as random halves of the articles agree better on it"
            : "more than the \(chosen) that keep apart on the whole, as random halves of the articles agree on no fewer"
        return TopicCount(
            chosen: settled, low: min(settled, chosen), high: max(settled, chosen), agreement: nil, reason: reason,
            curve: curve)
    }

    /// This number with what random halves say of it.
    func confirmed(by halves: TopicHalves, of method: TopicMethod) -> TopicCount {
        guard !halves.counts.isEmpty || !curve.isEmpty else { return self }
        let agreement = halves.agreement.values[chosen]
        if halves.agreement.isChance(topics: chosen) {
            return TopicCount(
                chosen: 1, low: 1, high: chosen, agreement: agreement,
                reason: "one: random halves of the articles agree on no others that keep apart", curve: curve(halves))
        }
        let low = min(low, chosen, halves.interval?.lowerBound ?? chosen)
        let high = max(high, chosen, halves.interval?.upperBound ?? chosen)
        return TopicCount(
            chosen: chosen, low: low, high: high, agreement: chosen > 1 ? agreement : nil,
            reason: reason + (chosen > 1 ? whatHalvesSay(halves, of: method).map { "; " + $0 } ?? "" : ""),
            curve: curve(halves))
    }

    private func whatHalvesSay(_ halves: TopicHalves, of method: TopicMethod) -> String? {
        halves.agreement.decides
            ? halves.interval.map { inWords($0, of: method) } : "too few articles for random halves to tell"
    }

    /// What halves of the articles come to, and what that means for a number that was found in the same way.
    func inWords(_ halves: ClosedRange<Int>, of method: TopicMethod) -> String {
        let range = halves.count == 1 ? "\(halves.lowerBound)" : "\(halves.lowerBound) to \(halves.upperBound)"
        guard method == .kmeans else { return "k-means finds \(range) in most random halves of the articles" }
        let found = "most random halves of the articles show \(range)"
        if chosen > halves.upperBound { return found + ", as fewer articles show fewer topics" }
        if chosen < halves.lowerBound { return found + ", cutting some of these topics" }
        return found + (halves.count == 1 ? " too" : ": the number may be off by as much")
    }

    private func curve(_ halves: TopicHalves) -> [Point] {
        curve.map { Point(count: $0.count, separation: $0.separation, agreement: halves.agreement.values[$0.count]) }
    }

    private static let nothingApart = "one: nothing tells groups of articles apart"

    /// The number of topics of the first rung that is distinct enough.
    static func count(_ ladder: [TopicMerging.Rung], _ wanted: Double) -> Int {
        max(1, (ladder.first { $0.distinctness >= wanted } ?? ladder.last)?.count ?? 1)
    }

    /// How many small topics the ladder begins with, of a number asked for: too few articles to compare make one.
    static func start(articles: Int, asked: Int) -> Int {
        articles < 4 ? 1 : min(asked, articles / 2, Int(2 * Double(articles).squareRoot()))
    }

    /// The distinctness topics must have.
    ///
    /// - Parameter weights: articles × terms.
    static func wantedDistinctness(_ weights: SparseMatrix, _ granularity: TopicGranularity) -> Double {
        let seen = Double(min(TopicSample.limit, max(1, weights.rows)))
        // Of one term an article the limit would be more than any two centres are apart.
        let termsPerArticle = max(2, Double(weights.entryCount) / Double(max(1, weights.rows)))
        return granularity.factor * 0.84 * (1 + 1 / termsPerArticle) * exponential(-0.04 * logarithm(seen / 1000))
    }
}

extension TopicCount {
    init(chosen: Int, low: Int, high: Int, agreement: Double?, reason: String, curve: [Point]) {
        self.chosen = chosen
        self.low = low
        self.high = high
        self.agreement = agreement
        self.reason = reason
        self.curve = curve
    }
}
