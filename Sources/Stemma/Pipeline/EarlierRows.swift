import Foundation

/// The rows an earlier run wrote, as far as groups are read from them.
struct EarlierRows {
    let path: String
    /// One after another, each with where it stands: `:3` for line 3, `, row 3` for the third element of an array.
    let rows: [(place: String, row: Row)]

    /// The fields of use, of topics, stories and articles alike.
    struct Row: Decodable {
        let id: String?
        let topic: Int?
        let story: Int?
        let label: String?
        let headline: String?

        private enum Field: String, CodingKey { case id, topic, story, label, headline }

        init(from decoder: any Decoder) throws {
            let fields = try decoder.container(keyedBy: Field.self)
            func text(_ field: Field) -> String? { try? fields.decodeIfPresent(String.self, forKey: field) }
            func number(_ field: Field) -> Int? { try? fields.decodeIfPresent(Int.self, forKey: field) }
            // A whole number is an id too.
            id = text(.id) ?? number(.id).map(String.init)
            (topic, story, label, headline) = (number(.topic), number(.story), text(.label), text(.headline))
        }

        /// The number of a group, 0 or more.
        func number(_ kind: LabelledGroups.Kind) -> Int? {
            (kind == .topic ? topic : story).flatMap { (0...Int(Int32.max)).contains($0) ? $0 : nil }
        }

        /// What the group of the row is called.
        func name(_ kind: LabelledGroups.Kind) -> String? { kind == .topic ? label : headline ?? label }
    }

    /// Reads JSON Lines, or one array.
    init(reading path: String) throws(EarlierGroups.Failure) {
        let data = try Self.contents(path)
        self.path = path
        if data.first(where: { !Self.space.contains($0) }) == UInt8(ascii: "[") {
            guard let rows = try? JSONDecoder().decode([Row].self, from: data) else {
                throw .notJSON(path: path, line: 1, found: "an array of something else, or one that breaks off")
            }
            self.rows = rows.enumerated().map { (", row \($0.offset + 1)", $0.element) }
        } else {
            rows = try Self.lines(data, path)
        }
    }

    private static let space: Set<UInt8> = [9, 10, 13, 32]

    private static func contents(_ path: String) throws(EarlierGroups.Failure) -> Data {
        let kind = FileKind(ofPath: path)
        if kind == .folder {
            let rows = path + (path.hasSuffix("/") ? "" : "/") + "articles.jsonl"
            let hint = FileManager.default.fileExists(atPath: rows) ? "; its rows stand in \(rows)" : ""
            throw .unreadable(path: path, reason: "a folder" + hint)
        }
        do { return try Data(contentsOf: URL(fileURLWithPath: path)) } catch {
            throw .unreadable(path: path, reason: kind != nil ? systemReason(error) : "nothing of that name")
        }
    }

    private static func lines(
        _ data: Data, _ path: String
    ) throws(EarlierGroups.Failure) -> [(place: String, row: Row)] {
        let decoder = JSONDecoder()
        var rows: [(place: String, row: Row)] = []
        for (line, bytes) in data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            if bytes.allSatisfy(space.contains) { continue }
            guard let row = try? decoder.decode(Row.self, from: bytes) else {
                let found = String(decoding: bytes.prefix(400), as: UTF8.self).clipped(to: 40)
                throw .notJSON(path: path, line: line + 1, found: "'\(found)'")
            }
            rows.append((":\(line + 1)", row))
        }
        return rows
    }
}

/// What the system says of a file that cannot be read, in its own few words.
func systemReason(_ error: any Error) -> String {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
    return cause.domain == NSPOSIXErrorDomain ? errorText(Int32(cause.code)) : "a file that cannot be read"
}

/// What stands at a path, links followed.
enum FileKind {
    case file, folder

    /// nil where there is nothing.
    init?(ofPath path: String) {
        let place = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: place) else { return nil }
        self = attributes[.type] as? FileAttributeType == .typeDirectory ? .folder : .file
    }
}
