/// What a topic is called, and the words and phrases that mark it.
public struct TopicLabel: Sendable, Equatable {
    /// Up to three words or phrases, joined by commas. Where none marks the topic, `e.g.` and a headline in quotation marks;
    /// `no words` where its articles have none.
    public let text: String
    /// The words and phrases that mark it: first those of the label, then more.
    public let terms: [TopicTerm]
    /// How many of the terms make the label, 0 to 3.
    public let parts: Int

    init(_ terms: [TopicTerm], parts: Int) {
        text = parts == 0 ? "no words" : terms.prefix(parts).map(\.term).joined(separator: ", ")
        (self.terms, self.parts) = (terms, parts)
    }

    /// The label of a topic that no word marks: the headline of an article of it, clipped at a blank.
    init(headline: String) {
        let line = headline.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let head = line.prefix(Self.headline)
        let clipped = head.count < line.count ? head[..<(head.lastIndex(of: " ") ?? head.endIndex)] + "…" : head
        (text, terms, parts) = ("e.g. “\(clipped)”", [], 0)
    }

    /// Of a headline no more characters are taken.
    private static let headline = 72

    /// The label of a topic whose articles have no words.
    public static let none = TopicLabel([], parts: 0)
}

/// A word, or a phrase of up to 4 words, that marks a topic, as the articles write it.
public struct TopicTerm: Sendable, Codable, Equatable {
    public let term: String
    /// How much more often the topic's articles say it than the others, in bits, on the safe side: the lower bound of the
    /// logarithm of the ratio of two shares (`LogRelativeRisk`), of the articles that say it in words of their own. Above 0
    /// it is no chance; 0 for words that may be chance and only fill up a label, for those of a topic that nothing marks, or
    /// that is the only one.
    public let score: Double
    /// The share of the topic's articles that hold it, 0 to 1.
    public let inside: Double
    /// The share of the other articles that hold it, 0 to 1; 0 where there are none.
    public let outside: Double
}
