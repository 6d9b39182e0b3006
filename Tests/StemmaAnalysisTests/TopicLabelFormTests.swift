import StemmaText
import Testing

@testable import StemmaAnalysis

@Suite struct TopicLabelFormTests {
    /// The label of a topic of forty articles, beside forty others: of one text, with two words of each article's own at each
    /// `%` and at the end.
    private func label(_ text: String, language: String = "en") throws -> TopicLabel {
        let texts = (0..<80).map { number in
            let own = " qua\(number) quo\(number) "
            return number % 2 == 0
                ? text.split(separator: "%", omittingEmptySubsequences: false).joined(separator: own) + own
                : "Nothing to see here."
        }
        return try TopicLabeller(reading: texts, languages: ArticleLanguages(language, count: 80))
            .labels(of: (0..<80).map { $0 % 2 }, topics: 2)[0]
    }

    @Test(
        "is written as most articles write it",
        arguments: [
            ("Harbours. In the harbours.", "harbours"),
            ("It was at the NASA. It was for the NASA.", "NASA"),
            ("They were in the Gaza Strip.", "Gaza Strip"),
            ("These are the U.S. troops.", "U.S. troops"),
            ("It was of the COVID-19.", "COVID-19"),
            ("We are in the St. Louis.", "St. Louis"),
            ("They were at the Bank of England.", "Bank of England"),
            ("It was of Israel's.", "Israel"),
        ])
    func form(_ text: String, _ expected: String) throws {
        let label = try label(text)
        #expect(label.terms.contains { $0.term == expected }, "\(label.terms.map(\.term))")
    }

    @Test("French words lose their article before an apostrophe")
    func elision() throws {
        let terms = try label("On voit l'armée et l'armée encore.", language: "fr").terms
        #expect(terms.contains { $0.term.contains("armée") && !$0.term.contains("l'") }, "\(terms.map(\.term))")
    }

    @Test(
        "passes over days, months, numbers, addresses, headers of messages and signatures",
        arguments: [
            "Monday", "October", "1993", "https://example.org/harbour/page", "editor@example.org (Ann Barnacle)",
        ])
    func left(_ text: String) throws {
        let label = try label("There was ice in the " + text + "\n and frost again.")
        let words = label.terms.map { $0.term.lowercased() }
        for word in ["monday", "october", "1993", "harbour", "example", "barnacle", "editor"] {
            #expect(!words.contains { $0.contains(word) }, "\(words)")
        }
    }

    @Test("the header of a message and its signature are not read")
    func messages() throws {
        let text =
            "From: Ann\nOrganization: Barnacle College\n\nThe ice % froze.\nWrite to a@b.org\n-- \nSeagull Avenue"
        let words = try label(text).terms.map { $0.term.lowercased() }
        #expect(!words.contains { $0.contains("barnacle") || $0.contains("seagull") || $0.contains("from") })
        #expect(words.contains { $0.contains("ice") })
        let plain = try label("% Barnacle College: where the ice froze.").terms.map { $0.term.lowercased() }
        #expect(plain.contains { $0.contains("barnacle") })
    }

    @Test("punctuation parts phrases")
    func punctuation() throws {
        let words = try label("a harbour, % winter. frost (snow) % storm").terms.map(\.term)
        #expect(words.allSatisfy { !$0.contains(" ") })
    }
}

@Suite struct WordRootTests {
    @Test(
        "words of one root",
        arguments: [
            ("missile", "missiles"), ("israel", "israeli"), ("party", "parties"), ("army", "armies"), ("gun", "guns"),
            ("palestine", "palestinian"), ("gaza", "gazans"), ("iran", "iranian"), ("россия", "россии"),
            ("virus", "coronavirus"),
        ])
    func same(_ one: String, _ other: String) {
        #expect(WordRoot(one.utf8).isRoot(of: WordRoot(other.utf8)))
        #expect(WordRoot(other.utf8).isRoot(of: WordRoot(one.utf8)))
    }

    @Test(
        "words of two roots",
        arguments: [
            ("iran", "iraq"), ("gun", "gut"), ("president", "press"), ("tax", "talks"), ("space", "spain"),
            ("land", "ireland"), ("ports", "sports"),
        ])
    func different(_ one: String, _ other: String) {
        #expect(!WordRoot(one.utf8).isRoot(of: WordRoot(other.utf8)))
    }
}
