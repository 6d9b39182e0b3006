import Foundation

@testable import StemmaCorpus

/// A folder for the files of one test; it goes with the value.
final class Scratch {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "stemma-tests-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file and returns its path.
    @discardableResult
    func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        let url = URL(fileURLWithPath: path).appendingPathComponent(name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
        return url.path
    }

    @discardableResult
    func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
    }
}

/// Reads paths and gathers the articles.
func readAll(
    _ paths: String..., configuration: ArticleReader.Configuration = .init()
) throws -> (articles: [Article], report: ReadingReport) {
    var articles: [Article] = []
    let reader = ArticleReader(inputs: paths.map { .path($0) }, configuration: configuration)
    let report = try reader.read { articles.append($0) }
    return (articles, report)
}

/// The articles and reasons of one file with this content.
func readFile(
    _ name: String, _ content: String, configuration: ArticleReader.Configuration = .init()
) throws -> (articles: [Article], reasons: [SkippedRecord.Reason]) {
    let scratch = try Scratch()
    let path = try scratch.write(name, content)
    do {
        let (articles, report) = try readAll(path, configuration: configuration)
        return (articles, report.skipped.map(\.reason))
    } catch ReadingError.noArticles(_, _, let report) {
        return ([], report.skipped.map(\.reason))
    }
}

/// A gzip member whose data are stored as they are.
func gzipMember(_ bytes: [UInt8]) -> [UInt8] {
    var member: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]
    var rest = bytes[...]
    repeat {
        let block = rest.prefix(0xFFFF)
        rest = rest.dropFirst(block.count)
        let length = UInt16(block.count)
        member.append(rest.isEmpty ? 1 : 0)
        member += littleEndian(length) + littleEndian(~length) + block
    } while !rest.isEmpty
    return member + littleEndian(checksum(bytes)) + littleEndian(UInt32(bytes.count))
}

func gzipMember(_ text: String) -> [UInt8] { gzipMember(Array(text.utf8)) }

private func littleEndian(_ value: some FixedWidthInteger) -> [UInt8] {
    (0..<value.bitWidth / 8).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
}

/// CRC-32 as gzip has it.
private func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { sum, byte in
        (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value >> 1 ^ (value & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
}

/// A stream of fixed bytes, handed out a few at a time.
final class SlowSource: ByteSource {
    private var rest: ArraySlice<UInt8>
    private let step: Int

    init(_ bytes: [UInt8], step: Int) {
        rest = bytes[...]
        self.step = step
    }

    func read(into buffer: inout [UInt8]) -> Int {
        let piece = rest.prefix(step)
        rest = rest.dropFirst(step)
        buffer.append(contentsOf: piece)
        return piece.count
    }
}
