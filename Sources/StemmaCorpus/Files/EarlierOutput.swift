import Foundation

/// What tells a folder that `stemma analyze` wrote: found among articles it is no input, as its rows and its page would
/// otherwise be read as articles.
enum EarlierOutput {
    private static let names = ["summary.json", "articles.jsonl", "report.html"]

    /// Whether a folder holds the files of an analysis, and its summary begins as Stemma writes it.
    static func isOne(folder: String) -> Bool {
        guard names.allSatisfy({ FileEntry(path: folder + "/" + $0)?.kind == .file }),
            let summary = FileHandle(forReadingAtPath: folder + "/summary.json")
        else { return false }
        defer { try? summary.close() }
        let head = (try? summary.read(upToCount: 64)) ?? Data()
        return String(decoding: head, as: UTF8.self).contains("\"stemma\":")
    }
}
