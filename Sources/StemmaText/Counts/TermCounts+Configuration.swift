extension TermCounts {
    /// What is a term, and which terms are kept.
    public struct Configuration: Sendable {
        /// What is a token, and in which form it is counted.
        public private(set) var tokens = TokenConfiguration()
        /// Shorter words, in Unicode scalars, are no terms. A larger value leaves fewer terms. The identity view has rules of its
        /// own for that: there it rests.
        public private(set) var minimumLength = 2
        /// Words that are no terms. In the identity view only a list of one's own leaves terms out: its names follow the list
        /// of the language on their own terms, so that `US` is not lost for `us`.
        public private(set) var stopWords = StopWordChoice.list(.none)
        /// Whether stems stand for words, in articles of a language that has a stemmer.
        public private(set) var stems = false
        /// How many words in a row are a term, 1 to 5, or characters, 1 to 12: `1...2` gives words and pairs of words, stop words left out before.
        public private(set) var lengths = 1...1
        /// Terms of fewer articles are left out. A larger value leaves fewer terms.
        public private(set) var minimumFrequency = ArticleFrequency.count(1)
        /// Terms of more articles are left out. A smaller value leaves fewer terms.
        public private(set) var maximumFrequency = ArticleFrequency.share(1)
        /// No more terms are kept, those that were counted most often; nil: all.
        public private(set) var maximumTerms: Int?
        /// The terms to count, whether or not they are there; nil: those of the articles. The limits above then rest.
        public private(set) var vocabulary: Vocabulary?
        /// How much a word of the headline counts, where one of the body counts 1; 0 to 1,000.
        public private(set) var titleWeight = 1.0
        /// Which words that stand side by side are one term in place of the words; nil: none. Only of single words.
        public private(set) var phrases: PhraseRule?
        /// The terms are numbered by a hash into 2 to this power columns, 8 to 24; nil: by their place in the vocabulary. The
        /// limits of frequency are then those of columns. A larger value lets fewer terms share a column.
        public private(set) var hashBits: Int?

        /// What can be wrong with a configuration.
        public enum Invalid: Error, Equatable, CustomStringConvertible {
            case minimumLength(Int)
            case frequency(ArticleFrequency)
            case lengths(ClosedRange<Int>, longest: Int)
            case maximumTerms(Int)
            case titleWeight(Double)
            case phrasesOfRuns(ClosedRange<Int>)
            case phrasesOfCharacters
            case hashBits(Int)
            case hashedVocabulary
            case hashedMaximumTerms
            case learnedOfCharacters
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
                case .phrasesOfRuns(let value):
                    "phrases are made of single words (runs of 1); found runs of \(value.lowerBound) to \(value.upperBound)"
                case .phrasesOfCharacters: "phrases are made of words, not of runs of characters"
                case .hashBits(let value): "a hash of terms has 8 to 24 bits; found \(value)"
                case .hashedVocabulary: "terms are numbered by a hash or by a vocabulary that is given, not by both"
                case .hashedMaximumTerms: "a number of terms cannot be chosen where a hash numbers them"
                case .learnedOfCharacters: "stop words are learned from words, not from runs of characters"
                case .identityView:
                    "the identity view has terms of its own: mode words, no stems, no runs, no phrases, no learned stop "
                        + "words, numbers kept"
                }
            }
        }

        /// - Throws: `Invalid` where a value is out of its range.
        public init(
            tokens: TokenConfiguration = .init(), minimumLength: Int = 2, stopWords: StopWordChoice = .list(.none),
            stems: Bool = false, lengths: ClosedRange<Int> = 1...1, minimumFrequency: ArticleFrequency = .count(1),
            maximumFrequency: ArticleFrequency = .share(1), maximumTerms: Int? = nil, vocabulary: Vocabulary? = nil,
            titleWeight: Double = 1, phrases: PhraseRule? = nil, hashBits: Int? = nil
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
            if phrases != nil, tokens.mode == .characters { throw .phrasesOfCharacters }
            if phrases != nil, lengths != 1...1 { throw .phrasesOfRuns(lengths) }
            if let hashBits {
                guard TermHash.range.contains(hashBits) else { throw .hashBits(hashBits) }
                guard vocabulary == nil else { throw .hashedVocabulary }
                guard maximumTerms == nil else { throw .hashedMaximumTerms }
            }
            let learns = stopWords.learnedRule != nil
            if learns, tokens.mode == .characters { throw .learnedOfCharacters }
            if tokens.view == .identity {
                guard tokens.mode == .words, tokens.numbers == .kept, !stems, lengths == 1...1, phrases == nil, !learns
                else { throw .identityView }
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
            self.phrases = phrases
            self.hashBits = hashBits
        }

        /// The terms of scikit-learn's `TfidfVectorizer`: words of two characters or more, nothing left out.
        public init() {}

        /// The same without any limit on the terms.
        var countingEverything: Self {
            var every = self
            (every.minimumFrequency, every.maximumFrequency) = (.count(1), .share(1))
            (every.maximumTerms, every.vocabulary, every.phrases, every.hashBits) = (nil, nil, nil, nil)
            return every
        }

        /// The same with the terms of a vocabulary, whatever their frequency.
        func counting(only vocabulary: Vocabulary) -> Self {
            var only = countingEverything
            (only.vocabulary, only.phrases) = (vocabulary, phrases)
            return only
        }

        func keeps(_ documentFrequency: Int, of articles: Int) -> Bool {
            documentFrequency > 0 && Double(documentFrequency) >= minimumFrequency.articles(of: articles)
                && Double(documentFrequency) <= maximumFrequency.articles(of: articles)
        }

        /// Whether the order of the words is needed.
        var keepsOrder: Bool { phrases != nil || lengths != 1...1 && tokens.mode != .characters }
    }
}
