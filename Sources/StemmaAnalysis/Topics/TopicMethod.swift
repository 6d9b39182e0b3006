internal import StemmaLinearAlgebra

/// How articles are put into topics.
public enum TopicMethod: String, Sendable, Codable, CaseIterable {
    /// K-means in two spaces at once (`TopicRows`), then by words; the least distinct topics are joined. See `TopicCount`.
    case kmeans
    /// Communities of the graph of nearest neighbours (Leiden), then by words; the least distinct topics are joined.
    case leiden
    /// Regions of these spaces that are denser than what is between them (HDBSCAN on the neighbours), then by words.
    case hdbscan

    /// What finds topics when it is told how many small ones k-means begins with; what does not depend on that is worked out
    /// once.
    ///
    /// - Parameters:
    ///   - rows: the articles in both spaces.
    ///   - weights: the terms of the same articles, articles × terms.
    ///   - count: the number of topics, 1 or more; nil lets the method choose.
    func search(
        _ rows: TopicRows, _ weights: SparseMatrix, count: Int?, _ granularity: TopicGranularity, workers: Workers
    ) -> (_ begin: Int) -> FoundTopics {
        switch self {
        case .kmeans:
            let search = TopicSearch(rows, weights, workers: workers)
            return { search.topics(count: count, granularity, from: $0) }
        case .leiden:
            return { _ in
                FoundTopics(CommunityTopics(rows, weights, workers: workers).topics(count: count, granularity))
            }
        case .hdbscan:
            return { _ in
                FoundTopics(DensityTopics(rows, weights, workers: workers).topics(count: count, granularity))
            }
        }
    }
}
