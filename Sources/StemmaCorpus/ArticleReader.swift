public import StemmaLinearAlgebra

/// Reads articles from files, folders and standard input, one at a time.
///
/// Formats: `.txt .md .html .json .jsonl .csv .tsv`, each also with `.gz`. Files are streamed; a folder's files come in
/// bytewise order of their paths. One bad record never loses the others: it is skipped and listed in the report.
///
/// ```swift
/// let reader = ArticleReader(inputs: [.path("reports/")])
/// let report = try reader.read { article in print(article.id) }
/// ```
public struct ArticleReader: Sendable {
    /// Where articles come from.
    public enum Input: Sendable, Equatable {
        /// A file, or a folder with all files of known formats under it, but for folders that `stemma analyze` wrote.
        case path(String)
        /// JSON Lines from standard input.
        case standardInput

        /// `-` is standard input, anything else a path.
        public init(argument: String) { self = argument == "-" ? .standardInput : .path(argument) }

        var name: String {
            switch self {
            case .path(let path): path
            case .standardInput: "-"
            }
        }
    }

    /// How articles are read.
    public struct Configuration: Sendable, Equatable {
        /// Which fields of JSON and table records hold what.
        public var fields = FieldNames()
        /// Whether the first record that would be skipped ends the reading with an error.
        public var isStrict = false
        /// Whether date and source are taken from the dateline of the text where the record has none.
        public var readsDatelines = true
        /// The longest record (a line, an element, a row, a text file), in bytes; longer ones are skipped.
        public var recordLimit = 1 << 30
        /// Folders that are passed over where they are found inside an input, by whatever path: those that output goes
        /// to or came from. An input that is such a folder itself is read.
        public var excludedFolders: [String] = []
        /// The threads that parse JSON Lines; what comes out is the same for any number.
        public var workers = Workers()

        public init() {}
    }

    public let inputs: [Input]
    public let configuration: Configuration

    public init(inputs: [Input], configuration: Configuration = Configuration()) {
        precondition((1...1 << 30).contains(configuration.recordLimit), "A record limit is 1 byte ... 1 GiB.")
        self.inputs = inputs
        self.configuration = configuration
    }

    /// Hands every article to `body`, in reading order.
    ///
    /// A text file takes its relative path for its id. A record without an id takes `<relative path>:<line>`, an
    /// element of a JSON array `<relative path>#<its number, from 1>`. Where such a made id is taken already, the path
    /// as it was given stands in place of the relative one. Of an id that records state twice the first is kept. A file
    /// that is reached twice is read once.
    ///
    /// - Parameter progress: called now and then with the report so far.
    /// - Returns: what was read and what was not.
    /// - Throws: `ReadingError.noArticles` where nothing was found, `ReadingError.strict` at the first skipped record
    ///   of a strict reading, and whatever `body` throws.
    /// - Complexity: time linear in the bytes; memory one record, and the ids.
    public func read(
        progress: (ReadingReport) -> Void = { _ in }, _ body: (Article) throws -> Void
    ) throws -> ReadingReport {
        try withoutActuallyEscaping(body) { body in
            try withoutActuallyEscaping(progress) { progress in
                let session = ReadingSession(configuration, progress: progress, body: body)
                for input in inputs { try session.read(input) }
                return try finished(session.report)
            }
        }
    }

    private func finished(_ report: ReadingReport) throws -> ReadingReport {
        if report.articles > 0 { return report }
        throw ReadingError.noArticles(inputs: inputs.map(\.name), first: report.skipped.first, report: report)
    }
}
