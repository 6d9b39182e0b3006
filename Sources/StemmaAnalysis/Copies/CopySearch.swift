public import StemmaLinearAlgebra
public import StemmaText

/// Finds every pair of articles that share at least a given part of their shingles.
///
/// The search is exact: no pair at or above the threshold is missed, and none below it is listed (up to the chance
/// that two different shingles share a 64-bit hash, about n² / 2⁶⁵ for n shingles of the corpus: 3 in 100,000 for
/// 240 MB of text).
///
/// ```swift
/// let search = CopySearch(try CopySearch.Configuration(threshold: 0.5))
/// let pairs = try search.pairs(in: ["one two three four five", "One, two, three: four five!"])
/// // one pair: a = 0, b = 1, jaccard = 1
/// ```
///
/// Each text is asked for twice and never kept; what is kept are the hashes that stand in two or more articles.
public struct CopySearch: Sendable {
    /// What the search counts as alike, and how much of it is enough.
    public let configuration: Configuration

    /// The most pairs a search lists. 4.8 million, of 3,100 articles all the same, took 580 MB of memory with their families,
    /// and 520 MB of JSON Lines.
    public static let pairLimit = 5_000_000

    /// Creates a search.
    public init(_ configuration: Configuration) { self.configuration = configuration }

    /// Every pair of articles at or above the threshold, by `a`, then `b`.
    ///
    /// Articles with fewer words than a shingle stand in no pair. The answer does not depend on the number of workers.
    ///
    /// - Parameters:
    ///   - texts: asked for twice each.
    ///   - scope: which pairs are compared.
    /// - Throws: `CopySearchFailure` where there are more pairs than `pairLimit`; what `texts` throws.
    /// - Complexity: O(bytes) for the shingles, plus the candidates that share a rare shingle; memory 40 bytes for
    ///   an article, 2 bits for each of about four slots a shingle, and 12 to 24 bytes for each shingle of an article
    ///   that stands in another one too.
    public func pairs(
        in texts: any TextCollection, scope: CopyScope = .all, workers: Workers = Workers()
    ) throws -> [CopyPair] {
        let listed = try survey(of: texts, scope: scope, workers: workers).pairs
        if listed.areStars { throw CopySearchFailure.tooManyPairs(atLeast: Self.pairLimit + 1, limit: Self.pairLimit) }
        return listed.pairs
    }

    /// The pairs, and what is known of each article after the search.
    func survey(
        of texts: any TextCollection, scope: CopyScope, workers: Workers
    ) throws -> (pairs: ListedPairs, articles: ArticleShingles) {
        let articles = try ArticleShingles(of: texts, width: configuration.shingleWidth, workers: workers)
        let groups = ShingleGroups(articles.sets)
        let shingles = try FoundShingles(of: texts, articles: articles, groups: groups, workers: workers)
        let found = try join(shingles, GroupScope(scope, of: groups), workers: workers)
        let pairs = ListedPairs(found, groups, articles.sets, scope, configuration.measure, limit: Self.pairLimit)
        return (pairs, articles)
    }

    /// The pairs of groups at or above the threshold.
    private func join(
        _ shingles: FoundShingles, _ scope: GroupScope, workers: Workers
    ) throws(CopySearchFailure) -> [JoinedPair] {
        let bounds = OverlapBounds(threshold: configuration.threshold, measure: configuration.measure)
        switch configuration.measure {
        case .jaccard, .containment:
            let sets = RankedSets<EqualWeights>(shingles)
            return try CopyJoin(sets, bounds: bounds, scope: scope).pairs(limit: Self.pairLimit, workers: workers)
        case .weightedJaccard:
            let sets = RankedSets<RarityWeights>(shingles)
            return try CopyJoin(sets, bounds: bounds, scope: scope).pairs(limit: Self.pairLimit, workers: workers)
        }
    }
}

/// Why a search could not end.
public enum CopySearchFailure: Error, Equatable, CustomStringConvertible {
    /// Thousands of articles that are all the same make millions of pairs.
    case tooManyPairs(atLeast: Int, limit: Int)

    public var description: String {
        switch self {
        case .tooManyPairs(let count, let limit):
            "expected at most \(limit) pairs of copies, found \(count) or more: raise the threshold, or keep one each of the "
                + "articles that are all alike"
        }
    }
}
