/// Which words of a corpus are too common, and too evenly spread, to say anything about a subject.
///
/// A word of a language is a learned stop word where it stands in at least `minimumShare` of the articles of that language,
/// and its dispersion DPnorm is below `maximumDispersion`. With `sᵢ` article i's share of all words and `vᵢ` the share of the
/// word's occurrences that stand in it, `DP = ½ Σ |sᵢ − vᵢ|`, and `DPnorm = DP / (1 − min sᵢ)`: 0 for a word that is
/// everywhere in proportion, towards 1 for one of a single article. A word that is missing from articles which hold half of
/// the text has a DP of ½ or more, so at the default the word of a topic that takes up half of a corpus is kept.
///
/// Sources: S. Gries, "Dispersions and adjusted frequencies in corpora", International Journal of Corpus Linguistics 13,
/// 2008, DOI 10.1075/ijcl.13.4.02gri; J. Lijffijt and S. Gries, the same journal 17, 2012, DOI 10.1075/ijcl.17.1.08lij.
public struct LearnedStopWords: Sendable, Equatable {
    /// The least share of a language's articles, 0 to 1. A larger value learns fewer words.
    public let minimumShare: Double
    /// DPnorm is to be below this, above 0 to 1. A larger value learns more words.
    public let maximumDispersion: Double
    /// In a language of fewer articles nothing is learned; 1 or more.
    public let minimumArticles: Int
    /// Whether the words of Stemma's own list of the language are stop words too.
    public let addsList: Bool

    /// What can be wrong with the settings.
    public enum Invalid: Error, Equatable, CustomStringConvertible {
        case minimumShare(Double)
        case maximumDispersion(Double)
        case minimumArticles(Int)

        public var description: String {
            switch self {
            case .minimumShare(let value): "the share of articles of a stop word must be 0 to 1; found \(value)"
            case .maximumDispersion(let value):
                "the dispersion of a stop word must be above 0 and no more than 1; found \(value)"
            case .minimumArticles(let value):
                "the number of articles to learn stop words from must be 1 or more; found \(value)"
            }
        }
    }

    /// - Throws: `Invalid` where a value is out of its range.
    public init(
        minimumShare: Double = 0.2, maximumDispersion: Double = 0.5, minimumArticles: Int = 100, addsList: Bool = false
    ) throws(Invalid) {
        guard minimumShare >= 0, minimumShare <= 1 else { throw .minimumShare(minimumShare) }
        guard maximumDispersion > 0, maximumDispersion <= 1 else { throw .maximumDispersion(maximumDispersion) }
        guard minimumArticles >= 1 else { throw .minimumArticles(minimumArticles) }
        self.init(
            checked: minimumShare, maximumDispersion: maximumDispersion, minimumArticles: minimumArticles,
            addsList: addsList)
    }

    private init(checked minimumShare: Double, maximumDispersion: Double, minimumArticles: Int, addsList: Bool) {
        self.minimumShare = minimumShare
        self.maximumDispersion = maximumDispersion
        self.minimumArticles = minimumArticles
        self.addsList = addsList
    }

    /// A fifth of the articles, DPnorm below ½, 100 articles; without the list.
    public static let standard = LearnedStopWords(
        checked: 0.2, maximumDispersion: 0.5, minimumArticles: 100, addsList: false)
    /// The same, with Stemma's own list of the language.
    public static let withList = LearnedStopWords(
        checked: 0.2, maximumDispersion: 0.5, minimumArticles: 100, addsList: true)
}

extension LearnedStopWords {
    /// What was learned from a corpus.
    public struct Found: Sendable, Equatable {
        /// The words learned in each language.
        public internal(set) var words: [String: StopWords] = [:]
        /// The languages of too few articles, in which nothing was learned, and how many they have.
        public internal(set) var articlesTooFew: [String: Int] = [:]
    }
}
