/// How well a topic is found again in a part of the corpus.
///
/// Random halves of the corpus are grouped by themselves (`TopicHalves`); a topic's score in a half is its largest Jaccard
/// similarity with any of the groups there, over the articles of the half. From .75 a topic counts as stable, under
/// .5 as dissolved. Source: C. Hennig, "Cluster-wise assessment of cluster stability", Computational Statistics & Data
/// Analysis 52, 2007, with subsets in place of bootstrap samples, whose repeated articles would be each other's neighbours.
public struct TopicStability: Sendable, Codable, Equatable {
    /// The mean over the halves, 0 to 1; 0 where it was not measured (under four articles with words).
    public let jaccard: Double
    /// The 5 % quantile over the halves.
    public let low: Double
    /// The 95 % quantile over the halves.
    public let high: Double

    /// That of the one topic of a corpus that has no others.
    static let whole = TopicStability(scores: [1])

    init(scores: [Double]) {
        let sorted = scores.sorted()
        jaccard = sorted.isEmpty ? 0 : sorted.reduce(0, +) / Double(sorted.count)
        low = sorted.isEmpty ? 0 : sorted[Int(0.05 * Double(sorted.count - 1))]
        high = sorted.isEmpty ? 0 : sorted[Int((0.95 * Double(sorted.count - 1)).rounded(.up))]
    }
}
