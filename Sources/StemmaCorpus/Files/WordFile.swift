public import StemmaText

/// Why a list of words could not be read.
public enum WordFileError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The system refused the file; `detail` are its words.
    case unreadable(path: String, detail: String)
    /// The file is not in UTF-8.
    case notUTF8(path: String)
    /// No line of the file holds a word.
    case empty(path: String)

    public var description: String {
        switch self {
        case .unreadable(let path, let detail):
            "\(path): expected a file of words that can be read, found \"\(detail)\"."
        case .notUTF8(let path): "\(path): expected words in UTF-8, one a line, found bytes that are no UTF-8."
        case .empty(let path): "\(path): expected a term a line, found no term."
        }
    }
}

extension StopWords {
    /// Reads a list of one's own from a file in UTF-8, one word a line.
    ///
    /// Blanks around a word, blank lines, and what follows a `#` at the start of a line or after a blank go.
    ///
    /// - Throws: ``WordFileError``.
    public init(contentsOfFile path: String) throws {
        self.init(try WordFile.lines(path).compactMap { Self.withoutComment($0).trimmed.nilIfBlank })
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

extension Vocabulary {
    /// Reads a vocabulary from a file in UTF-8, one term a line as it is counted: in lower case, the words of a longer
    /// term with one blank between them. The `terms.txt` of `stemma vectors` is one.
    ///
    /// - Throws: ``WordFileError``.
    public init(contentsOfFile path: String) throws {
        self.init(try WordFile.lines(path).lazy.map(String.init).filter { !$0.isEmpty })
        if count == 0 { throw WordFileError.empty(path: path) }
    }
}

private enum WordFile {
    /// The lines of a file in UTF-8, without a mark at its beginning.
    static func lines(_ path: String) throws(WordFileError) -> [Substring] {
        guard let text = String(validating: try bytes(path), as: UTF8.self) else { throw .notUTF8(path: path) }
        let unmarked = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
        return PlainText.lines(of: unmarked)
    }

    private static func bytes(_ path: String) throws(WordFileError) -> [UInt8] {
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
}
