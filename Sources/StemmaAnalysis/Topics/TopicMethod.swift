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
            return { _ in FoundTopics(DensityTopics(rows, weights, workers: workers).topics(count: count, granularity))
            }
        }
    }
}

/// What a method found.
struct FoundTopics {
    let number: TopicCount
    /// The topic of each article, without gaps, for the number found or another one of its curve.
    let labels: (_ count: Int) -> [Int]

    /// Topics of one number alone.
    init(_ found: (labels: [Int], number: TopicCount)) {
        number = found.number
        labels = { _ in found.labels }
    }

    /// - Parameter ladder: topics of a sample of the articles, the most first.
    init(choosingFrom ladder: [TopicMerging.Rung], wanted: Double, of sample: TopicSample) {
        number = TopicCount(choosingFrom: ladder, wanted: wanted)
        labels = { count in sample.everyLabel((ladder.first { $0.count == count } ?? ladder[0]).labels) }
    }
}
