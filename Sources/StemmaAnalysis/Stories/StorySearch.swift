public import StemmaLinearAlgebra

/// Groups articles by the event they tell of.
///
/// Two articles are likened by their bodies, headlines, names with numbers, and dates (`StoryComparison`), groups by the
/// average over their pairs (`StoryLinkage`). The order of articles, but for ties, and the number of threads change nothing.
///
/// After S. Miranda et al., *Multilingual clustering of streaming news*, EMNLP 2018 (blocks for headline, body and entities,
/// and time); the geometric mean, the drawing of thin evidence towards what is expected, average linkage, and the threshold
/// from the corpus (`StoryChance`) are our choice.
public struct StorySearch: Sendable {
    private let configuration: Configuration

    public init(_ configuration: Configuration) { self.configuration = configuration }

    /// Finds the stories.
    ///
    /// - Returns: each article in one story, those of nothing else in one of their own.
    /// - Complexity: with n articles of t terms at most n · (3 · 2,000 + 128 · t) steps, and fewer where articles have dates;
    ///   memory for the terms twice and for 128 pairs an article. Articles of the very same words count once.
    public func stories(of evidence: StoryEvidence, workers: Workers = Workers()) -> StoryFindings {
        let twins = StoryTwins(evidence, window: configuration.window)
        let space = StorySpace(evidence, twins, window: configuration.window, workers: workers)
        let postings = workers.map(blocks: space.channels.count) { StoryPostings(space.channels[$0], space.timeline) }
        let chance =
            configuration.threshold.map { StoryChance(given: $0) }
            ?? StoryChance(space, postings, workers: workers)
        let found = Self.pairs(space, postings, from: chance.threshold / 4, workers: workers)
        let pairs = found.connected(from: chance.threshold, articles: space.count)
        let linkage = StoryLinkage(
            pairs, sizes: space.sizes, spans: space.spans, window: configuration.window, threshold: chance.threshold)
        return StoryFindings(groups: linkage.groups(), twins, pairs, chance, configuration)
    }

    /// The pairs at or above a score; most are found from both sides.
    private static func pairs(
        _ space: StorySpace, _ postings: [StoryPostings], from least: Double, workers: Workers
    ) -> [StoryPair] {
        let ranges = blocks(of: space.count, size: 64)
        let found = workers.map(
            blocks: ranges.count, state: { StoryCandidates(space, postings) },
            { candidates, block in ranges[block].flatMap { candidates.pairs(of: $0, from: least) } },
            finish: { _ in })
        return found.results.flatMap(\.result)
    }
}
