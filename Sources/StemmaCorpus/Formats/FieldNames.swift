/// Which fields of a record hold what.
public struct FieldNames: Sendable, Equatable {
    public var id = "id"
    public var title = "title"
    public var text = "text"
    public var date = "date"
    public var source = "source"
    public var url = "url"
    public var language = "language"

    /// The names of the contract: `id title text date source url language`.
    public init() {}

    enum Role { case id, title, text, date, source, url, language }

    /// A field of a record: its name, and what it is for.
    struct Field {
        var name: String
        /// Nil for one that is kept as metadata.
        var role: Role?
    }

    func field(named name: String) -> Field { Field(name: name, role: role(of: name)) }

    /// What a field is for; nil for one that is kept as metadata.
    func role(of name: String) -> Role? {
        switch name {
        case text: .text
        case id: .id
        case title: .title
        case date: .date
        case source: .source
        case url: .url
        case language: .language
        default: nil
        }
    }
}
