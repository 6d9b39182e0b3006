import StemmaText
import Testing

@testable import StemmaAnalysis

/// Texts with a headline.
private struct TitledTexts: TextCollection {
    let articles: [(title: String, body: String)]
    var count: Int { articles.count }

    func read(_ index: Int, into buffer: inout [UInt8]) -> Int {
        buffer = Array((articles[index].title + "\n" + articles[index].body).utf8)
        return articles[index].title.utf8.count
    }
}

@Suite("How the articles of a topic use words")
struct LabelUsesTests {
    /// The labels of two topics of as many articles each: those given, and others of no subject.
    private func label(_ articles: [(title: String, body: String)]) throws -> TopicLabel {
        let others = articles.indices.map { (title: "", body: "Cats \(Self.words($0)) sleep.") }
        let texts = TitledTexts(articles: articles + others)
        let assignments = articles.map { _ in 0 } + others.map { _ in 1 }
        return try TopicLabeller(reading: texts, languages: ArticleLanguages("en", count: texts.count))
            .labels(of: assignments, topics: 2)[0]
    }

    /// Two words that no other article has.
    private static func words(_ number: Int) -> String { "qua\(number) quo\(number)" }

    @Test("copies of one text count once")
    func copies() throws {
        let copy = "The boats must fit finer nets, for the wardens will weigh each catch in the harbour of Orrin."
        let articles = (0..<40).map { number in
            number < 24 ? copy : "A herring \(Self.words(number)) was the herring of \(Self.words(number + 100))."
        }
        let terms = try label(articles.map { ("", $0) }).terms.map(\.term)
        #expect(terms.first == "herring")
        #expect(!terms.contains { $0.contains("boats") || $0.contains("nets") || $0.contains("wardens") }, "\(terms)")
    }

    @Test("a subject line over many replies counts once, and so does one whose number alone changes")
    func subjects() throws {
        let articles = (0..<40).map { number in
            (number % 2 == 0 ? "Political Sharks" : "Flash Update #\(number)", "The tide \(Self.words(number)) rose.")
        }
        let terms = try label(articles).terms.map(\.term)
        #expect(terms.contains("tide"))
        #expect(
            !terms.contains { $0.contains("Sharks") || $0.contains("Update") || $0.contains("Political") }, "\(terms)")
    }

    @Test("words that name something come before others of as many articles")
    func naming() throws {
        let articles = (0..<40).map { number in
            let words = Self.words(number)
            return (
                title: "", body: "They dawdled \(words) on. In the estuary \(words) it was \(words) the \(words)."
            )
        }
        let terms = try label(articles).terms.map(\.term)
        #expect(terms.first == "estuary" && terms.contains("dawdled"), "\(terms)")
    }

    @Test("a phrase of capital headlines is written as running text writes its words")
    func headlines() throws {
        let articles = (0..<60).map { number in
            let words = Self.words(number)
            return number % 2 == 0
                ? (title: "TREASURY BAKER \(words.uppercased()) SAYS", body: "It \(words) rose.")
                : (title: "", body: "It was \(words) at the Treasury \(words) of what Mr Baker said \(words).")
        }
        let terms = try label(articles).terms.map(\.term)
        #expect(terms.contains { $0.contains("Baker") } && !terms.contains { $0.contains("BAKER") }, "\(terms)")
    }

    @Test("a topic without a mark of its own is called by a headline, and its terms are none")
    func spare() throws {
        let texts = (0..<40).map { "The tide \(Self.words($0)) rose." }
        let labeller = try TopicLabeller(reading: texts, languages: ArticleLanguages("en", count: 40))
        let long = "Storm floods the coast road between Orrin and Saltrey for the third time in a year of storms"
        let labels = labeller.labels(
            of: (0..<40).map { $0 % 2 }, topics: 2, headline: { $0 == 0 ? "Storm  floods\nroad" : long })
        #expect(labels[0].text == "e.g. “Storm floods road”")
        #expect(labels[1].text == "e.g. “Storm floods the coast road between Orrin and Saltrey for the third…”")
        #expect(labels.allSatisfy { $0.terms.isEmpty && $0.parts == 0 })
    }
}
