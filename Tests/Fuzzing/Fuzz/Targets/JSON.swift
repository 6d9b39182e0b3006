import Foundation
import StemmaLinearAlgebra

@testable import StemmaCorpus

extension FuzzTarget {
    /// JSON Lines: no line is lost, and each is accepted, refused and resolved as Foundation does it.
    static let json = FuzzTarget(name: "json") { bytes in
        guard let stream = try? TextStream(sniffing: PrefixedSource(bytes)), stream.encoding == nil,
            !bytes.starts(with: [0xEF, 0xBB, 0xBF])
        else { return }
        var reader = JSONLinesReader(
            stream, path: "f", names: FieldNames(), limit: 1 << 20, workers: Workers(1), readsDatelines: false)
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated().filter { _, line in
            !line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
        }
        for (number, line) in lines {
            guard let record = try? reader.next() else { fatalError("Line \(number + 1) is lost.") }
            require(record.line == number + 1, "The record of line \(number + 1) has the number \(record.line ?? 0).")
            JSONLine(Array(line), record).check()
        }
        if case .some = try? reader.next() { fatalError("There are more records than lines.") }
    }
}

/// A line and what became of it, beside what Foundation makes of it.
private struct JSONLine {
    let bytes: [UInt8]
    let record: ReadRecord
    let isUTF8: Bool

    init(_ line: [UInt8], _ record: ReadRecord) {
        self.record = record
        isUTF8 = String(validating: line, as: UTF8.self) != nil
        bytes = isUTF8 ? line : Array(Windows1252.decode(line).utf8)
    }

    func check() {
        if bytes.contains(0) { return require(fault != nil, "A NUL byte is read.") }
        // Foundation skips a byte order mark.
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return require(fault != nil, "A mark before an object is read.") }
        // Foundation takes the last of two fields of one name, and has a limit of its own for depth.
        if let fault, fault == "each field name once" || fault.hasSuffix("levels of nesting") { return }
        let theirs = (try? JSONSerialization.jsonObject(with: Data(bytes))) as? [String: Any]
        if let theirs, fault == nil { return compare(theirs) }
        if theirs != nil, isLenient { return }
        if fault == nil, hasLargeNumber { return }
        require((theirs == nil) == (fault != nil), "\(fault ?? "accepted"): \(String(decoding: bytes, as: UTF8.self))")
    }

    /// What was expected where the line is no JSON.
    private var fault: String? {
        guard case .skipped(.malformedJSON(_, let expected, _)) = record.outcome else { return nil }
        return expected
    }

    /// Foundation lets a comma pass before a closing bracket.
    private var isLenient: Bool {
        let text = bytes.filter { ![0x20, 0x09, 0x0D].contains($0) }
        return zip(text, text.dropFirst()).contains { $0 == UInt8(ascii: ",") && ($1 | 0x20) == UInt8(ascii: "}") }
    }

    /// Foundation refuses numbers beyond the range of a Double; RFC 8259 does not.
    private var hasLargeNumber: Bool {
        bytes.split { !(0x30...0x39).contains($0) }.contains { $0.count > 2 }
    }

    private func compare(_ theirs: [String: Any]) {
        require(isUTF8 == (record.encoding == nil), "The encoding of the line is not told.")
        guard case .article(let article) = record.outcome else { return }
        for (name, value) in theirs { compare(article, Self.withoutNUL(name), value) }
        let known: Set = ["id", "title", "text", "date", "source", "url", "language"]
        let others = Set(article.metadata.keys).subtracting(known)
        require(others.isSubset(of: theirs.keys.map(Self.withoutNUL)), "A field is made up.")
    }

    private func compare(_ article: Article, _ name: String, _ value: Any) {
        let string = (value as? String).map(Self.withoutNUL)
        switch name {
        case "text": same(article.text, string ?? article.text, name)
        case "id": if let id = string?.nilIfBlank { same(article.id, id, name) }
        case "title": if let string { same(article.title, string.nilIfBlank, name) }
        case "source": if let string { same(article.source, string.nilIfBlank, name) }
        case "url": if let string { same(article.url, string.nilIfBlank, name) }
        case "language": if let string { same(article.language, string.nilIfBlank, name) }
        case "date": break
        default:
            if value is NSNull { return same(article.metadata[name], nil, name) }
            if let string { return same(article.metadata[name], string, name) }
            compareCompact(article.metadata[name] ?? "nothing", value)
        }
    }

    /// A value that is kept as compact JSON is the same when it is read again.
    private func compareCompact(_ json: String, _ value: Any) {
        let again = try? JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed)
        require((again as? NSObject) == (value as? NSObject), "\(json) is another value.")
    }

    private func same(_ ours: String?, _ theirs: String?, _ name: String) {
        let isSame = ours.map { Array($0.utf8) } == theirs.map { Array($0.utf8) }
        require(isSame, "\(name) is \(ours.debugDescription), not \(theirs.debugDescription).")
    }

    private static func withoutNUL(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value == 0 ? " " : $0 }))
    }
}
