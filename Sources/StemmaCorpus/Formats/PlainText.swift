/// Reads a plain text as an article.
enum PlainText {
    /// The title is the first line if it reads as a headline; the text is kept whole, its blank lines folded.
    static func article(_ text: String) -> Article {
        let folded = foldBlankLines(text)
        return Article(id: "", title: headline(of: folded), text: folded)
    }

    /// Line breaks as `\n`, runs of blank lines as one, none at the ends.
    static func foldBlankLines(_ text: String) -> String {
        var folded: [Substring] = []
        for line in lines(of: text) {
            if !String(line).isBlank {
                folded.append(line)
            } else if let last = folded.last, !last.isEmpty {
                folded.append("")
            }
        }
        if folded.last == "" { folded.removeLast() }
        return folded.joined(separator: "\n")
    }

    /// Lines without their breaks (`\n`, `\r\n`, `\r`).
    static func lines(of text: String) -> [Substring] {
        text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    }

    /// The first line where it is short, has no full stop at its end, is no dateline, and a blank line follows it.
    private static func headline(of text: String) -> String? {
        let lines = text.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
        guard lines.count > 2, lines[1].isEmpty else { return nil }
        let line = String(lines[0]).trimmed
        guard line.unicodeScalars.count <= 150, let last = line.unicodeScalars.last else { return nil }
        let endsSentence = ".,;:".unicodeScalars.contains(last)
        return endsSentence || Dateline(headOf: line) != nil ? nil : line
    }
}
