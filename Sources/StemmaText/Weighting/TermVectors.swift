public import StemmaLinearAlgebra

/// Articles as weighted terms (TF-IDF and its relatives).
///
/// The weight of term `t` in article `a` is `tf(a, t) · idf(t)`, divided by what the normalisation says; see `Weighting`
/// for the formulas and their sources.
public struct TermVectors: Sendable {
    /// Weights, articles × terms.
    public let matrix: SparseMatrix
    /// The terms, sorted by their bytes; column `t` of the matrix is term `t`.
    public let vocabulary: Vocabulary
    /// The number of articles each term stands in.
    public let documentFrequencies: [Int]
    public let weighting: Weighting
    /// What is a term, and which terms were kept.
    public let counting: TermCounts.Configuration
    /// The phrases that were joined; nil where none were looked for.
    public var phrases: Phrases? { findings.phrases }
    /// The stop words that were learned; nil where none were to be.
    public var learnedStopWords: LearnedStopWords.Found? { findings.stopWords }
    private let findings: CorpusFindings
    private let factors: TermFactors

    /// The factor of each term.
    public var inverseDocumentFrequencies: [Double] { factors.inverseDocumentFrequencies }

    /// The words left out of articles of a language, learned ones among them.
    public func stopWords(_ language: String) -> StopWords {
        let listed = counting.stopWords.words(language)
        guard let learned = learnedStopWords?.words[language] else { return listed }
        return StopWords(listed.words.union(learned.words))
    }

    /// Weights counts.
    ///
    /// - Parameter counts: what was counted; where the caller keeps no copy its memory becomes that of the weights.
    /// - Complexity: linear in the entries. An article without terms keeps an empty row.
    public init(
        weighting counts: consuming TermCounts, by weighting: Weighting = Weighting(), workers: Workers = Workers()
    ) {
        var factors = TermFactors(copy counts, weighting)
        if weighting.normalization == .pivoted {
            factors.meanLength = Self.meanLength(counts, weighting, factors, workers: workers)
        }
        vocabulary = counts.vocabulary
        documentFrequencies = counts.documentFrequencies
        self.weighting = weighting
        counting = counts.configuration
        findings = counts.findings
        self.factors = factors
        let tokenCounts = counts.tokenCounts
        var matrix = counts.takeMatrix()
        RowWeights(weighting, factors).weigh(&matrix, tokenCounts: tokenCounts, workers: workers)
        self.matrix = matrix
    }

    /// The mean Euclidean length of the rows that have any, before they are normalised.
    private static func meanLength(
        _ counts: TermCounts, _ weighting: Weighting, _ factors: TermFactors, workers: Workers
    ) -> Double {
        var (plain, matrix) = (weighting, counts.matrix)
        plain.normalization = .none
        RowWeights(plain, factors).weigh(&matrix, tokenCounts: counts.tokenCounts, workers: workers)
        let lengths = (0..<matrix.rows).map { row in
            matrix.entries(ofRow: row).reduce(0.0) { $0 + Double(matrix.values[$1]) * Double(matrix.values[$1]) }
                .squareRoot()
        }.filter { $0 > 0 }
        return lengths.isEmpty ? 1 : lengths.reduce(0, +) / Double(lengths.count)
    }

    /// New texts in the vocabulary and with the factors of this corpus: texts × terms.
    ///
    /// Words the vocabulary does not hold are passed over; phrases are those of this corpus.
    ///
    /// - Parameter languages: the language of each text; nil: none is known.
    public func vectors(
        of texts: some TextCollection, languages: ArticleLanguages? = nil, workers: Workers = Workers()
    ) throws -> SparseMatrix {
        var counts = try TermCounts(
            counting: texts, counting.counting(only: vocabulary), known: findings, languages: languages,
            workers: workers)
        let tokenCounts = counts.tokenCounts
        var matrix = counts.takeMatrix()
        RowWeights(weighting, factors).weigh(&matrix, tokenCounts: tokenCounts, workers: workers)
        return matrix
    }
}
