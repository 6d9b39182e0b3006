public import StemmaText

/// How articles become term vectors.
public struct TextSettings: Sendable {
    /// ISO 639-1 code of the articles' language: chooses stop words and stemmer.
    public var language = "en"
    /// Words that are no terms; nil: the list of the language, or none where Stemma has no list for it.
    public var stopWords: StopWords?
    /// Whether stems stand for words.
    public var stemming = false
    /// Terms of fewer articles are left out; nil: 2, or 1 in a corpus of fewer than 20 articles.
    public var minimumFrequency: Int?
    /// Terms of more than this share of the articles are left out.
    public var maximumShare = 1.0
    /// Whether the headline is part of the text.
    public var includesTitle = true
    public var weighting = Weighting()

    public init() {}

    /// What is a term, all choices made.
    ///
    /// - Throws: `TermCounts.Configuration.Invalid` where a value is out of its range.
    func counting(articles: Int) throws -> TermCounts.Configuration {
        try TermCounts.Configuration(
            stopWords: stopWords.map { .list($0) } ?? .ofLanguage, stems: stemming,
            minimumFrequency: .count(minimumFrequency ?? (articles < 20 ? 1 : 2)),
            maximumFrequency: .share(maximumShare))
    }
}
