public import StemmaLinearAlgebra
public import StemmaText

/// The subjects of a corpus: every article in one topic, with how well it fits.
public struct TopicModel: Sendable {
    /// The topics, largest first; ties by medoid.
    public internal(set) var topics: [Topic]
    /// The topic of each article, an index into `topics`.
    public let assignments: [Int]
    /// How well each article fits: its cosine with the centre of its topic, 0 to 1. An article without terms stands in the
    /// largest topic with a fit of 0.
    public let fits: [Double]
    /// How the number of topics came about.
    public let count: TopicCount

    /// One topic.
    public struct Topic: Sendable, Equatable {
        /// Up to three of its terms; `no words` until `labelled(by:)` names it.
        public internal(set) var label: String
        public let size: Int
        /// How many of `terms` make the label.
        public internal(set) var labelParts = 0
        /// The words and phrases that mark it, those of the label first; none until `labelled(by:)` names it.
        public internal(set) var terms: [TopicTerm]
        /// The article nearest to its centre.
        public let medoid: Int
        public let stability: TopicStability
    }

    /// Groups the articles of a latent space.
    ///
    /// - Parameters:
    ///   - space: where the articles stand; only their directions count.
    ///   - vectors: the terms of the same articles.
    ///   - count: the number of topics, 1 or more; nil lets `TopicCount` choose.
    ///   - granularity: how broad the topics are where their number is not given.
    ///   - seed: draws the samples by which stability is measured; the topics themselves depend on no chance.
    /// - Complexity: O(steps × entries × topics) for at most 20,000 articles and 32 steps, 64 for fine topics, and linear
    ///   beyond; the same result for any number of workers.
    public init(
        of space: LatentSpace, _ vectors: TermVectors, count: Int? = nil, granularity: TopicGranularity = .medium,
        seed: UInt64, workers: Workers = Workers()
    ) throws {
        let every = space.articleVectors.topicDirections(workers: workers)
        // A row of zeros has no direction: it would be as far from every centre as from any, and make a topic of nothing.
        let worded = every.rowsWithDirection
        let rows = worded.count == every.rows ? every : every.selectingRows(worded)
        let weights = worded.count == every.rows ? vectors.matrix : vectors.matrix.selectingRows(worded)
        let search = TopicSearch(rows, weights, workers: workers)
        let (labels, number) = search.topics(count: count, granularity)
        let clusters = TopicClusters(labels, of: rows)
        let stability = TopicStability.measure(rows, weights, clusters, seed: seed, workers: workers)
        let placed = Placement(clusters, worded: worded, articles: every.rows)
        let order = placed.order
        let assignments = placed.assignments
        topics = order.map { entry in
            Topic(
                label: TopicLabel.none.text, size: entry.size,
                terms: [],
                medoid: entry.medoid,
                stability: stability.indices.contains(entry.cluster)
                    ? stability[entry.cluster] : TopicStability(scores: []))
        }
        self.assignments = assignments
        fits = placed.fits
        self.count = number
    }
}
