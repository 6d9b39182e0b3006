public import StemmaLinearAlgebra
public import StemmaText

/// The subjects of a corpus: every article in one topic, with how well it fits.
public struct TopicModel: Sendable {
    /// The topics, largest first; ties by medoid.
    public let topics: [Topic]
    /// The topic of each article, an index into `topics`.
    public let assignments: [Int]
    /// How well each article fits: its cosine with the centre of its topic, 0 to 1. An article without terms stands in the
    /// largest topic with a fit of 0.
    public let fits: [Double]
    /// How the number of topics came about.
    public let count: TopicCount

    /// One topic.
    public struct Topic: Sendable, Equatable {
        /// A few of its terms.
        public let label: String
        public let size: Int
        /// The terms that mark it, best first.
        public let terms: [TopicTerm]
        /// The article nearest to its centre.
        public let medoid: Int
        public let stability: TopicStability
    }

    /// Groups the articles of a latent space.
    ///
    /// - Parameters:
    ///   - space: where the articles stand; only their directions count.
    ///   - vectors: the terms of the same articles, for the names of the topics.
    ///   - count: the number of topics, 1 or more; nil lets `TopicCount` choose.
    ///   - granularity: how broad the topics are where their number is not given.
    ///   - method: how articles are put into topics. Whichever it is, stability is measured by k-means.
    ///   - seed: draws the halves by which agreement and stability are measured; how articles are grouped depends on no chance.
    /// - Complexity: O(steps × entries × topics) for at most 20,000 articles and 32 steps, 64 for fine topics, and linear
    ///   beyond; the same result for any number of workers.
    public init(
        of space: LatentSpace, _ vectors: TermVectors, count: Int? = nil, granularity: TopicGranularity = .medium,
        method: TopicMethod = .kmeans, seed: UInt64, workers: Workers = Workers()
    ) throws {
        let every = space.articleVectors
        // A row of zeros has no direction: it would be as far from every centre as from any, and make a topic of nothing.
        let worded = every.rowsWithDirection
        let isWhole = worded.count == every.rows
        let rows = (isWhole ? every : every.selectingRows(worded)).centeredDirections()
        let weights = isWhole ? vectors.matrix : vectors.matrix.selectingRows(worded)
        let found = method.topics(rows, weights, count: count, granularity, workers: workers)
        let halves = TopicHalves(
            rows, weights, found.labels, granularity, isCountGiven: count != nil, seed: seed, workers: workers)
        let number = found.number.confirmed(by: halves, articles: rows.rows)
        let labels = number.chosen == 1 ? found.labels.map { _ in 0 } : found.labels
        let clusters = TopicClusters(labels, of: rows)
        let stability = number.chosen == 1 ? [.whole] : halves.stability
        let placed = Placement(clusters, worded: worded, articles: every.rows)
        let order = placed.order
        let assignments = placed.assignments
        let terms = topicTerms(vectors, assignments: assignments, topics: order.count, limit: 10)
        topics = zip(order, terms).map { entry, terms in
            Topic(
                label: Self.label(terms), size: entry.size,
                terms: terms,
                medoid: entry.medoid,
                stability: stability.indices.contains(entry.cluster)
                    ? stability[entry.cluster] : TopicStability(scores: []))
        }
        self.assignments = assignments
        fits = placed.fits
        self.count = number
    }

    private static func label(_ terms: [TopicTerm]) -> String {
        terms.isEmpty ? "no words" : terms.prefix(3).map { String($0.term.prefix(40)) }.joined(separator: ", ")
    }
}
