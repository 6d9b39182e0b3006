import Foundation
public import StemmaAnalysis
public import StemmaCorpus

/// The topics or stories of an earlier run, read from the rows it wrote.
public struct EarlierGroups: Sendable {
    /// Why the rows are of no use, in a sentence.
    public enum Failure: Error, Equatable, CustomStringConvertible {
        case unreadable(path: String, reason: String)
        case notJSON(path: String, line: Int)
        case missingField(path: String, row: Int, field: String, kind: LabelledGroups.Kind)
        case empty(path: String)
        case repeated(path: String, id: String)
        case strangers(path: String, rows: Int)

        public var description: String {
            switch self {
            case .unreadable(let path, let reason): "\(path): expected the rows of an earlier run, found: \(reason)"
            case .notJSON(let path, let line):
                "\(path):\(line): expected a row of an earlier run as JSON (--format jsonl or json), found something else"
            case .missingField(let path, let row, let field, let kind):
                "\(path): expected \"id\" and \"\(kind.rawValue)\" in each row, an article each; row \(row) has no usable "
                    + "\"\(field)\" (rows of --summary or of another command will not do)"
            case .empty(let path): "\(path): expected the rows of an earlier run, found none"
            case .repeated(let path, let id): "\(path): expected each article once, found \"\(id)\" again"
            case .strangers(let path, let rows):
                "\(path): none of its \(articles(rows)) is among those read now, so there is nothing to continue"
            }
        }
    }

    /// What is compared: topics or stories.
    public let kind: LabelledGroups.Kind
    /// Where the rows stand.
    public let path: String
    /// The number of each article's group.
    public let rows: [(id: String, number: Int)]
    /// The labels the groups had, where rows have them.
    public let labels: [Int: String]

    /// Reads rows with `id` and `topic` or `story`, as JSON Lines or as one array.
    ///
    /// - Throws: `Failure`.
    public init(_ kind: LabelledGroups.Kind, reading path: String) throws(Failure) {
        let data: Data
        do { data = try Data(contentsOf: URL(fileURLWithPath: path)) } catch {
            throw .unreadable(path: path, reason: error.localizedDescription)
        }
        var rows: [(id: String, number: Int)] = []
        var labels: [Int: String] = [:]
        for (place, fields) in try Self.objects(data, path).enumerated() {
            func missing(_ field: String) -> Failure {
                .missingField(path: path, row: place + 1, field: field, kind: kind)
            }
            guard let id = fields["id"]?.text else { throw missing("id") }
            guard let number = fields[kind.rawValue]?.number, (0...Int(Int32.max)).contains(number) else {
                throw missing(kind.rawValue)
            }
            rows.append((id, number))
            if case .text(let label)? = fields["label"] { labels[number] = label }
        }
        if rows.isEmpty { throw .empty(path: path) }
        (self.kind, self.path, self.rows, self.labels) = (kind, path, rows, labels)
    }

    private static func objects(_ data: Data, _ path: String) throws(Failure) -> [[String: RowField]] {
        let decoder = JSONDecoder()
        let space: Set<UInt8> = [9, 10, 13, 32]
        if data.first(where: { !space.contains($0) }) == UInt8(ascii: "[") {
            guard let rows = try? decoder.decode([[String: RowField]].self, from: data) else {
                throw .notJSON(path: path, line: 1)
            }
            return rows
        }
        var rows: [[String: RowField]] = []
        for (line, bytes) in data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            if bytes.allSatisfy(space.contains) { continue }
            guard let row = try? decoder.decode([String: RowField].self, from: bytes) else {
                throw .notJSON(path: path, line: line + 1)
            }
            rows.append(row)
        }
        return rows
    }

    /// Which groups of this run are which earlier ones.
    ///
    /// - Parameter older: those of still older runs, whose numbers are not used again.
    /// - Throws: `Failure` where an article comes twice, or no article is in both.
    public func continuity(
        of groups: LabelledGroups, in corpus: Corpus, older: [EarlierGroups] = []
    ) throws(Failure) -> GroupContinuity {
        var earlier = [Int?](repeating: nil, count: corpus.count)
        for row in rows {
            guard let article = corpus.index(ofID: row.id) else { continue }
            if earlier[article] != nil { throw .repeated(path: path, id: row.id) }
            earlier[article] = row.number
        }
        let continuity = GroupContinuity(
            earlier: earlier, current: groups.assignments, count: groups.labels.count, groups: numbers,
            reserved: older.reduce(into: []) { $0.formUnion($1.numbers) })
        if continuity.commonArticles == 0 { throw .strangers(path: path, rows: rows.count) }
        return continuity
    }

    private var numbers: Set<Int> { Set(rows.map(\.number)) }
}

/// A value of a row, as far as it is of use.
private enum RowField: Decodable {
    case text(String)
    case integer(Int)
    case other

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let number = try? value.decode(Int.self) {
            self = .integer(number)
        } else {
            self = .other
        }
    }

    /// Text, or a whole number as text.
    var text: String? {
        switch self {
        case .text(let text): text
        case .integer(let number): String(number)
        case .other: nil
        }
    }

    var number: Int? {
        if case .integer(let number) = self { number } else { nil }
    }
}
