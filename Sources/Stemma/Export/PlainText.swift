extension String {
    /// The text at the right of so many columns of a terminal.
    func padded(_ width: Int) -> String { String(repeating: " ", count: max(0, width - columns)) + self }

    /// The text at the left of so many columns of a terminal.
    func paddedRight(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - columns)) }

    /// The text on one line, cut with an ellipsis where it takes more columns; control characters, which a terminal would
    /// obey, are left out.
    func clipped(to width: Int) -> String {
        let line = withoutControls.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if line.columns <= width { return line }
        var head = line.prefix(columns: width - 1)
        // No dot or comma before the ellipsis.
        while let last = head.last, " .,…".contains(last) { head.removeLast() }
        return head + "…"
    }

    /// The text with a full stop, unless its own last sign, before quotes and brackets that close, ends a sentence.
    var asSentence: String {
        let last = last { !"\"'”’»)]」』）".contains($0) }
        return last.map { ".…!?。！？".contains($0) } ?? false ? self : self + "."
    }

    /// The text broken between words into lines of at most `width` columns.
    public func wrapped(at width: Int) -> String {
        var lines: [String] = []
        var used = 0
        for word in split(separator: " ") {
            let columns = word.columns
            if !lines.isEmpty, used + columns < width {
                lines[lines.count - 1] += " " + word
                used += 1 + columns
            } else {
                lines.append(String(word))
                used = columns
            }
        }
        return lines.joined(separator: "\n")
    }

    /// A number with two places after the point.
    init(format number: Double) {
        let hundredths = Int((abs(number) * 100).rounded())
        let sign = number < 0 && hundredths > 0 ? "-" : ""
        self = "\(sign)\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
    }
}

/// `1 article`, `12,000 articles`.
func articles(_ count: Int) -> String { grouped(count) + (count == 1 ? " article" : " articles") }

/// `none of the 12 articles has a date`; of a single one, `the one article has no date`.
func noArticle(of count: Int, has thing: String) -> String {
    count == 1 ? "the one article has no \(thing)" : "none of the \(articles(count)) has a \(thing)"
}

/// `1 version`, `12 versions`.
func counted(_ count: Int, _ singular: String, _ plural: String) -> String {
    "\(grouped(count)) \(count == 1 ? singular : plural)"
}

/// A whole number with a comma at the thousands.
func grouped(_ number: Int) -> String {
    var groups: [Substring] = []
    var digits = Substring(String(abs(number)))
    while digits.count > 3 {
        groups.insert(digits.suffix(3), at: 0)
        digits = digits.dropLast(3)
    }
    return (number < 0 ? "-" : "") + ([digits] + groups).joined(separator: ",")
}

extension Corpus {
    /// The headline of an article, or the head of its text, or its id.
    func headline(_ article: Int) -> String {
        if let title = articles[article].title, !title.isEmpty { return title }
        let head = (try? text(at: article)).map { String(decoding: $0.prefix(400), as: UTF8.self) } ?? ""
        let body = head.utf8.dropFirst(Dateline(headOf: head)?.range.upperBound ?? 0)
        let line = Substring(body).split(whereSeparator: \.isNewline).first { $0.contains { !$0.isWhitespace } }
        return line.map { String($0.prefix(120)) } ?? articles[article].id
    }
}

/// The shortest decimal of a number, `1` rather than `1.0`.
func shortest(_ value: Double) -> String { JSONValue.number(value).compact }
