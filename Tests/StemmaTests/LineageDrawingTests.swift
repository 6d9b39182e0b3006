import Testing

@testable import Stemma

@Suite("Lineage drawing")
struct LineageDrawingTests {
    /// A wire report, a light edit of it, that edit cut, and the report cut, all but the last dated.
    private func corpus() throws -> Corpus {
        let words = (0..<300).map { "word\($0)" }
        func text(_ ranges: Range<Int>...) -> String { ranges.flatMap { words[$0] }.joined(separator: " ") }
        func hour(_ hour: Int) -> PublicationDate? {
            PublicationDate(
                year: 2024, month: 4, day: 17, time: TimeOfDay(hour: hour, minute: 5, second: 0, millisecond: 0))
        }
        let long = String(repeating: "A very long headline ", count: 8)
        return try Corpus(articles: [
            Article(id: "a", title: long, text: text(0..<150), date: hour(9), source: "Meridian Wire"),
            Article(id: "b", title: long, text: text(0..<60, 250..<253, 63..<150), date: hour(11), source: long),
            Article(id: "c", title: long, text: text(0..<60, 250..<253, 63..<100), date: hour(13)),
            Article(id: "d", title: long, text: text(20..<130), source: "Halvik Daily Post"),
        ])
    }

    @Test("the tree of a family is drawn with lines, 80 columns wide, with date, outlet, relation and how sure it is")
    func drawn() throws {
        let corpus = try corpus()
        let findings = try Pipeline().copies(corpus, CopySearch.Configuration(threshold: 0.3))
        let tree = try #require(findings.lineages(dates: corpus.copyDates).first)
        let lines = LineageDrawing(corpus).lines(tree, limit: 9)
        #expect(lines.count == 4 && lines.allSatisfy { $0.count <= 80 })
        #expect(lines[0].hasPrefix("2024-04-17 09:05  Meridian Wire: A very long headline") && lines[0].hasSuffix("…"))
        #expect(lines[1].hasPrefix("├ 2024-04-17 11:05  A very") && lines[1].hasSuffix("…  light edit, very likely"))
        #expect(lines[2].hasPrefix("│ └ 2024-04-17 13:05  ") && lines[2].hasSuffix("  abridged, very likely"))
        #expect(lines[3].hasPrefix("└ no date  Halvik Daily Post  abridged, ") && lines[3].hasSuffix(" (no date)"))
        #expect(LineageDrawing(corpus).lines(tree, limit: 2).last == "… and 2 more")
        let overview = findings.overview(corpus)
        #expect(lines.allSatisfy { overview.contains($0) } && overview.contains("\n4 articles\n"))
        #expect(overview.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }

    @Test("a form or a series has no tree: its articles are listed by time under a line that says what they are")
    func series() throws {
        let corpus = try LineageSeries.corpus(count: 5)
        let overview = try LineageSeries.findings(corpus).overview(corpus)
        let list = (0..<5).reversed().map { "2024-04-\(20 - $0)  Meridian Wire: Notice \($0)" }
        let headline = "5 articles: a form or a series, no copies of one another"
        #expect(overview.contains(([headline] + list).joined(separator: "\n") + "\n"))
    }

    @Test("articles of the same text are counted as one text")
    func texts() throws {
        let alert = (0..<20).map { "word\($0)" }.joined(separator: " ")
        let corpus = try Corpus(
            articles: (0..<3).map { Article(id: "\($0)", text: alert) } + [Article(id: "3", text: alert + " w x y")])
        let findings = try Pipeline().copies(corpus, CopySearch.Configuration(threshold: 0.3))
        #expect(findings.overview(corpus).contains("\n4 articles, 2 texts\n"))
    }

    @Test("a stroke goes on as long as a later branch stands at its depth")
    func strokes() {
        #expect(
            LineageDrawing.strokes([0, 1, 2, 2, 3, 1, 2]) == ["", "├ ", "│ ├ ", "│ └ ", "│   └ ", "└ ", "  └ "])
        #expect(LineageDrawing.strokes([0, 1]) == ["", "└ "] && LineageDrawing.strokes([]) == [])
    }

    @Test("a row of a family names each member's parent, parents first")
    func rows() throws {
        let corpus = try corpus()
        let findings = try Pipeline().copies(corpus, CopySearch.Configuration(threshold: 0.3))
        let row = try #require(findings.familyRows(corpus).first).compact
        let root = #"{"id":"a","parent":null,"confidence":null,"basis":null,"relation":null,"carriers":0}"#
        #expect(row.contains(#""lineage":[\#(root),{"id":"b","parent":"a","confidence":0."#))
        #expect(row.contains(#"{"id":"c","parent":"b""#) && row.contains(#""basis":"text only: no date""#))
    }

    @Test("a day of which the hour is unknown lasts the whole day")
    func days() throws {
        let day = PublicationDate(year: 1970, month: 1, day: 2)
        let instant = PublicationDate(millisecondsSince1970: 1_500)
        let corpus = try Corpus(articles: [
            Article(id: "a", text: "x", date: day), Article(id: "b", text: "x", date: instant),
            Article(id: "c", text: "x"),
        ])
        let dates = corpus.copyDates
        #expect(dates == [CopyDate(first: 86_400, last: 172_799.999), CopyDate(instant: 1.5), nil])
    }
}
