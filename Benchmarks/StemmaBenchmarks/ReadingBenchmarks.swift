import Foundation
import Stemma

/// JSON Lines to articles, with one worker.
///
/// The lines are those of `$STEMMA_DATA/20newsgroups/articles.jsonl.gz` where that is set, else synthetic ones.
func benchmarkReading(_ articles: SyntheticArticles) {
    let folder = (ProcessInfo.processInfo.environment["STEMMA_DATA"] ?? "").isEmpty ? "synthetic" : "20 Newsgroups"
    checkedBenchmark(
        "reading of JSON Lines, \(folder)", prepare: { try LinesFile(articles) },
        run: { file in
            let start = ContinuousClock.now
            var (count, length) = (0, 0)
            var configuration = ArticleReader.Configuration()
            configuration.workers = Workers(1)
            let report = try ArticleReader(inputs: [.path(file.path)], configuration: configuration).read {
                count += 1
                length += $0.text.utf8.count
            }
            let seconds = (ContinuousClock.now - start) / .seconds(1)
            return (file: file, count: count, length: length, report: report, seconds: seconds)
        },
        figure: "MB/s",
        check: { answer in
            require(answer.report.skipped.isEmpty && answer.count == answer.file.count, "Each line is an article.")
            require(answer.report.bytes == answer.file.size, "The file is read to its end.")
            if let length = answer.file.textLength {
                require(answer.length == length, "The texts are as long as they were before they were escaped.")
            }
            return Int(Double(answer.file.size) / 1e6 / answer.seconds)
        })
}

/// A file of JSON Lines that goes with the value.
private final class LinesFile: Sendable {
    let path = FileManager.default.temporaryDirectory.appending(path: "stemma-\(UUID()).jsonl").path
    /// The number of lines.
    let count: Int
    /// The number of bytes.
    let size: Int
    /// The bytes of the texts together; nil where they are not known but from the file.
    let textLength: Int?

    init(_ articles: SyntheticArticles) throws {
        let lines: Data
        if let data = ProcessInfo.processInfo.environment["STEMMA_DATA"], !data.isEmpty {
            lines = try Self.unpacked(data + "/20newsgroups/articles.jsonl.gz")
            textLength = nil
        } else {
            let texts = articles.texts.map(Self.withMarks)
            lines = try Self.lines(of: texts)
            textLength = texts.reduce(0) { $0 + $1.utf8.count }
        }
        (count, size) = (lines.count { $0 == UInt8(ascii: "\n") }, lines.count)
        try lines.write(to: URL(filePath: path))
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    private struct Record: Encodable {
        var id: String
        var title: String
        var text: String
        var label: String
    }

    private static func lines(of texts: [String]) throws -> Data {
        try texts.enumerated().reduce(into: Data()) { lines, entry in
            let (number, text) = entry
            let record = Record(id: "a\(number)", title: "Article \(number)", text: text, label: "subject")
            lines += try JSONEncoder().encode(record) + [UInt8(ascii: "\n")]
        }
    }

    /// Line breaks and quotes where a text of a newsgroup has them.
    private static func withMarks(_ text: String) -> String {
        text.split(separator: " ").enumerated().map { place, word in
            switch place % 40 {
            case 7: "“\(word)”"
            case 27: "\"\(word)\""
            case 9, 19, 29, 39: word + "\n"
            default: String(word)
            }
        }.joined(separator: " ")
    }

    private static func unpacked(_ path: String) throws -> Data {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["gzip", "--decompress", "--stdout", path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        require(process.terminationStatus == 0, "\(path) is to be unpacked.")
        return bytes
    }
}
