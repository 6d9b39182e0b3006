extension TermCounts {
    /// What is a term, and which terms are kept.
    public struct Configuration: Sendable {
        /// Shorter words, in Unicode scalars, are no terms. A larger value leaves fewer terms.
        public let minimumLength: Int
        /// Words that are no terms.
        public let stopWords: StopWords
        /// The Snowball language whose stems stand for the words; nil: the words themselves.
        public let stemming: String?
        /// Terms of fewer articles are left out. A larger value leaves fewer terms.
        public let minimumFrequency: Int
        /// Terms of more than this share of the articles are left out, over 0 to 1.
        public let maximumShare: Double

        /// What can be wrong with a configuration.
        public enum Invalid: Error, Equatable, CustomStringConvertible {
            case minimumLength(Int)
            case minimumFrequency(Int)
            case maximumShare(Double)
            case stemming(String)

            public var description: String {
                switch self {
                case .minimumLength(let value): "the minimum length of a term must be 1 or more; found \(value)"
                case .minimumFrequency(let value): "the minimum frequency must be 1 or more; found \(value)"
                case .maximumShare(let value): "the maximum frequency must be a share over 0 to 1; found \(value)"
                case .stemming(let language): "Snowball has no stemmer for the language '\(language)'"
                }
            }
        }

        /// The terms of scikit-learn's `TfidfVectorizer`: words of two characters or more, nothing left out.
        public init() {
            minimumLength = 2
            stopWords = .none
            stemming = nil
            minimumFrequency = 1
            maximumShare = 1
        }

        /// - Throws: `Invalid` where a value is out of its range.
        public init(
            minimumLength: Int = 2, stopWords: StopWords = .none, stemming: String? = nil, minimumFrequency: Int = 1,
            maximumShare: Double = 1
        ) throws(Invalid) {
            guard minimumLength >= 1 else { throw .minimumLength(minimumLength) }
            guard minimumFrequency >= 1 else { throw .minimumFrequency(minimumFrequency) }
            guard maximumShare > 0, maximumShare <= 1 else { throw .maximumShare(maximumShare) }
            if let stemming, Stemmer(language: stemming) == nil { throw .stemming(stemming) }
            self.minimumLength = minimumLength
            self.stopWords = stopWords
            self.stemming = stemming
            self.minimumFrequency = minimumFrequency
            self.maximumShare = maximumShare
        }

        func keeps(_ documentFrequency: Int, of articles: Int) -> Bool {
            documentFrequency >= minimumFrequency
                && Double(documentFrequency) <= maximumShare * Double(articles)
        }
    }
}
