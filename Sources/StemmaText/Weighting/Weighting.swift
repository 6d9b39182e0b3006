/// How counts become weights.
public struct Weighting: Sendable, Equatable {
    /// The weight of a term that stands `c` times in an article, 1 or more.
    public enum TermFrequency: String, Sendable, CaseIterable, Codable {
        /// `c`
        case raw
        /// `1 + ln c`
        case logarithmic
    }

    /// The factor of a term that stands in `d` of `n` articles.
    public enum InverseDocumentFrequency: String, Sendable, CaseIterable, Codable {
        /// `1`
        case none
        /// `1 + ln((1 + n) / (1 + d))`, as if one more article held every term: scikit-learn's `smooth_idf`.
        case smooth
        /// `1 + ln(n / d)`
        case plain

        func factor(_ documentFrequency: Int, of articles: Int) -> Double {
            switch self {
            case .none: 1
            case .smooth: 1 + logarithm(Double(1 + articles) / Double(1 + documentFrequency))
            case .plain: 1 + logarithm(Double(articles) / Double(documentFrequency))
            }
        }
    }

    /// What each article's weights are divided by.
    public enum Normalization: String, Sendable, CaseIterable, Codable {
        case none
        /// The Euclidean length, so that a dot product of two articles is their cosine.
        case l2
    }

    public var termFrequency: TermFrequency
    public var inverseDocumentFrequency: InverseDocumentFrequency
    public var normalization: Normalization

    /// Without arguments: `(1 + ln c) · smooth idf`, at length 1.
    public init(
        termFrequency: TermFrequency = .logarithmic, inverseDocumentFrequency: InverseDocumentFrequency = .smooth,
        normalization: Normalization = .l2
    ) {
        self.termFrequency = termFrequency
        self.inverseDocumentFrequency = inverseDocumentFrequency
        self.normalization = normalization
    }
}
