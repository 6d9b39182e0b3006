/// Where the stop words come from.
public enum StopWordChoice: Sendable, Equatable {
    /// One list for all articles.
    case list(StopWords)
    /// Stemma's own list of each article's language; none where it has no list.
    case ofLanguage

    /// The words to leave out of articles of a language.
    public func words(_ language: String) -> StopWords {
        switch self {
        case .list(let words): words
        case .ofLanguage: StopWords.language(language) ?? .none
        }
    }
}
