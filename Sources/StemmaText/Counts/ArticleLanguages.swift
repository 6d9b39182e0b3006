/// The language of each article of a corpus.
public struct ArticleLanguages: Sendable, Equatable {
    /// The languages there are, sorted: ISO 639-1 codes, or `und` for one that is not known.
    public let codes: [String]
    /// The place of each article's language in `codes`.
    let indices: [Int]

    /// - Parameter languages: the language of each article, in canonical order.
    public init(_ languages: [String]) {
        codes = Set(languages).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let places = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
        indices = languages.map { places[$0]! }
    }

    /// One language for all articles.
    public init(_ language: String, count: Int) {
        codes = [language]
        indices = Array(repeating: 0, count: count)
    }

    /// The language of an article.
    public subscript(article: Int) -> String { codes[indices[article]] }
}
