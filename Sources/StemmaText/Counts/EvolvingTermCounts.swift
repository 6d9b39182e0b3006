public import StemmaLinearAlgebra

/// The term counts of a corpus that articles are added to and taken away from.
///
/// What was taken away leaves no trace: counts and vectors are those of a corpus that never held it. Adding and taking away
/// cost the articles at hand, not the corpus; counts and weights are made when they are asked for, and kept until the next
/// change.
public struct EvolvingTermCounts: Sendable {
    /// What is a term, and which terms are kept once counts are asked for.
    public let configuration: TermCounts.Configuration
    private var articles: [String: Article] = [:]
    /// The number of each term, by its bytes.
    private var numbers: [[UInt8]: Int32] = [:]
    private var terms: [String] = []
    private var frequencies: [Int] = []
    private var made: TermCounts?
    private var weighed: TermVectors?

    private struct Article {
        var terms: [Int32] = []
        var counts: [Float] = []
        var tokenCount = 0
    }

    /// A corpus without articles.
    ///
    /// - Parameter configuration: without phrases and learned stop words, for those of a corpus change with each article.
    public init(_ configuration: TermCounts.Configuration = .init()) {
        precondition(configuration.phrases == nil, "Phrases are found in a corpus as a whole, not in one that changes.")
        precondition(
            configuration.stopWords.learnedRule == nil,
            "Stop words are learned from a corpus as a whole, not from one that changes.")
        self.configuration = configuration
    }

    /// The ids of the articles, sorted by their bytes: the order of the rows.
    public var ids: [String] { articles.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

    /// The number of articles a term stands in, whether it is kept or not.
    public func documentFrequency(of term: String) -> Int {
        numbers[Array(term.utf8)].map { frequencies[Int($0)] } ?? 0
    }

    /// Adds articles; one whose id is there already takes the place of the old one.
    ///
    /// - Parameters:
    ///   - ids: one for each text.
    ///   - languages: the language of each text; nil: none is known.
    /// - Throws: what `texts` throws; then nothing was added.
    /// - Complexity: that of counting the texts.
    public mutating func add(
        _ ids: [String], _ texts: some TextCollection, languages: ArticleLanguages? = nil, workers: Workers = Workers()
    ) throws {
        precondition(ids.count == texts.count, "Each text needs an id.")
        let every = configuration.countingEverything
        let counts = try TermCounts(counting: texts, every, languages: languages, workers: workers)
        let terms = counts.vocabulary.terms.map { number(of: $0) }
        for (row, id) in ids.enumerated() {
            remove(id)
            let entries = counts.matrix.entries(ofRow: row)
            let article = Article(
                terms: counts.matrix.columnIndices[entries].map { terms[Int($0)] },
                counts: Array(counts.matrix.values[entries]), tokenCount: counts.tokenCounts[row])
            for term in article.terms { frequencies[Int(term)] += 1 }
            articles[id] = article
        }
        forget()
    }

    /// Takes an article away; false where there is none of this id.
    ///
    /// - Complexity: linear in the article's terms.
    @discardableResult
    public mutating func remove(_ id: String) -> Bool {
        guard let article = articles.removeValue(forKey: id) else { return false }
        for term in article.terms { frequencies[Int(term)] -= 1 }
        forget()
        return true
    }

    /// The counts of the articles there are, in the order of `ids`.
    public mutating func counts(workers: Workers = Workers()) -> TermCounts {
        if let made { return made }
        let counts = TermCounts(selecting: countedWords, configuration, workers: workers)
        made = counts
        return counts
    }

    /// The articles there are as weighted terms, in the order of `ids`.
    public mutating func vectors(by weighting: Weighting = Weighting(), workers: Workers = Workers()) -> TermVectors {
        if let weighed, weighed.weighting == weighting { return weighed }
        let vectors = TermVectors(weighting: counts(workers: workers), by: weighting, workers: workers)
        weighed = vectors
        return vectors
    }

    private mutating func forget() { (made, weighed) = (nil, nil) }

    private mutating func number(of term: String) -> Int32 {
        let bytes = Array(term.utf8)
        if let number = numbers[bytes] { return number }
        let number = Int32(terms.count)
        numbers[bytes] = number
        terms.append(term)
        frequencies.append(0)
        return number
    }

    /// What a fresh reading of the articles would have counted.
    private var countedWords: CountedWords {
        var list = TermList()
        for (term, frequency) in zip(terms, frequencies) {
            list.append(frequency > 0 ? Array(term.utf8) : [], rows: frequency)
        }
        let ranges = blocks(of: articles.count, size: 256)
        let articles = ids.map { self.articles[$0]! }
        let counted = ranges.map { range in
            var block = CountedBlock()
            for article in articles[range] {
                for (term, count) in zip(article.terms, article.counts) { block.rows.append(term, count) }
                block.rows.endRow()
                block.tokenCounts.append(article.tokenCount)
            }
            return block
        }
        return CountedWords(
            blocks: counted, tables: [list], tableOfRow: ranges.map { Array(repeating: 0, count: $0.count) })
    }
}
