/// Why nothing was read at all, or why strict reading stopped.
public enum ReadingError: Error, Sendable, Equatable, CustomStringConvertible {
    /// No article was found; the report's first skipped record tells why where there is one.
    case noArticles(inputs: [String], first: SkippedRecord?, report: ReadingReport)
    /// Strict reading stops at the first record that would be skipped.
    case strict(SkippedRecord)
    /// The built-in corpus is in none of the places it may be installed in.
    case sampleNotFound(places: [String])
    /// The texts could not be kept in, or read back from, a temporary file.
    case temporaryFile(path: String, detail: String)

    public var description: String {
        switch self {
        case .noArticles(let inputs, let first, let report): Self.noArticles(inputs, first, report)
        case .strict(let record): "\(record)"
        case .sampleNotFound(let places):
            "Expected the built-in corpus in one of \(places.joined(separator: ", ")), found none there."
        case .temporaryFile(let path, let detail):
            "Expected room for the texts in a temporary file in \(path) (set TMPDIR to use another folder), found "
                + "\"\(detail)\"."
        }
    }

    private static func noArticles(_ inputs: [String], _ first: SkippedRecord?, _ report: ReadingReport) -> String {
        let names = inputs.isEmpty ? "no input" : inputs.joined(separator: ", ")
        var sentence = "No articles found in \(names)"
        if report.skippedCount > 1 { sentence += " (\(report.skippedCount) skipped)" }
        if report.passedOverCount > 0 {
            let endings = report.passedOver.keys.sorted().map { $0.isEmpty ? "no ending" : $0 }
            sentence += " (\(report.passedOverCount) files passed over: \(endings.joined(separator: ", ")))"
        }
        return first.map { "\(sentence). \($0)" } ?? sentence + "."
    }
}
