/// How an approximate search went: what was promised, and what was measured.
public struct CopyApproximation: Sendable, Equatable {
    /// The number of bands a sketch was cut in.
    public let bands: Int
    /// The number of slots in a band.
    public let rows: Int
    /// How sets were sketched.
    public let sketch: ApproximateCopySearch.Sketch
    /// The largest probability that a pair at the threshold is missed.
    public let missRate: Double
    /// The number of articles compared exactly with all others: drawn among those that share enough shingles with others
    /// to be in a pair at all, one for each set of shingles.
    public let sampledArticles: Int
    /// The number of pairs with an article of the sample at or above the threshold; the two have different sets, as
    /// those of the same set are never missed.
    public let sampledPairs: Int
    /// How many of them the search found.
    public let foundPairs: Int
    /// The bytes that were kept outside of memory.
    public let spilledBytes: Int

    /// The share of pairs found, with its Clopper–Pearson 95 % interval; nil where the sample has no pair.
    public var recall: Estimate? {
        sampledPairs == 0 ? nil : Estimate(successes: foundPairs, trials: sampledPairs)
    }
}
