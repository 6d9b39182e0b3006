/// What is known about an article of a corpus, without its text.
public struct ArticleRecord: Sendable, Equatable {
    public let id: String
    public let title: String?
    public let date: PublicationDate?
    public let source: String?
    public let url: String?
    public let language: String?
    /// Further fields, as text.
    public let metadata: [String: String]
    /// The length of the text in UTF-8 bytes.
    public let textLength: Int

    init(_ article: Article) {
        id = article.id
        title = article.title
        date = article.date
        source = article.source
        url = article.url
        language = article.language
        metadata = article.metadata
        textLength = article.text.utf8.count
    }
}
