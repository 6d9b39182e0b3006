internal import StemmaLinearAlgebra

/// How many topics a corpus has, as an interval, and why.
///
/// Starting from 32 small topics (64 for fine ones; at most twice the root of the number of articles) the two least distinct are
/// joined, again and again, until every two are as distinct as the granularity asks for; see `TopicMerging`. The
/// distinctness asked for is 0.115 · √articles, at least 2.2 (five articles that share nothing with any other topic) and at
/// most 9.6. This is a convention, fitted to the numbers of subjects of five labelled corpora, not a test of significance.
public struct TopicCount: Sendable, Codable, Equatable {
    /// The number that was chosen.
    public let chosen: Int
    /// The number if topics had to be a quarter more distinct; not more than `chosen`.
    public let low: Int
    /// The number if a quarter less were enough; not less than `chosen`.
    public let high: Int
    /// Why, in a phrase that follows "the number of topics is".
    public let reason: String
    /// The distinctness of the closest two topics at each number on the way, fewest topics first; empty where the number
    /// was given.
    public let curve: [Point]

    /// The distinctness at one number of topics.
    public struct Point: Sendable, Codable, Equatable {
        public let count: Int
        /// √(articles of the smaller) × (1 − cosine of the centres) of the closest two topics, 0 or more.
        public let separation: Double
    }

    /// The number the user asked for.
    init(given count: Int, articles: Int) {
        chosen = min(count, max(1, articles))
        low = chosen
        high = chosen
        reason = chosen == count ? "given" : "given as \(count), but there are only \(articles) articles"
        curve = []
    }

    /// Chooses from a ladder that goes at least as far as `wanted` times 1.25.
    init(choosingFrom ladder: [TopicMerging.Rung], wanted: Double) {
        chosen = Self.count(ladder, wanted)
        low = min(chosen, Self.count(ladder, 1.25 * wanted))
        high = max(chosen, Self.count(ladder, 0.75 * wanted))
        curve = ladder.reversed().filter { $0.distinctness.isFinite }.map {
            Point(count: $0.count, separation: $0.distinctness)
        }
        reason =
            chosen > 1
            ? "the largest at which no two topics are nearly the same (\(low) to \(high) where they have to differ by a quarter "
                + "more or less)"
            : "one: nothing tells groups of articles apart"
    }

    /// The number of topics of the first rung that is distinct enough.
    private static func count(_ ladder: [TopicMerging.Rung], _ wanted: Double) -> Int {
        max(1, (ladder.first { $0.distinctness >= wanted } ?? ladder.last)?.count ?? 1)
    }

    /// How many small topics the ladder begins with: too few articles to compare make one.
    static func start(articles: Int, _ granularity: TopicGranularity) -> Int {
        articles < 4 ? 1 : min(granularity.limit, articles / 2, Int(2 * Double(articles).squareRoot()))
    }

    /// The distinctness two topics must have to stay apart.
    static func wantedDistinctness(articles: Int, _ granularity: TopicGranularity) -> Double {
        granularity.factor * min(9.6, max(2.2, 0.115 * Double(articles).squareRoot()))
    }
}

extension Matrix {
    /// At most `limit` rows, evenly spread.
    func evenSample(of limit: Int) -> Matrix {
        guard rows > limit else { return self }
        return selectingRows(evenPlaces(limit, of: rows))
    }
}

/// At most `limit` of the numbers 0 ..< count, evenly spread, rising.
func evenPlaces(_ limit: Int, of count: Int) -> [Int] {
    count <= limit ? Array(0..<count) : (0..<limit).map { $0 * count / limit }
}
