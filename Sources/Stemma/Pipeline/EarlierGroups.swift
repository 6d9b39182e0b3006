public import StemmaAnalysis
public import StemmaCorpus

/// The topics or stories of an earlier run, read from the rows it wrote.
public struct EarlierGroups: Sendable {
    /// What is compared: topics or stories.
    public let kind: LabelledGroups.Kind
    /// Where the rows stand.
    public let path: String
    /// The number of each article's group.
    public let rows: [(id: String, number: Int)]
    /// The labels the groups had, where rows have them.
    public let labels: [Int: String]
    /// Numbers from this on were never used; 0 where that is not known.
    let unused: Int

    /// Reads rows with `id` and `topic` or `story`, as JSON Lines or as one array.
    ///
    /// - Throws: `Failure`.
    public init(_ kind: LabelledGroups.Kind, reading path: String) throws(Failure) {
        try self.init(kind, EarlierRows(reading: path))
    }

    /// - Parameters:
    ///   - articles: a row an article.
    ///   - names: rows that name groups; nil: those of the articles do.
    ///   - unused: a number from which on none was used.
    init(
        _ kind: LabelledGroups.Kind, _ articles: EarlierRows, names: EarlierRows? = nil, unused: Int = 0
    ) throws(Failure) {
        var rows: [(id: String, number: Int)] = []
        for (place, row) in articles.rows {
            guard let id = row.id, let number = row.number(kind) else {
                throw .missingField(
                    path: articles.path, place: place, field: row.id == nil ? "id" : kind.rawValue, kind: kind)
            }
            rows.append((id, number))
        }
        if rows.isEmpty { throw .empty(path: articles.path) }
        let named = (names ?? articles).rows.compactMap { entry in
            entry.row.number(kind).flatMap { number in entry.row.name(kind).map { (number, $0) } }
        }
        labels = Dictionary(named) { _, last in last }
        (self.kind, self.rows, self.unused) = (kind, rows, unused)
        path = articles.path
    }

    /// The earlier number of each article of a corpus; nil for a new one.
    ///
    /// - Throws: `Failure` where an article comes twice, or none is in both.
    func numbers(in corpus: Corpus) throws(Failure) -> [Int?] {
        var numbers = [Int?](repeating: nil, count: corpus.count)
        var common = 0
        for row in rows {
            guard let article = corpus.index(ofID: row.id) else { continue }
            if numbers[article] != nil { throw .repeated(path: path, id: row.id) }
            numbers[article] = row.number
            common += 1
        }
        if common == 0 { throw .strangers(path: path, rows: rows.count) }
        return numbers
    }

    /// Which groups of this run are which earlier ones.
    ///
    /// - Parameter older: those of still older runs, whose numbers are not used again.
    /// - Throws: `Failure` where an article comes twice, or no article is in both.
    public func continuity(
        of groups: LabelledGroups, in corpus: Corpus, older: [EarlierGroups] = []
    ) throws(Failure) -> GroupContinuity {
        let used = (older + [self]).map(\.unused).max().map { $0 > 0 ? [$0 - 1] : [] } ?? []
        return GroupContinuity(
            earlier: try numbers(in: corpus), current: groups.assignments, count: groups.labels.count,
            groups: numbers, reserved: older.reduce(into: Set(used)) { $0.formUnion($1.numbers) })
    }

    private var numbers: Set<Int> { Set(rows.map(\.number)) }
}

extension EarlierGroups {
    /// Why the rows are of no use, in a sentence.
    public enum Failure: Error, Equatable, CustomStringConvertible {
        case unreadable(path: String, reason: String)
        case noAnalysis(folder: String, reason: String)
        case damagedSummary(path: String)
        case notJSON(path: String, line: Int, found: String)
        case missingField(path: String, place: String, field: String, kind: LabelledGroups.Kind)
        case empty(path: String)
        case repeated(path: String, id: String)
        case strangers(path: String, rows: Int)

        public var description: String {
            switch self {
            case .unreadable(let path, let reason):
                "\(path): expected a file with the rows of an earlier run, found \(reason)"
            case .noAnalysis(let folder, let reason):
                "\(folder): expected the output folder of an earlier stemma analyze, found \(reason)"
            case .damagedSummary(let path):
                "\(path): expected the summary of an earlier stemma analyze as JSON, found something else"
            case .notJSON(let path, let line, let found):
                "\(path):\(line): expected a row of an earlier run as JSON (--format jsonl or json), found \(found)"
            case .missingField(let path, let place, let field, let kind):
                "\(path)\(place): expected \"id\" and a whole number as \"\(kind.rawValue)\", an article a row; found no "
                    + "usable \"\(field)\" (rows of --summary or of another command will not do)"
            case .empty(let path): "\(path): expected the rows of an earlier run, found none"
            case .repeated(let path, let id): "\(path): expected each article once, found \"\(id)\" again"
            case .strangers(let path, let rows):
                "\(path): none of its \(articles(rows)) is among those read now, so there is nothing to continue"
            }
        }
    }
}
