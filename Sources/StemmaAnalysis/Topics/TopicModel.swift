public import StemmaLinearAlgebra
public import StemmaText

/// The subjects of a corpus: every article in one topic, with how well it fits.
public struct TopicModel: Sendable {
    /// The topics, largest first; ties by medoid.
    public let topics: [Topic]
    /// The topic of each article, an index into `topics`.
    public let assignments: [Int]
    /// How well each article fits: its cosine with the centre of its topic, 0 to 1; 0 for an article without terms.
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
    ///   - seed: starts the clustering.
    /// - Complexity: see `SphericalKMeans`; the same result for any number of workers.
    public init(
        of space: LatentSpace, _ vectors: TermVectors, count: Int? = nil, seed: UInt64, workers: Workers = Workers()
    ) throws {
        let rows = space.articleVectors.normalizedRows()
        let number =
            count.map { TopicCount(given: $0, articles: rows.rows) }
            ?? TopicCount(choosingFor: rows, seed: seed, workers: workers)
        let clusters = SphericalKMeans(
            clustering: rows, try .init(count: number.chosen, seed: seed), workers: workers)
        let stability = TopicStability.measure(rows, clusters, seed: seed, workers: workers)
        let order = Self.order(clusters)
        let place = order.indices.reduce(into: [Int: Int]()) { $0[order[$1].cluster] = $1 }
        let assignments = clusters.assignments.map { place[$0, default: 0] }
        let terms = topicTerms(vectors, assignments: assignments, topics: order.count, limit: 10)
        topics = zip(order, terms).map { entry, terms in
            Topic(
                label: terms.prefix(3).map { String($0.term.prefix(40)) }.joined(separator: ", "), size: entry.size, terms: terms,
                medoid: entry.medoid, stability: stability[entry.cluster])
        }
        self.assignments = assignments
        fits = clusters.cosines.map { max(0, min(1, Double($0))) }
        self.count = number
    }

    /// The clusters that hold anything, largest first, each with its medoid: the lowest article of the largest cosine.
    private static func order(_ clusters: SphericalKMeans) -> [(cluster: Int, size: Int, medoid: Int)] {
        var sizes = [Int](repeating: 0, count: clusters.centers.rows)
        var medoids = [Int](repeating: -1, count: clusters.centers.rows)
        for (article, cluster) in clusters.assignments.enumerated() {
            sizes[cluster] += 1
            if medoids[cluster] < 0 || clusters.cosines[article] > clusters.cosines[medoids[cluster]] {
                medoids[cluster] = article
            }
        }
        return sizes.indices.filter { sizes[$0] > 0 }
            .map { (cluster: $0, size: sizes[$0], medoid: medoids[$0]) }
            .sorted { ($1.size, $0.medoid) < ($0.size, $1.medoid) }
    }
}
