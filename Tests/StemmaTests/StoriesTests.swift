import Testing

@testable import Stemma

@Suite("Stories of a corpus")
struct StoriesTests {
    private func stories(_ corpus: Corpus, threads: Int = 2) throws -> StoryFindings {
        try Pipeline(workers: Workers(threads)).stories(corpus, .init())
    }

    @Test("stories of the sample agree with its truth: B-cubed F of 0.95 and more")
    func sample() throws {
        let scores = try Pipeline().evaluate(.sample(), truth: "story", stories: .init()).scores
        let found = try #require(scores.first { $0.measure == "B-cubed F" })
        #expect(try found.subject == "stories" && #require(found.value) >= 0.95)
    }

    @Test("a story tells its headline, outlets, dates, entities and copies")
    func details() throws {
        let corpus = try Corpus(articles: Self.articles)
        let findings = try stories(corpus)
        #expect(findings.stories.map(\.members) == [[0, 1, 2], [3]])
        let details = try Pipeline().details(of: findings, corpus)
        #expect(details.copies == [[[0, 1]], []])
        #expect(details.outlets(of: findings.stories[0], corpus) == ["Herald", "Post"])
        let entities = details.entities[0]
        #expect(entities.places == ["Port Velden"])
        #expect(entities.names.contains("Ada Lorne"))
        #expect(entities.numbers.contains("347"))
        let row = details.rows(corpus)[0].compact
        #expect(row.contains(#""first":"2024-03-01","last":"2024-03-02""#))
        #expect(row.contains(#""copies":[["a","b"]]"#))
        #expect(details.overview(corpus).hasPrefix("1 story of 3 articles in 4; 1 stand alone"))
    }

    private static let wire = """
        Dockers in Port Velden walked out on Friday over the loss of 347 jobs. Their leader Ada Lorne said that nobody would \
        load a ship before the harbour board talks to the union about the new cranes and about severance pay.
        """

    private static var articles: [Article] {
        let first = PublicationDate(year: 2024, month: 3, day: 1)
        let second = PublicationDate(year: 2024, month: 3, day: 2)
        return [
            Article(id: "a", title: "Dockers walk out in Port Velden", text: wire, date: first, source: "Herald"),
            Article(
                id: "b", title: "Port Velden dockers on strike", text: wire + " More follows.", date: first,
                source: "Post"),
            Article(
                id: "c", title: "Dockers strike over cranes - Herald",
                text: """
                    The union of dockers stopped all work in Port Velden, where new cranes cost 347 jobs. "We want severance \
                    pay and talks", Ada Lorne said. The harbour board would not load a ship itself.
                    """, date: second, source: "Herald"),
            Article(
                id: "d", title: "Orchestra plays Haydn",
                text: "The orchestra of Ister opened its season with two symphonies by Haydn.",
                date: second, source: "Post"),
        ]
    }

    @Test("of a headline alone the outlet's name at its end is no word of the event")
    func outletNames() throws {
        let title = "Storm floods coast road - Daily Echo"
        let corpus = try Corpus(articles: [Article(id: "a", title: title, text: title, source: "Daily Echo")])
        func read(_ part: StoryTexts.Part) throws -> String {
            let texts = StoryTexts(corpus: corpus, part: part, tails: OutletTails(of: corpus))
            return String(decoding: try texts.text(at: 0), as: UTF8.self)
        }
        #expect(try read(.title) == "")
        #expect(try read(.body) == "Storm floods coast road")
        #expect(try read(.whole).hasPrefix("Storm floods coast road\n"))
        #expect(try !read(.whole).contains("Echo"))
    }

    @Test("without headlines the first sentence stands for one, and nothing is said of dates that are not known")
    func bare() throws {
        let corpus = try Corpus(articles: [
            Article(id: "a", text: "A lone report. It has no headline."), Article(id: "b", text: ""),
        ])
        let details = try Pipeline().details(of: stories(corpus), corpus)
        let rows = details.rows(corpus).map(\.compact)
        #expect(rows[0].contains(#""headline":"A lone report."#) && rows[0].contains(#""first":null"#))
        #expect(rows[1].contains(#""headline":"b""#))
    }
}
