import Testing

@testable import Stemma

@Suite("Outlets at the ends of headlines")
struct OutletTailsTests {
    /// Headlines without their tails.
    private func headlines(_ articles: [(title: String?, source: String?)]) throws -> [String?] {
        let corpus = try Corpus(
            articles: articles.enumerated().map { number, article in
                // Ids of one length, for articles are sorted by them.
                Article(id: "a\(1000 + number)", title: article.title, text: "Rain.", source: article.source)
            })
        let tails = OutletTails(of: corpus)
        return corpus.articles.indices.map { tails.headline(of: corpus.articles[$0], at: $0) }
    }

    private func headline(_ title: String?, _ source: String?) throws -> String? { try headlines([(title, source)])[0] }

    /// Headlines that differ, with an end.
    private func titles(_ count: Int, _ end: String) -> [String] {
        (0..<count).map { "Storm number \($0) floods road" + end }
    }

    @Test(
        "the source at the end is left out",
        arguments: [
            ("Storm floods road - Daily Echo", "Daily Echo"), ("Storm floods road | The Daily Echo", "Daily Echo"),
            ("Storm floods road – DAILY ECHO", "The Daily Echo"), ("Storm floods road - Echo.com", "Echo.com"),
            ("Storm floods road - Echo - English", "Echo - English"), ("Storm floods road : ERN", "ERN Online Radio"),
            ("Storm floods road - Daily Echo - Daily Echo", "Daily Echo"),
            ("Storm floods road - Эхо Москвы", "Эхо Москвы"), ("Storm floods road｜朝日新聞", "朝日新聞"),
            ("Storm floods road - e\u{301}cho", "écho"),
        ])
    func own(_ title: String, _ source: String) throws {
        #expect(try headline(title, source) == "Storm floods road")
    }

    @Test(
        "a headline is left as it is",
        arguments: [
            ("Daily Echo", "Daily Echo"), (" - Daily Echo", "Daily Echo"), ("Storm floods Al-Echo", "Echo"),
            ("Storm floods road - Daily Echo", nil), ("Storm floods road - Daily Echo", "Herald"),
            ("Storm floods road - report", "Daily Echo"), ("Storm floods road - Echo", "Daily Echo"),
            ("Storm floods road Daily Echo", "Daily Echo"), ("Storm floods road - ...", "..."), ("", "Daily Echo"),
            ("Storm floods road - ", "Daily Echo"),
        ])
    func left(_ title: String, _ source: String?) throws {
        #expect(try headline(title, source) == (title.isEmpty ? nil : title))
    }

    @Test("no headline, no articles, one article")
    func few() throws {
        #expect(try headlines([]).isEmpty)
        #expect(try headline(nil, "Echo") == nil)
        #expect(try headline("Storm | Echo", "Echo") == "Storm")
    }

    @Test("a tail that many headlines of one source share is left out, and then the section before it")
    func shared() throws {
        for source in [nil, "echo-feed"] {
            let articles = titles(20, " | Weather | Daily Echo").map { (title: String?.some($0), source: source) }
            #expect(try headlines(articles) == titles(20, ""), "\(source ?? "no source")")
        }
    }

    @Test("a tail of two or four headlines, of one headline sent often, or of few among many is left")
    func rare() throws {
        for count in [2, 4] {
            let given = titles(count, " - Daily Echo") + titles(8, "")
            #expect(try headlines(given.map { ($0, nil) }) == given)
        }
        let repeated = [String](repeating: "Storm floods road - what next", count: 30)
        #expect(try headlines(repeated.map { ($0, nil) }) == repeated)
        let many = titles(6, " - official") + titles(200, "")
        #expect(try headlines(many.map { ($0, "Wire") }) == many)
        #expect(try headlines((titles(6, " - official") + titles(100, "")).map { ($0, "Wire") })[0] == titles(1, "")[0])
    }

    @Test("topics, labels and stories read headlines without their tails")
    func texts() throws {
        let title = "Storm floods road - Daily Echo"
        let corpus = try Corpus(articles: [
            Article(id: "a", title: title, text: title, source: "Daily Echo"),
            Article(id: "b", title: title, text: title + "\nIt rained.", source: "Daily Echo"),
            Article(id: "c", title: title, text: "Storm floods road\nIt rained.", source: "Daily Echo"),
            Article(id: "d", title: title, text: "It rained.", source: "Daily Echo"),
            Article(id: "e", title: title, text: "", source: "Daily Echo"),
        ])
        let texts = ArticleTexts(corpus, includesTitle: true)
        let read = try (0..<5).map { index in
            var buffer: [UInt8] = []
            let length = try texts.read(index, into: &buffer)
            #expect(length == "Storm floods road".utf8.count)
            return String(decoding: buffer, as: UTF8.self)
        }
        let whole = "Storm floods road\nIt rained."
        #expect(read == ["Storm floods road", whole, whole, whole, "Storm floods road\n"])
        let bare = ArticleTexts(corpus, includesTitle: false)
        #expect(try String(decoding: bare.text(at: 3), as: UTF8.self) == "It rained.")
        let stories = StoryTexts(corpus: corpus, part: .title)
        #expect(try String(decoding: stories.text(at: 3), as: UTF8.self) == "Storm floods road")
    }
}
