/// Reads a file that is one article: plain text, Markdown, HTML.
///
/// A file that breaks off is not read: half a text would pass for an abridged copy.
struct WholeFileReader: RecordReader {
    private let stream: TextStream
    private let format: FileFormat
    private let path: String
    private let limit: Int
    private(set) var bytesRead = 0
    private var isFinished = false

    /// libxml2 counts bytes in 32 bits, and needs several times a page's size.
    private static let htmlLimit = 256 << 20

    init(_ stream: TextStream, format: FileFormat, path: String, limit: Int) {
        self.stream = stream
        self.format = format
        self.path = path
        self.limit = format == .html ? min(limit, Self.htmlLimit) : limit
    }

    mutating func next() throws(SourceFault) -> ReadRecord? {
        if isFinished { return nil }
        isFinished = true
        var bytes: [UInt8] = []
        while try stream.source.read(into: &bytes) > 0 {
            if bytes.count > limit { throw .tooLong(limit: limit, line: nil) }
        }
        bytesRead = bytes.count
        if bytes.contains(0), stream.encoding == nil { return ReadRecord(outcome: .skipped(.binary)) }
        return record(bytes)
    }

    private func record(_ bytes: [UInt8]) -> ReadRecord {
        var (article, encoding) = article(bytes)
        article.id = path
        let isEmpty = article.text.isBlank && article.title == nil
        return ReadRecord(
            outcome: isEmpty ? .skipped(.empty) : .article(article), encoding: encoding ?? stream.encoding,
            unreadDate: article.date == nil ? article.metadata["date"] : nil, idSuffix: "")
    }

    private func article(_ bytes: [UInt8]) -> (Article, TextEncoding?) {
        if format == .html { return HTMLArticle.read(bytes) }
        let (text, encoding) = TextDecoding.decode(bytes)
        return (format == .markdown ? Markdown.article(text) : PlainText.article(text), encoding)
    }
}

/// Makes an article of an HTML page.
enum HTMLArticle {
    static func read(_ bytes: [UInt8]) -> (Article, TextEncoding?) {
        let (page, encoding) = parse(bytes)
        var article = Article(id: "", title: page.title, text: page.text)
        article.source = page.source
        article.url = page.url
        article.language = page.language
        article.date = page.date.flatMap(DateParser.parse)
        if article.date == nil, let date = page.date { article.metadata["date"] = date }
        return (article, encoding)
    }

    /// Bytes that are no UTF-8 are in the encoding the page names, else taken for Windows-1252.
    private static func parse(_ bytes: [UInt8]) -> (HTMLPage, TextEncoding?) {
        if String(validating: bytes, as: UTF8.self) != nil {
            return (HTMLPage(HTMLTree(bytes, encoding: "UTF-8")), nil)
        }
        if let name = statedEncoding(bytes) {
            let tree = HTMLTree(bytes, encoding: name)
            if !tree.nodes.isEmpty { return (HTMLPage(tree), .named(name)) }
        }
        let text = Array(Windows1252.decode(bytes).utf8)
        return (HTMLPage(HTMLTree(text, encoding: "UTF-8")), .windows1252)
    }

    /// The `charset` in the head of a page, unless it is one that Windows-1252 covers or that the bytes refute.
    private static func statedEncoding(_ bytes: [UInt8]) -> String? {
        let head = Windows1252.decode(bytes.prefix(2048)).lowercased()
        let pieces = head.split(separator: "charset", maxSplits: 1, omittingEmptySubsequences: false)
        guard pieces.count == 2 else { return nil }
        let value = pieces[1].drop { " =\"'".contains($0) }
        let name = String(value.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) })
        return ["", "utf-8", "utf8", "iso-8859-1", "latin1", "windows-1252", "us-ascii"].contains(name) ? nil : name
    }
}
