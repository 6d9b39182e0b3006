internal import StemmaLinearAlgebra

/// How articles are put into topics.
public enum TopicMethod: String, Sendable, Codable, CaseIterable {
    /// K-means in the latent space, then by words; the least distinct topics are joined. See `TopicCount`.
    case kmeans
    /// Communities of the graph of nearest neighbours (Leiden), then by words; the least distinct topics are joined.
    case leiden
    /// Regions of the latent space that are denser than what is between them (HDBSCAN on the neighbours), then by words.
    case hdbscan

    /// The topic of each article, without gaps, and how their number came about.
    ///
    /// - Parameters:
    ///   - rows: unit vectors, articles × dimensions.
    ///   - weights: the terms of the same articles, articles × terms.
    ///   - count: the number of topics, 1 or more; nil lets the method choose.
    ///   - begin: how many small topics k-means begins with.
    func topics(
        _ rows: Matrix<Float>, _ weights: SparseMatrix, count: Int?, _ granularity: TopicGranularity, from begin: Int,
        workers: Workers
    ) -> (labels: [Int], number: TopicCount) {
        switch self {
        case .kmeans: TopicSearch(rows, weights, workers: workers).topics(count: count, granularity, from: begin)
        case .leiden: CommunityTopics(rows, weights, workers: workers).topics(count: count, granularity)
        case .hdbscan: DensityTopics(rows, weights, workers: workers).topics(count: count, granularity)
        }
    }
}
