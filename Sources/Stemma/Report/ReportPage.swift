/// The report as one page of HTML that needs nothing else: no network, no other file, and no script but its own.
///
/// The page is written in pieces, so that the text of many articles never stands in memory as one string. Without
/// JavaScript it shows all but the map's single marks, the smaller stories and the search, and says so. Same model, same bytes.
///
/// **Complexity**: time proportional to the text shown; memory to its largest piece (a copy family, 1,000 titles, or the map).
struct ReportPage {
    let model: ReportModel
    /// The largest number of articles that the search knows.
    let searchLimit: Int
    let topicLabels: [Int: String]
    /// Numbers of the families that have a place on the page.
    private let familyNumbers: Set<Int>
    /// Numbers of the stories that stand on the page without the script.
    private let storyNumbers: Set<Int>

    init(_ model: ReportModel) { self.init(model, searchLimit: 200_000) }

    init(_ model: ReportModel, searchLimit: Int) {
        self.model = model
        self.searchLimit = searchLimit
        topicLabels = Dictionary(model.topics.map { ($0.number, $0.label) }) { first, _ in first }
        familyNumbers = Set(model.families.map(\.number))
        storyNumbers = Set(model.stories.prefix(Self.storyPage).map(\.number))
    }

    /// Appends the page to a file.
    func write(to file: inout OutputFile) throws {
        try writePieces { try file.write($0) }
    }

    /// Hands over the page, piece by piece, in order.
    func writePieces(_ write: (String) throws -> Void) rethrows {
        try write(HTML.piece(writeStart))
        try write(HTML.piece(writeChanges))
        try write(HTML.piece(writeMap))
        try write(HTML.piece(writeTopics))
        try write(HTML.piece(writeTime))
        try write(HTML.piece(writeStories))
        try write(HTML.piece(writeCopiesStart))
        for (rank, family) in model.families.enumerated() {
            try write(HTML.piece { writeFamily(family, isOpen: rank < 3, to: &$0) })
        }
        try write(HTML.piece(writeCopiesEnd))
        try write(HTML.piece(writeArticles))
        try writeArticleData(write)
        try writeMapData(write)
        try writeStoryData(write)
        try write(HTML.piece(writeEnd))
    }

    private func writeStart(to html: inout HTML) {
        writeHead(to: &html)
        html.open("body")
        html.element("a", ["class": "skip", "href": "#main"], "Skip to the results")
        writeHeader(to: &html)
        writeContents(to: &html)
        html.open("main", ["id": "main"])
    }

    private func writeEnd(to html: inout HTML) {
        writeDimensions(to: &html)
        writeGuide(to: &html)
        writeReading(to: &html)
        writeMaking(to: &html)
        html.close("main")
        html.element("footer") {
            $0.element("p", "Written by Stemma. This page is one file: it loads nothing and sends nothing.")
        }
        html.element("script") { $0.verbatim(ReportScript.text) }
        html.close("body")
        html.close("html")
        html.verbatim("\n")
    }

    /// Writes a link to a copy family, or its name where it is not on the page.
    func writeFamilyLink(_ number: Int, to html: inout HTML) {
        let name = "copy family \(number)"
        if familyNumbers.contains(number) {
            html.element("a", ["href": "#family-\(number)"], name)
        } else {
            html.text(name)
        }
    }

    /// Writes a link to a story, or its name where it does not stand on the page without the script.
    func writeStoryLink(_ number: Int, to html: inout HTML) {
        let name = "story \(number)"
        if storyNumbers.contains(number) {
            html.element("a", ["href": "#story-\(number)"], name)
        } else {
            html.text(name)
        }
    }

    /// Writes a section with its heading.
    func writeSection(_ id: String, _ heading: String, to html: inout HTML, _ body: (inout HTML) -> Void) {
        openSection(id, heading, to: &html)
        body(&html)
        html.close("section")
    }

    func openSection(_ id: String, _ heading: String, to html: inout HTML) {
        html.open("section", ["id": id, "aria-labelledby": "\(id)-heading"])
        html.element("h2", ["id": "\(id)-heading"], heading)
    }
}

/// `17 %` of a whole; `under 1 %` where it rounds to nothing.
func percentage(_ part: Int, of whole: Int) -> String {
    let percent = whole == 0 ? 0 : (Double(part) / Double(whole) * 100).rounded()
    return percent == 0 && part > 0 ? "under 1 %" : "\(Int(percent)) %"
}
