/// One article as it was read: its text, and what is known about it.
public struct Article: Sendable, Equatable {
    /// Unique within a corpus, byte for byte; for a text file its relative path where no other article has it.
    public var id: String
    /// The headline, without markup; nil where none is known.
    public var title: String?
    /// The body, without markup.
    public var text: String
    /// When it was published; nil where unknown, never "now".
    public var date: PublicationDate?
    /// Outlet or agency.
    public var source: String?
    public var url: String?
    /// BCP 47 language code; nil where unknown.
    public var language: String?
    /// Fields of the record beyond those above, as text.
    public var metadata: [String: String]

    public init(
        id: String, title: String? = nil, text: String, date: PublicationDate? = nil, source: String? = nil,
        url: String? = nil, language: String? = nil, metadata: [String: String] = [:]
    ) {
        self.id = id
        self.title = title
        self.text = text
        self.date = date
        self.source = source
        self.url = url
        self.language = language
        self.metadata = metadata
    }
}
