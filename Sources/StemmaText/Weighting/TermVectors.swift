public import StemmaLinearAlgebra

/// Articles as weighted terms (TF-IDF).
///
/// The weight of term `t` in article `a` is `tf(a, t) · idf(t)`, divided by the article's length under the
/// normalisation. Source: G. Salton and C. Buckley, "Term-weighting approaches in automatic text retrieval", Information
/// Processing & Management 24, 1988; the smooth variant is scikit-learn's.
public struct TermVectors: Sendable {
    /// Weights, articles × terms.
    public let matrix: SparseMatrix
    /// The terms, sorted by their bytes; column `t` of the matrix is term `t`.
    public let vocabulary: Vocabulary
    /// The number of articles each term stands in.
    public let documentFrequencies: [Int]
    /// The factor of each term.
    public let inverseDocumentFrequencies: [Double]
    public let weighting: Weighting
    /// What is a term, and which terms were kept.
    public let counting: TermCounts.Configuration

    /// Weights counts.
    ///
    /// - Parameter configuration: the one the counts were made with, kept for the vectors of new texts.
    /// - Complexity: linear in the entries, time and memory. An article without terms keeps an empty row.
    public init(
        weighting counts: TermCounts, by weighting: Weighting = Weighting(),
        counting configuration: TermCounts.Configuration = .init()
    ) {
        let articles = counts.matrix.rows
        let factors = counts.documentFrequencies.map { weighting.inverseDocumentFrequency.factor($0, of: articles) }
        var matrix = counts.matrix
        for row in 0..<articles { weigh(&matrix, matrix.entries(ofRow: row), weighting, factors) }
        self.matrix = matrix
        vocabulary = counts.vocabulary
        documentFrequencies = counts.documentFrequencies
        inverseDocumentFrequencies = factors
        self.weighting = weighting
        counting = configuration
    }

    /// New texts in the vocabulary and with the factors of this corpus: texts × terms.
    ///
    /// Words the vocabulary does not hold are passed over.
    ///
    /// - Parameter languages: the language of each text; nil: none is known.
    public func vectors(
        of texts: some TextCollection, languages: ArticleLanguages? = nil, workers: Workers = Workers()
    ) throws -> SparseMatrix {
        let known = try TermCounts.Configuration(
            tokens: counting.tokens, minimumLength: counting.minimumLength, stopWords: counting.stopWords,
            stems: counting.stems, lengths: counting.lengths, vocabulary: vocabulary, titleWeight: counting.titleWeight)
        var matrix = try TermCounts(counting: texts, known, languages: languages, workers: workers).matrix
        for row in 0..<matrix.rows {
            weigh(&matrix, matrix.entries(ofRow: row), weighting, inverseDocumentFrequencies)
        }
        return matrix
    }
}

private func weigh(
    _ matrix: inout SparseMatrix, _ row: Range<Int>, _ weighting: Weighting, _ factors: [Double]
) {
    var weights: [Double] = []
    weights.reserveCapacity(row.count)
    for entry in row {
        let count = Double(matrix.values[entry])
        let frequency = weighting.termFrequency == .raw ? count : 1 + logarithm(count)
        weights.append(frequency * factors[Int(matrix.columnIndices[entry])])
    }
    let length = weighting.normalization == .l2 ? weights.reduce(0) { $0 + $1 * $1 }.squareRoot() : 1
    for (place, entry) in row.enumerated() { matrix.values[entry] = Float(weights[place] / length) }
}
