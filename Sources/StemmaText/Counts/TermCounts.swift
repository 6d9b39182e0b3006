public import StemmaLinearAlgebra

/// How often each term stands in each article of a corpus.
public struct TermCounts: Sendable {
    /// Counts, articles × terms; whole numbers stored as `Float`, exact to 2²⁴.
    public private(set) var matrix: SparseMatrix
    /// The terms, sorted by their bytes or numbered by a hash; column `t` of the matrix is term `t`.
    public let vocabulary: Vocabulary
    /// The number of articles each term stands in.
    public let documentFrequencies: [Int]
    /// The number of tokens of each article before any term was left out for its frequency.
    public let tokenCounts: [Int]
    /// What is a term, and which terms were kept.
    public let configuration: Configuration
    /// The phrases that were joined; nil where none were looked for.
    public var phrases: Phrases? { findings.phrases }
    /// The stop words that were learned; nil where none were to be.
    public var learnedStopWords: LearnedStopWords.Found? { findings.stopWords }
    private(set) var findings = CorpusFindings()

    /// How often each term stands in all articles.
    public var occurrences: [Double] {
        zip(matrix.columnIndices, matrix.values).reduce(into: Array(repeating: 0, count: matrix.columns)) {
            $0[Int($1.0)] += Double($1.1)
        }
    }

    /// Counts the terms of every text.
    ///
    /// Texts are taken in blocks of fixed size by threads that each keep tables of their own; the tables are then merged
    /// and their terms sorted, so the result is the same for any number of workers.
    ///
    /// - Parameters:
    ///   - texts: the articles' texts, in canonical order.
    ///   - configuration: what is a term, and which terms are kept.
    ///   - languages: the language of each article, for stop words and stems; nil: none is known.
    /// - Returns: the counts; without any term where no text has one.
    /// - Throws: what `texts` throws where a text cannot be had.
    /// - Complexity: linear in the bytes of the texts; memory for the distinct terms of each article, and for the texts
    ///   at work: one a worker.
    public init(
        counting texts: some TextCollection, _ configuration: Configuration = .init(),
        languages: ArticleLanguages? = nil, workers: Workers = Workers()
    ) throws {
        try self.init(counting: texts, configuration, known: nil, languages: languages, workers: workers)
    }

    /// Counts the terms of every text, as those of a corpus at hand were.
    ///
    /// - Parameter known: what was found in that corpus; nil: these texts are the corpus.
    init(
        counting texts: some TextCollection, _ configuration: Configuration, known: CorpusFindings?,
        languages: ArticleLanguages?, workers: Workers
    ) throws {
        let languages = languages ?? ArticleLanguages("und", count: texts.count)
        precondition(languages.indices.count == texts.count, "Each article needs a language, if only 'und'.")
        var words = try CountedWords(texts, configuration, languages, workers: workers)
        var findings = CorpusFindings()
        if let rule = configuration.stopWords.learnedRule {
            (words, findings.stopWords) = words.leavingOutLearned(
                rule, known: known?.stopWords, configuration, languages, workers: workers)
        }
        if let rule = configuration.phrases {
            (words, findings.phrases) = words.joiningPhrases(
                rule, known: known?.phrases, titleWeight: configuration.titleWeight, workers: workers)
        } else if configuration.tokens.mode == .characters {
            words = words.characterGrams(lengths: configuration.lengths, workers: workers)
        } else if configuration.keepsOrder {
            words = words.sequences(
                MergedTerms(words.tables, workers: workers), lengths: configuration.lengths,
                titleWeight: configuration.titleWeight,
                workers: workers)
        }
        self.init(selecting: consume words, configuration, workers: workers)
        self.findings = findings
    }

    /// Keeps the terms that a configuration asks for.
    init(selecting words: consuming CountedWords, _ configuration: Configuration, workers: Workers) {
        self.configuration = configuration
        var terms = CountedTerms(&words, needsTotals: configuration.maximumTerms != nil, workers: workers)
        tokenCounts = terms.tokenCounts
        if let bits = configuration.hashBits {
            let hashed = HashedTerms(&terms, TermHash(bits: bits), configuration, workers: workers)
            (documentFrequencies, vocabulary, matrix) = (hashed.articles, hashed.vocabulary, hashed.matrix)
            return
        }
        let selection = TermSelection(terms, configuration, workers: workers)
        vocabulary = selection.vocabulary
        let matrix = terms.takeMatrix(selection.numbers, columns: selection.vocabulary.count, workers: workers)
        // Under a hash several terms may have one number, and the articles of a column are not the sum of theirs.
        documentFrequencies = vocabulary.hash == nil ? selection.articles : matrix.columnEntryCounts
        self.matrix = matrix
    }

    /// The matrix, which the counts then no longer hold: it can be changed where it is.
    mutating func takeMatrix() -> SparseMatrix {
        var taken = SparseMatrix(rows: 0, columns: 0, rowOffsets: [0], columnIndices: [], values: [])
        swap(&taken, &matrix)
        return taken
    }
}

/// What was found in a corpus that new texts are to be read by.
struct CorpusFindings: Sendable {
    var phrases: Phrases?
    var stopWords: LearnedStopWords.Found?
}
