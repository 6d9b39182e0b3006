/// Reads Markdown as an article: front matter and the leading heading tell about it, the rest is its text.
///
/// The markup taken away is the common one: headings, emphasis, links, images, quotes, lists, code fences, rules;
/// scripts and style sheets go whole.
enum Markdown {
    static func article(_ text: String) -> Article {
        var lines = PlainText.lines(of: text)[...]
        var article = Article(id: "", text: "")
        readFrontMatter(&lines, into: &article)
        lines = PlainText.lines(of: MarkdownScripts.removed(from: lines.joined(separator: "\n")))[...]
        lines = lines.drop { String($0).isBlank }
        if let first = lines.first, let heading = heading(first), first.hasPrefix("# ") {
            article.title = article.title ?? heading.nilIfBlank
            lines.removeFirst()
        }
        article.text = PlainText.foldBlankLines(lines.compactMap(plainLine).joined(separator: "\n"))
        return article
    }

    /// `key: value` lines between two lines of three hyphens; no other line between these is text either.
    private static func readFrontMatter(_ lines: inout ArraySlice<Substring>, into article: inout Article) {
        let block = lines.drop { String($0).isBlank }
        guard let first = block.first, isFence(first, "---"),
            let end = block.dropFirst().firstIndex(where: { isFence($0, "---") || isFence($0, "...") })
        else { return }
        for line in block[..<end].dropFirst() {
            guard let colon = line.firstIndex(of: ":"), line.first?.isLetter == true else { continue }
            let value = unquoted(String(line[line.index(after: colon)...]).trimmed)
            if !value.isEmpty { set(line[..<colon].lowercased(), value, in: &article) }
        }
        lines = lines[(end + 1)...]
    }

    /// Blanks may follow the marks, but not stand before them.
    private static func isFence(_ line: Substring, _ marks: String) -> Bool {
        line.hasPrefix(marks) && line.dropFirst(marks.count).allSatisfy(\.isWhitespace)
    }

    private static func set(_ key: String, _ value: String, in article: inout Article) {
        switch key {
        case "title": article.title = value
        case "date":
            article.date = DateParser.parse(value)
            if article.date == nil { article.metadata["date"] = value }
        case "source": article.source = value
        case "url": article.url = value
        case "lang", "language": article.language = value
        default: article.metadata[key] = value
        }
    }

    private static func unquoted(_ value: String) -> String {
        guard value.count >= 2, let quote = value.first, quote == "\"" || quote == "'", value.last == quote else {
            return value
        }
        return String(value.dropFirst().dropLast())
    }

    private static func heading(_ line: Substring) -> String? {
        let marks = line.prefix { $0 == "#" }
        guard (1...6).contains(marks.count), line.dropFirst(marks.count).first == " " else { return nil }
        let text = String(line.dropFirst(marks.count)).trimmed
        return MarkdownInline.plain(text.trimmingSuffix("#").trimmed)
    }

    /// A line without the markup at its head; nil for one that is markup alone.
    private static func plainLine(_ line: Substring) -> String? {
        if let heading = heading(line) { return heading }
        var rest = line.drop { $0 == " " || $0 == "\t" }
        if rest.hasPrefix("```") || rest.hasPrefix("~~~") || isRule(rest) { return nil }
        while rest.hasPrefix(">") { rest = rest.dropFirst().drop { $0 == " " } }
        if rest.hasPrefix("- ") || rest.hasPrefix("* ") || rest.hasPrefix("+ ") { rest = rest.dropFirst(2) }
        return MarkdownInline.plain(String(rest))
    }

    private static func isRule(_ line: Substring) -> Bool {
        let marks = line.filter { $0 != " " }
        guard marks.count >= 3, let mark = marks.first, "-*_=".contains(mark) else { return false }
        return marks.allSatisfy { $0 == mark }
    }
}

extension String {
    fileprivate func trimmingSuffix(_ mark: Character) -> String {
        var text = self[...]
        while text.last == mark { text.removeLast() }
        return String(text)
    }
}
