public import StemmaText

/// How articles become term vectors.
public struct TextSettings: Sendable {
    /// ISO 639-1 code of the articles' language: chooses stop words and stemmer. `auto`: each article's own language.
    public var language = "en"
    /// What is a token, and in which form it is counted.
    public var tokens = TokenConfiguration()
    /// Words that are no terms; nil: the list of the language, or none where Stemma has no list for it.
    public var stopWords: StopWords?
    /// How stop words are learned from the articles, in place of `stopWords`; nil: they are not.
    public var learnedStopWords: LearnedStopWords?
    /// Whether stems stand for words.
    public var stemming = false
    /// How many words in a row, or characters under `.characters`, are a term.
    public var lengths = 1...1
    /// Which words that stand side by side are one term in place of the words; nil: none.
    public var phrases: PhraseRule?
    /// Terms of fewer articles are left out; nil: 2, or 1 in a corpus of fewer than 20 articles.
    public var minimumFrequency: ArticleFrequency?
    /// Terms of more articles are left out.
    public var maximumFrequency = ArticleFrequency.share(1)
    /// No more terms are kept, those counted most often; nil: all.
    public var maximumTerms: Int?
    /// The terms are numbered by a hash into 2 to this power columns; nil: by their place in the vocabulary.
    public var hashBits: Int?
    /// The terms to count; nil: those of the articles.
    public var vocabulary: Vocabulary?
    /// Whether the headline is part of the text.
    public var includesTitle = true
    /// How much a word of the headline counts, where one of the body counts 1.
    public var titleWeight = 1.0
    public var weighting = Weighting()

    public init() {}

    /// What is a term, all choices made.
    ///
    /// - Throws: `TermCounts.Configuration.Invalid` where a value is out of its range.
    public func counting(articles: Int) throws -> TermCounts.Configuration {
        try TermCounts.Configuration(
            tokens: tokens, minimumLength: tokens.mode == .characters ? 1 : 2,
            stopWords: stopWordChoice, stems: stemming, lengths: lengths,
            minimumFrequency: minimumFrequency ?? .count(articles < 20 ? 1 : 2), maximumFrequency: maximumFrequency,
            maximumTerms: maximumTerms, vocabulary: vocabulary, titleWeight: titleWeight, phrases: phrases,
            hashBits: hashBits)
    }

    private var stopWordChoice: StopWordChoice {
        learnedStopWords.map { .learned($0) } ?? stopWords.map { .list($0) } ?? .ofLanguage
    }
}
