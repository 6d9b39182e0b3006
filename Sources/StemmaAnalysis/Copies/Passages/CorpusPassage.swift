/// Words in a row that stand in several articles of a corpus.
public struct CorpusPassage: Sendable, Equatable {
    /// The number of words.
    public let words: Int
    /// The number of articles it stands in.
    public let articles: Int
    /// How often it stands in them.
    public let occurrences: Int
    /// The first articles it stands in, rising, ten at most. Of more than 100,000 occurrences so many are looked at, evenly
    /// spread over all.
    public let examples: [Int]
    /// Where it first stands: in the first of `examples`, in bytes of the text.
    public internal(set) var bytes: Range<Int>
    /// The part of its articles in which it stands at the head or the foot, 0 to 1.
    public let shareAtEnds: Double
    /// The part of its articles in which it begins and ends with a line, 0 to 1.
    public let shareOnOwnLines: Double
    /// The part of its articles in which it is one or more whole sentences, 0 to 1.
    let shareInSentences: Double
    /// How much its articles share besides it: the median over pairs of them of the part of the shorter one that stands in
    /// the other too, 0 to 1. 1 for passages that are not looked into, because they stand in few articles.
    public let sharedBesides: Double

    /// Whether it is standing text, as an agency's foot, a disclaimer or a menu is, and no sign of a copy.
    ///
    /// It stands in five articles or more (`boilerplateArticles`). In half of them or more it stands at the head or the
    /// foot, or on lines of its own; in fifty articles or more it may stand anywhere, if in half of them it is whole
    /// sentences: a name or a phrase that many reports have is none. And its articles share little of the rest of the
    /// shorter one, at the median of pairs of them: less than a fifth, and up to three tenths the surer its place is.
    public var isBoilerplate: Bool {
        let place = max(shareAtEnds, shareOnOwnLines)
        let isPlaced = place >= 0.5 || (articles >= 50 && shareInSentences >= 0.5)
        return articles >= Self.boilerplateArticles && isPlaced && sharedBesides < 0.2 + 0.2 * max(0, place - 0.5)
    }

    /// The fewest articles of boilerplate.
    static let boilerplateArticles = 5

    /// Where it first stands, in words of the first of `examples`.
    let firstWord: Int
    let interval: PassageInterval
}
