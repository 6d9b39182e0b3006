/// A format of article files, known by the ending of the file's name.
enum FileFormat: CaseIterable {
    case text, markdown, html, json, jsonLines, csv, tsv

    /// The endings of a format, without the point; the first is its usual one.
    var endings: [String] {
        switch self {
        case .text: ["txt"]
        case .markdown: ["md", "markdown"]
        case .html: ["html", "htm"]
        case .json: ["json"]
        case .jsonLines: ["jsonl", "ndjson"]
        case .csv: ["csv"]
        case .tsv: ["tsv"]
        }
    }

    /// All endings, for a message.
    static var allNames: String { allCases.flatMap(\.endings).map { "." + $0 }.joined(separator: " ") }

    /// The format of a file by its name, and whether it is compressed; nil for an unknown ending.
    static func of(_ path: String) -> (format: FileFormat, isGzip: Bool)? {
        let parts = fileName(path).lowercased().split(separator: ".", omittingEmptySubsequences: false)
        let isGzip = parts.count > 2 && parts.last == "gz"
        guard parts.count > 1, let ending = isGzip ? parts.dropLast().last : parts.last else { return nil }
        return allCases.first { $0.endings.contains(String(ending)) }.map { ($0, isGzip) }
    }

    /// The last ending of a name with its point, in lower case; empty where there is none.
    static func ending(of path: String) -> String {
        let name = fileName(path)
        guard let point = name.lastIndex(of: "."), point != name.startIndex else { return "" }
        return name[point...].lowercased()
    }

    static func fileName(_ path: String) -> Substring { path.split(separator: "/").last ?? Substring(path) }
}
