public import StemmaLinearAlgebra
public import StemmaText

/// Finds every passage that stands in several articles of a corpus: words in a row, the same in all of them.
///
/// A passage that is only a part of a longer one with the same articles is not listed. Words are those of the search for
/// copies. What only one article says is left out first (`RepeatedStretches`); a suffix array of the rest has the
/// occurrences of each passage side by side.
///
/// ```swift
/// let search = PassageSearch(try PassageSearch.Configuration(leastWords: 3, leastArticles: 2))
/// let found = try search.passages(in: ["Call us at noon, please.", "Please call us at noon."])
/// // one passage of 4 words in 2 articles: "Call us at noon"
/// ```
public struct PassageSearch: Sendable {
    /// What counts as a passage.
    public let configuration: Configuration

    /// The most passages a search lists.
    public static let passageLimit = 5_000_000

    /// Creates a search.
    public init(_ configuration: Configuration) { self.configuration = configuration }

    /// Every passage, those in most articles first, then the longest, then by where they first stand.
    ///
    /// The answer does not depend on the number of workers.
    ///
    /// - Throws: `PassageSearchFailure` where there are too many; what `texts` throws.
    /// - Complexity: O(bytes + n log n) for n words that are repeated; memory 1 to 2 bytes for each word of the corpus,
    ///   and about 50 for each that is repeated.
    public func passages(in texts: any TextCollection, workers: Workers = Workers()) throws -> CorpusPassages {
        let least = (words: configuration.leastWords, articles: configuration.leastArticles)
        let stretches = try RepeatedStretches(of: texts, least: least.words, workers: workers)
        let array = SuffixArray(of: stretches.symbols, symbols: stretches.symbolCount)
        let ranks = array.ranks
        let prefixes = array.commonPrefixes(of: stretches.symbols, ranks: ranks)
        let intervals = PassageInterval.maximal(
            in: array, prefixes: prefixes, ranks: ranks, least: least, articleCount: texts.count,
            article: stretches.article)
        guard intervals.count <= Self.passageLimit else {
            throw PassageSearchFailure.tooManyPassages(intervals.count, limit: Self.passageLimit)
        }
        let shared = SharedPlaces(stretches, array, prefixes, least: least.words)
        let description = PassageDescription(stretches: stretches, array: array, shared: shared)
        let ranges = blocks(of: intervals.count, size: 256)
        var found = workers.map(blocks: ranges.count) { block in
            intervals[ranges[block]].map(description.passage)
        }.flatMap(\.self)
        found.sort(by: Self.isBefore)
        try locate(&found, texts, workers)
        return CorpusPassages(
            passages: found, configuration: configuration,
            boilerplate: PassageCuts(of: found.filter(\.isBoilerplate), stretches, array))
    }

    private static func isBefore(_ one: CorpusPassage, _ other: CorpusPassage) -> Bool {
        if one.articles != other.articles { return one.articles > other.articles }
        if one.words != other.words { return one.words > other.words }
        return (one.examples[0], one.firstWord) < (other.examples[0], other.firstWord)
    }

    /// Says where each passage first stands in the bytes of its text; reads each text once at most.
    private func locate(_ passages: inout [CorpusPassage], _ texts: any TextCollection, _ workers: Workers) throws {
        let order = passages.indices.sorted { (passages[$0].examples[0], $0) < (passages[$1].examples[0], $1) }
        let ranges = blocks(of: order.count, size: 512)
        let found = try workers.map(blocks: ranges.count) { [passages] block in
            var article = -1
            var words: [IdentityWords.Word] = []
            return try order[ranges[block]].map { index in
                let passage = passages[index]
                let first = passage.examples[0]
                if first != article { words = IdentityWords.words(of: try texts.text(at: first)) }
                article = first
                let last = words[passage.firstWord + passage.words - 1]
                return words[passage.firstWord].bytes.lowerBound..<last.bytes.upperBound
            }
        }.flatMap(\.self)
        for (index, bytes) in zip(order, found) { passages[index].bytes = bytes }
    }
}
