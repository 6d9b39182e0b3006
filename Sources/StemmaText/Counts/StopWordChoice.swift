/// Where the stop words come from.
public enum StopWordChoice: Sendable, Equatable {
    /// One list for all articles.
    case list(StopWords)
    /// Stemma's own list of each article's language; none where it has no list.
    case ofLanguage
    /// Those that the corpus shows, language by language.
    case learned(LearnedStopWords)

    /// The words to leave out of articles of a language, but for what is learned from a corpus.
    public func words(_ language: String) -> StopWords {
        switch self {
        case .list(let words): words
        case .ofLanguage: StopWords.language(language) ?? .none
        case .learned(let rule): rule.addsList ? StopWords.language(language) ?? .none : .none
        }
    }

    /// What is learned; nil for nothing.
    var learnedRule: LearnedStopWords? {
        if case .learned(let rule) = self { return rule }
        return nil
    }
}
