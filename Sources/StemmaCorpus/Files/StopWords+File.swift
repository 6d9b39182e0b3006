public import StemmaText

/// Why a list of stop words could not be read.
public enum StopWordsError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The system refused the file; `detail` are its words.
    case unreadable(path: String, detail: String)
    /// The file is not in UTF-8.
    case notUTF8(path: String)

    public var description: String {
        switch self {
        case .unreadable(let path, let detail):
            "\(path): expected a file of stop words that can be read, found \"\(detail)\"."
        case .notUTF8(let path):
            "\(path): expected stop words in UTF-8, one a line, found bytes that are no UTF-8."
        }
    }
}

extension StopWords {
    /// Reads a list of one's own from a file in UTF-8, one word a line.
    ///
    /// Blanks around a word, blank lines, and what follows a `#` at the start of a line or after a blank go.
    ///
    /// - Throws: ``StopWordsError``.
    public init(contentsOfFile path: String) throws {
        guard let text = String(validating: try Self.bytes(ofFile: path), as: UTF8.self) else {
            throw StopWordsError.notUTF8(path: path)
        }
        let marked = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
        self.init(PlainText.lines(of: marked).compactMap { Self.withoutComment($0).trimmed.nilIfBlank })
    }

    private static func bytes(ofFile path: String) throws(StopWordsError) -> [UInt8] {
        var bytes: [UInt8] = []
        do throws(SourceFault) {
            let source = try DescriptorSource(path: path)
            while try source.read(into: &bytes) > 0 {}
        } catch {
            guard case .unreadable(let detail) = error else { preconditionFailure("A plain file has no other fault.") }
            throw .unreadable(path: path, detail: detail)
        }
        return bytes
    }

    private static func withoutComment(_ line: Substring) -> String {
        var isAfterBlank = true
        for index in line.indices {
            if line[index] == "#", isAfterBlank { return String(line[..<index]) }
            isAfterBlank = line[index].isWhitespace
        }
        return String(line)
    }
}
