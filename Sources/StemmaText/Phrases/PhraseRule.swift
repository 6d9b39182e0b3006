/// Which words that stand side by side are one term.
///
/// A pair of adjacent words is a phrase where three conditions hold:
/// 1. It stands in `minimumArticles` articles or more, so that one article's formula is none.
/// 2. It comes more often than chance has it: Dunning's log-likelihood ratio G² is significant at level `alpha`.
/// 3. The association is strong, not only certain: its normalised pointwise mutual information is `minimumAssociation` or
///    more.
///
/// The level is Bonferroni's over all pairs of words that are frequent enough to come `minimumArticles` times, whether the
/// pair was seen or not: a pair that is looked at because it comes often was not tested once. It is halved between the two
/// passes, the first over words, the second over what the first has joined; that makes phrases of three and four words.
///
/// Sources: T. Dunning, "Accurate methods for the statistics of surprise and coincidence", Computational Linguistics 19,
/// 1993; G. Bouma, "Normalized (pointwise) mutual information in collocation extraction", GSCL 2009.
public struct PhraseRule: Sendable, Equatable {
    /// The chance that independent words make any phrase at all, 0 to 1. A smaller value leaves fewer phrases.
    public let alpha: Double
    /// Phrases of fewer articles are none; 1 or more. A larger value leaves fewer phrases.
    public let minimumArticles: Int
    /// The least normalised mutual information, −1 to 1; 0 is chance, 1 never apart. A larger value leaves fewer phrases.
    public let minimumAssociation: Double
    /// The most words of a phrase, 2 to 4.
    public let maximumWords: Int

    /// What can be wrong with a rule.
    public enum Invalid: Error, Equatable, CustomStringConvertible {
        case alpha(Double)
        case minimumArticles(Int)
        case minimumAssociation(Double)
        case maximumWords(Int)

        public var description: String {
            switch self {
            case .alpha(let value): "the significance level of phrases must be above 0 and below 1; found \(value)"
            case .minimumArticles(let value): "the number of articles of a phrase must be 1 or more; found \(value)"
            case .minimumAssociation(let value): "the association of a phrase must be −1 to 1; found \(value)"
            case .maximumWords(let value): "a phrase has 2 to 4 words; found \(value)"
            }
        }
    }

    /// - Throws: `Invalid` where a value is out of its range.
    public init(
        alpha: Double = 0.05, minimumArticles: Int = 5, minimumAssociation: Double = 0.3, maximumWords: Int = 4
    ) throws(Invalid) {
        guard alpha > 0, alpha < 1 else { throw .alpha(alpha) }
        guard minimumArticles >= 1 else { throw .minimumArticles(minimumArticles) }
        guard minimumAssociation >= -1, minimumAssociation <= 1 else { throw .minimumAssociation(minimumAssociation) }
        guard (2...4).contains(maximumWords) else { throw .maximumWords(maximumWords) }
        self.init(
            checked: alpha, minimumArticles: minimumArticles, minimumAssociation: minimumAssociation,
            maximumWords: maximumWords)
    }

    private init(checked alpha: Double, minimumArticles: Int, minimumAssociation: Double, maximumWords: Int) {
        self.alpha = alpha
        self.minimumArticles = minimumArticles
        self.minimumAssociation = minimumAssociation
        self.maximumWords = maximumWords
    }

    /// Level 0.05, 5 articles, association 0.3, four words.
    public static let standard = PhraseRule(
        checked: 0.05, minimumArticles: 5, minimumAssociation: 0.3, maximumWords: 4)

    /// How often what has been joined is looked through for more: words, then phrases.
    var passes: Int { maximumWords > 2 ? 2 : 1 }
}
