/// The phrases found in a corpus, and how their words are joined.
///
/// Where two phrases overlap the one with the larger G² is joined, of equal ones the first; what it leaves may then join.
/// The joined words are one term, their names with a space between, in place of the words.
public struct Phrases: Sendable, Equatable {
    /// The rule they were found by.
    public let rule: PhraseRule
    /// The pairs that each pass joins, the strongest first.
    public let passes: [[Phrase]]

    /// All phrases, those of two words first.
    public var all: [Phrase] { passes.flatMap(\.self) }
}

/// Two terms that are joined to one, and how sure that is.
public struct Phrase: Sendable, Equatable {
    /// The first term: a word, or a phrase of an earlier pass.
    public let first: String
    /// The second term.
    public let second: String
    /// The number of articles in which they stand side by side.
    public let articles: Int
    /// How often they stand side by side.
    public let occurrences: Int
    /// Dunning's log-likelihood ratio G².
    public let logLikelihood: Double
    /// The normalised pointwise mutual information, −1 to 1.
    public let association: Double

    /// The term that stands for the two.
    public var term: String { first + " " + second }
}
