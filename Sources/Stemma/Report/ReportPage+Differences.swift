/// The marked differences of versions.
extension ReportPage {
    /// Fewer words than this are not worth hiding.
    private static let shortestFold = 40

    /// Writes what changed on the way to each edited version, the first one open.
    func writeComparison(_ family: ReportModel.Family, to html: inout HTML) {
        guard !family.differences.isEmpty else {
            let reason =
                family.isSeries
                ? "none was taken from another" : "the texts are the same, or too long to compare here"
            html.element("p", ["class": "quiet"], "No comparison: \(reason).")
            return
        }
        html.element("h4", "What changed")
        for (place, difference) in family.differences.enumerated() {
            let name = Self.changeName(family, place)
            html.open(
                "details", place == 0 ? ["class": "change", "id": name, "open": ""] : ["class": "change", "id": name])
            html.element("summary") { html in
                writeVersionName(difference.second, to: &html)
                html.text(", compared with ")
                writeVersionName(difference.first, to: &html)
            }
            writeDifference(difference, to: &html)
            html.close("details")
        }
        writeUnshown(family, to: &html)
    }

    /// The anchor of a difference.
    static func changeName(_ family: ReportModel.Family, _ place: Int) -> String {
        "change-\(family.number)-\(place + 1)"
    }

    private func writeUnshown(_ family: ReportModel.Family, to html: inout HTML) {
        let edited = family.editedCount
        guard edited > family.differences.count else { return }
        let shown =
            "The changes of \(grouped(family.differences.count)) of \(grouped(edited)) edited versions are shown."
        html.element("p", ["class": "quiet"], shown)
    }

    private func writeDifference(_ difference: ReportModel.Difference, to html: inout HTML) {
        writeLegend(difference, to: &html)
        html.element("div", ["class": "difference", "dir": "auto"]) { html in
            for (index, part) in difference.parts.enumerated() {
                let isLast = index == difference.parts.count - 1
                writePart(part.kind, part.text.tidied, isLast: isLast, to: &html)
            }
        }
    }

    private func writeLegend(_ difference: ReportModel.Difference, to html: inout HTML) {
        func words(_ kind: ReportModel.Difference.Kind) -> String {
            let count = difference.parts.reduce(0) { $0 + ($1.kind == kind ? $1.text.words.count : 0) }
            return counted(count, "word", "words")
        }
        html.element("ul", ["class": "legend"]) { html in
            html.element("li") { html in
                html.element("del", "struck through")
                html.text(" \(words(.onlyInFirst)) only in ")
                writeVersionName(difference.first, to: &html)
            }
            html.element("li") { html in
                html.element("ins", "underlined")
                html.text(" \(words(.onlyInSecond)) only in ")
                writeVersionName(difference.second, to: &html)
            }
            html.element("li", "\(words(.same)) in both")
        }
    }

    private func writeVersionName(_ index: Int, to html: inout HTML) {
        let article = model.articles[index]
        html.foreign(article.source ?? (article.title.isEmpty ? article.id : article.title))
        html.text(article.date.map { ", \(ReportDate($0).spoken)" } ?? ", undated")
    }

    private func writePart(
        _ kind: ReportModel.Difference.Kind, _ text: String, isLast: Bool, to html: inout HTML
    ) {
        switch kind {
        case .onlyInFirst: writeRemoved(text, to: &html)
        case .onlyInSecond: writeAdded(text, to: &html)
        case .same: writeSame(text, isLast: isLast, to: &html)
        }
    }

    /// Writes what only the first version has, on one line: the paragraphs shown are those of the second.
    private func writeRemoved(_ text: String, to html: inout HTML) {
        guard !text.words.isEmpty else { return }
        html.element("del", text.words.joined(separator: " "))
        html.text(" ")
    }

    /// Writes what only the second version has, with the space around it outside the mark.
    private func writeAdded(_ text: String, to html: inout HTML) {
        guard let start = text.words.first?.startIndex, let end = text.words.last?.endIndex else {
            return html.text(text)
        }
        html.text(String(text[..<start]))
        html.element("ins", String(text[start..<end]))
        html.text(String(text[end...]))
    }

    /// Writes what both versions have; of a long run, its first words and those before the next change, the rest folded.
    private func writeSame(_ text: String, isLast: Bool, to html: inout HTML) {
        let words = text.words
        let (before, after) = (12, isLast ? 0 : 12)
        guard words.count > before + after + Self.shortestFold else { return html.text(text) }
        let start = words[before - 1].endIndex
        let end = after == 0 ? text.endIndex : words[words.count - after].startIndex
        html.text(String(text[..<start]))
        html.element("details") { html in
            html.element("summary", "… \(grouped(words.count - before - after)) words the same …")
            html.element("span", text[start..<end].split(whereSeparator: \.isNewline).joined(separator: "\n\n"))
        }
        html.text(String(text[end...]))
    }
}

extension String {
    fileprivate var words: [Substring] { split(whereSeparator: \.isWhitespace) }

    /// The text with one empty line at most between two lines.
    fileprivate var tidied: String {
        var tidied = ""
        var breaks = 0
        for character in self {
            breaks = character.isNewline ? breaks + 1 : character.isWhitespace ? breaks : 0
            if breaks <= 2 { tidied.append(character.isNewline ? "\n" : character) }
        }
        return tidied
    }
}
