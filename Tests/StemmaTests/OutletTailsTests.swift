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
        let other = [String](repeating: "Storm floods road", count: 200)
        let found = try headlines((titles(6, " - official") + other).map { ($0, "Wire") })
        #expect(found == titles(6, "") + other, "One headline sent often counts once.")
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

    @Test("a body that begins with the letters of the headline, and goes on, does not repeat it")
    func nearRepeat() throws {
        let corpus = try Corpus(articles: [
            Article(id: "a", title: "Storm - Echo", text: "Stormy night.", source: "Echo"),
            Article(id: "b", title: "Storm - Echo", text: "Storm", source: "Echo"),
        ])
        let texts = ArticleTexts(corpus, includesTitle: true, tails: OutletTails(of: corpus))
        let read = try (0..<2).map { String(decoding: try texts.text(at: $0), as: UTF8.self) }
        #expect(read == ["Storm\nStormy night.", "Storm"])
    }

    @Test("a query is read in one way, whatever comes with it; its own source is left out")
    func queries() throws {
        let corpus = try Corpus(
            articles: titles(8, " | Echo").enumerated().map { Article(id: "q\($0)", title: $1, text: "") }
                + [Article(id: "r", title: "Flood | Echo", text: "", source: "Echo")])
        let texts = ArticleTexts(
            corpus, includesTitle: true, tails: OutletTails(of: corpus, isLearning: false))
        let read = try (0..<9).map { String(decoding: try texts.text(at: $0), as: UTF8.self) }
        #expect(read.dropLast().allSatisfy { $0.hasSuffix(" | Echo\n") } && read.last == "Flood\n")
        let learned = ArticleTexts(corpus, includesTitle: true, tails: OutletTails(of: corpus))
        #expect(try String(decoding: learned.text(at: 0), as: UTF8.self) == "Storm number 0 floods road\n")
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
        let texts = ArticleTexts(corpus, includesTitle: true, tails: OutletTails(of: corpus))
        let read = try (0..<5).map { index in
            var buffer: [UInt8] = []
            let length = try texts.read(index, into: &buffer)
            #expect(length == "Storm floods road".utf8.count)
            return String(decoding: buffer, as: UTF8.self)
        }
        let whole = "Storm floods road\nIt rained."
        #expect(read == ["Storm floods road", whole, whole, whole, "Storm floods road\n"])
        let bare = ArticleTexts(corpus, includesTitle: false, tails: OutletTails(of: corpus))
        #expect(try String(decoding: bare.text(at: 3), as: UTF8.self) == "It rained.")
        let stories = StoryTexts(corpus: corpus, part: .title, tails: OutletTails(of: corpus))
        #expect(try String(decoding: stories.text(at: 3), as: UTF8.self) == "Storm floods road")
    }
}
