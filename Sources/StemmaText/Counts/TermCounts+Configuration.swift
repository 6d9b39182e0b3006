extension TermCounts {
    /// What is a term, and which terms are kept.
    public struct Configuration: Sendable {
        /// What is a token, and in which form it is counted.
        public let tokens: TokenConfiguration
        /// Shorter words, in Unicode scalars, are no terms. A larger value leaves fewer terms. The identity view has rules of its
        /// own for that: there it rests.
        public let minimumLength: Int
        /// Words that are no terms. In the identity view only a list of one's own leaves terms out: its names follow the list
        /// of the language on their own terms, so that `US` is not lost for `us`.
        public let stopWords: StopWordChoice
        /// Whether stems stand for words, in articles of a language that has a stemmer.
        public let stems: Bool
        /// How many words in a row are a term, 1 to 5, or characters, 1 to 12: `1...2` gives words and pairs of words, stop words left out before.
        public let lengths: ClosedRange<Int>
        /// Terms of fewer articles are left out. A larger value leaves fewer terms.
        public let minimumFrequency: ArticleFrequency
        /// Terms of more articles are left out. A smaller value leaves fewer terms.
        public let maximumFrequency: ArticleFrequency
        /// No more terms are kept, those that were counted most often; nil: all.
        public let maximumTerms: Int?
        /// The terms to count, whether or not they are there; nil: those of the articles. The limits above then rest.
        public let vocabulary: Vocabulary?
        /// How much a word of the headline counts, where one of the body counts 1; 0 to 1,000.
        public let titleWeight: Double

        /// What can be wrong with a configuration.
        public enum Invalid: Error, Equatable, CustomStringConvertible {
            case minimumLength(Int)
            case frequency(ArticleFrequency)
            case lengths(ClosedRange<Int>, longest: Int)
            case maximumTerms(Int)
            case titleWeight(Double)
            case identityView

            public var description: String {
                switch self {
                case .minimumLength(let value): "the minimum length of a term must be 1 or more; found \(value)"
                case .frequency(.count(let value)): "a number of articles must be 1 or more; found \(value)"
                case .frequency(.share(let value)): "a share of the articles must be 0 to 1; found \(value)"
                case .lengths(let value, let longest):
                    "a run is 1 to \(longest) long; found \(value.lowerBound) to \(value.upperBound)"
                case .maximumTerms(let value): "the number of terms must be 1 or more; found \(value)"
                case .titleWeight(let value): "the weight of a headline must be 0 to 1000; found \(value)"
                case .identityView:
                    "the identity view has terms of its own: mode words, no stems, one term a run, numbers kept"
                }
            }
        }

        /// - Throws: `Invalid` where a value is out of its range.
        public init(
            tokens: TokenConfiguration = .init(), minimumLength: Int = 2, stopWords: StopWordChoice = .list(.none),
            stems: Bool = false, lengths: ClosedRange<Int> = 1...1, minimumFrequency: ArticleFrequency = .count(1),
            maximumFrequency: ArticleFrequency = .share(1), maximumTerms: Int? = nil, vocabulary: Vocabulary? = nil,
            titleWeight: Double = 1
        ) throws(Invalid) {
            guard minimumLength >= 1 else { throw .minimumLength(minimumLength) }
            let longest = tokens.mode == .characters ? 12 : 5
            guard lengths.lowerBound >= 1, lengths.upperBound <= longest else {
                throw .lengths(lengths, longest: longest)
            }
            if let maximumTerms, maximumTerms < 1 { throw .maximumTerms(maximumTerms) }
            guard minimumFrequency.isInRange else { throw .frequency(minimumFrequency) }
            guard maximumFrequency.isInRange else { throw .frequency(maximumFrequency) }
            guard titleWeight >= 0, titleWeight <= 1000 else { throw .titleWeight(titleWeight) }
            if tokens.view == .identity {
                guard tokens.mode == .words, tokens.numbers == .kept, !stems, lengths == 1...1 else {
                    throw .identityView
                }
            }
            self.tokens = tokens
            self.minimumLength = minimumLength
            self.stopWords = stopWords
            self.stems = stems
            self.lengths = lengths
            self.maximumTerms = maximumTerms
            self.vocabulary = vocabulary
            self.minimumFrequency = minimumFrequency
            self.maximumFrequency = maximumFrequency
            self.titleWeight = titleWeight
        }

        /// The terms of scikit-learn's `TfidfVectorizer`: words of two characters or more, nothing left out.
        public init() { try! self.init(minimumLength: 2) }

        /// The same without any limit on the terms.
        var countingEverything: Self {
            try! Self(
                tokens: tokens, minimumLength: minimumLength, stopWords: stopWords, stems: stems, lengths: lengths,
                titleWeight: titleWeight)
        }

        /// The same with the terms of a vocabulary, whatever their frequency.
        func counting(only vocabulary: Vocabulary) -> Self {
            try! Self(
                tokens: tokens, minimumLength: minimumLength, stopWords: stopWords, stems: stems, lengths: lengths,
                vocabulary: vocabulary, titleWeight: titleWeight)
        }

        func keeps(_ documentFrequency: Int, of articles: Int) -> Bool {
            documentFrequency > 0 && Double(documentFrequency) >= minimumFrequency.articles(of: articles)
                && Double(documentFrequency) <= maximumFrequency.articles(of: articles)
        }

        /// Whether the order of the words is needed.
        var keepsOrder: Bool { lengths != 1...1 && tokens.mode != .characters }
    }
}
