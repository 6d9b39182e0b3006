public import StemmaLinearAlgebra
public import StemmaText

/// The subjects of a corpus: every article in one topic, with how well it fits, and the topics as a tree.
public struct TopicModel: Sendable {
    /// The topics, largest first; ties by medoid.
    public internal(set) var topics: [Topic]
    /// The topic of each article, an index into `topics`.
    public let assignments: [Int]
    /// How well each article fits: the share of its topic's members that fit less well by `cosines`, those that fit
    /// equally counting half. Within each topic they are spread evenly over 0 to 1, .5 being the middle one, so they
    /// compare across topics. An article without terms stands in the largest topic with a fit of 0.
    public let fits: [Double]
    /// The cosine of each article's terms with those of the other articles of its topic, 0 to 1.
    public let cosines: [Double]
    /// Of the other topics the one of the largest cosine; nil with one topic, or for an article without terms.
    public let runnersUp: [RunnerUp?]
    /// Whether the article fits nothing: no topic has enough of its words, by `MisfitFence`'s rule (stated there with the
    /// share it marks by mistake). It keeps its topic all the same.
    public let isMisfit: [Bool]
    /// The topics of topics.
    public let hierarchy: TopicHierarchy
    /// How the number of topics came about.
    public let count: TopicCount

    /// One topic.
    public struct Topic: Sendable, Equatable {
        /// Up to three of its terms, or a headline where none marks it; `no words` until `labelled(by:)` names it.
        public internal(set) var label: String
        public let size: Int
        /// How many of `terms` make the label.
        public internal(set) var labelParts = 0
        /// The words and phrases that mark it, those of the label first; none until `labelled(by:)` names it.
        public internal(set) var terms: [TopicTerm]
        /// The article nearest to its centre.
        public let medoid: Int
        public let stability: TopicStability
        /// The members of the largest cosines, best first, no two of them versions of one text; at most five, and the medoid
        /// where all are misfits.
        public let typical: [Int]
        /// The members that lie the least nearer to it than to another topic, the most doubtful first; at most five.
        public let doubtful: [Int]
        /// The number of members that fit nothing.
        public let misfits: Int
    }

    /// Groups articles by their places in a latent space, and in that of the company their words keep.
    ///
    /// - Parameters:
    ///   - space: where the articles stand; only their directions count.
    ///   - vectors: the terms of the same articles.
    ///   - count: the number of topics, 1 or more; nil lets `TopicCount` choose.
    ///   - granularity: how broad the topics are where their number is not given.
    ///   - method: how articles are put into topics. Whichever it is, stability, agreement and the interval are measured by
    ///     k-means.
    /// - Throws: `LinearAlgebraError` where the decomposition of the words' associations does not converge.
    /// - Complexity: O(steps × entries × topics) for at most 20,000 articles and as many steps as small topics are begun
    ///   with (`ConfirmedTopics`), and linear beyond; the same result for any number of workers.
    public init(
        of space: LatentSpace, _ vectors: TermVectors, count: Int? = nil, granularity: TopicGranularity = .medium,
        method: TopicMethod = .kmeans, workers: Workers = Workers()
    ) throws {
        let every = space.articleVectors
        // A row of zeros has no direction: it would be as far from every centre as from any, and make a topic of nothing. That
        // of an article without terms may have one, of rounding.
        let worded = every.rowsWithDirection.filter { !vectors.matrix.entries(ofRow: $0).isEmpty }
        let isWhole = worded.count == every.rows
        let weights = isWhole ? vectors.matrix : vectors.matrix.selectingRows(worded)
        let rows = try TopicRows(isWhole ? every : every.selectingRows(worded), weights, workers: workers)
        let found = try ConfirmedTopics(
            rows, weights, count: count, granularity, method, workers: workers)
        let directions = rows.sideBySide()
        let placed = Placement(found.labels, of: directions, worded: worded, articles: every.rows)
        let (order, assignments) = (placed.order, placed.assignments)
        let fit = TopicFit(vectors.matrix, assignments, topics: order.count, workers: workers)
        topics = order.enumerated().map { place, entry in
            let examples = fit.examples(of: place, medoid: entry.medoid)
            return Topic(
                label: TopicLabel.none.text, size: entry.size, terms: [], medoid: entry.medoid,
                stability: found.stability.indices.contains(entry.cluster)
                    ? found.stability[entry.cluster] : TopicStability(scores: []),
                typical: examples.typical, doubtful: examples.doubtful, misfits: examples.misfits)
        }
        self.assignments = assignments
        (fits, cosines, runnersUp, isMisfit) = (fit.ranks, fit.cosines.own, fit.cosines.runnersUp, fit.isMisfit)
        hierarchy = TopicHierarchy(directions, worded.map { assignments[$0] }, topics: order.count)
        self.count = found.number
    }
}
