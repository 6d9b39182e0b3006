/// A record, or a whole file, that was not read, and why.
public struct SkippedRecord: Sendable, Hashable, Codable, CustomStringConvertible {
    public var place: Place
    public var reason: Reason

    public init(place: Place, reason: Reason) {
        self.place = place
        self.reason = reason
    }

    /// Why something was not read.
    public enum Reason: Sendable, Hashable, Codable {
        /// There is no such file or folder.
        case missing
        /// The system refused; `detail` are its words.
        case unreadable(detail: String)
        /// A file whose name does not end in a known way.
        case unknownFormat
        /// A file that is no text: it holds NUL bytes.
        case binary
        /// Compressed data that end too early or are damaged; what was whole before the damage is kept.
        case damagedGzip(detail: String)
        /// A record or line above the limit, in bytes.
        case tooLong(limit: Int)
        /// No JSON; the column counts characters from 1.
        case malformedJSON(column: Int, expected: String, found: String)
        /// No CSV or TSV.
        case malformedTable(expected: String, found: String)
        /// A record without its text.
        case missingText(field: String, found: String)
        /// An id that is neither a string nor an integer.
        case unusableID(field: String, found: String)
        /// Neither a word of text nor a title.
        case empty
        /// An id that an earlier record has.
        case duplicateID(id: String, first: Place)
    }

    /// One sentence: file, line, what was expected, what was found.
    public var description: String { "\(place): \(reason)." }
}

extension SkippedRecord.Reason: CustomStringConvertible {
    public var description: String {
        switch self {
        case .missing: "expected a file or folder, found nothing of that name"
        case .unreadable(let detail): "expected a file that can be read, found \"\(detail)\""
        case .unknownFormat:
            "expected a name ending in \(FileFormat.allNames) (each also with .gz), found another"
        case .binary: "expected text, found NUL bytes as in a binary file"
        case .damagedGzip(let detail): "expected whole gzip data, found \(detail)"
        case .tooLong(let limit): "expected a record of at most \(limit) bytes, found a longer one"
        case .malformedJSON(let column, let expected, let found):
            "expected \(expected) in column \(column), found \(found)"
        case .malformedTable(let expected, let found): "expected \(expected), found \(found)"
        case .missingText(let field, let found): "expected a text in the field \"\(field)\", found \(found)"
        case .unusableID(let field, let found):
            "expected a string or an integer in the field \"\(field)\", found \(found)"
        case .empty: "expected an article with words, found neither text nor title"
        case .duplicateID(let id, let first):
            "expected an id of its own, found \"\(id)\" again, which stands first in \(first)"
        }
    }
}
