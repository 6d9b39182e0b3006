import StemmaLinearAlgebra
import StemmaText
import Testing

@testable import StemmaAnalysis

@Suite struct TopicLabellerTests {
    /// Sentences of two subjects, and words of everyone's; each article has a word of its own at each `%`.
    private static let subjects = [
        [
            "The prime minister % met the cabinet", "a % vote for the prime minister of % Norland",
            "the Prime Minister % won the elections", "another % election for the prime minister %",
        ],
        [
            "The space shuttle % reached its orbit", "NASA % sent a space shuttle % to the station",
            "engineers of NASA % looked at the rockets", "the % rocket of the space shuttle % failed",
        ],
    ]

    private static func corpus(_ count: Int) -> (texts: [String], assignments: [Int]) {
        let texts = (0..<count).map { number in
            let random = CounterRandom(seed: 7, stream: UInt64(number))
            let common = ["today", "people", "city", "week", "report"]
            return (0..<3).map { place in
                let sentence = subjects[number % 2][random.integer(below: 4, at: place)]
                let own = sentence.split(separator: "%").joined(separator: "qua\(number)x\(place)")
                return own + ". " + common[random.integer(below: 5, at: 10 + place)] + ". "
            }.joined()
        }
        return (texts, (0..<count).map { $0 % 2 })
    }

    private func labels(
        _ texts: [String], _ assignments: [Int], topics: Int, language: String = "en", workers: Int = 2
    ) throws -> [TopicLabel] {
        try TopicLabeller(
            reading: texts, languages: ArticleLanguages(language, count: texts.count), workers: Workers(workers)
        ).labels(of: assignments, topics: topics, workers: Workers(workers))
    }

    @Test("names two subjects by their phrases, as they are written")
    func phrases() throws {
        let (texts, assignments) = Self.corpus(120)
        let labels = try labels(texts, assignments, topics: 2)
        #expect(labels[0].terms.first?.term == "prime minister")
        #expect(labels[1].terms.map(\.term).prefix(3).contains("space shuttle"))
        #expect(labels[1].terms.contains { $0.term.contains("NASA") })
        #expect(!labels.flatMap(\.terms).contains { ["prime", "minister", "shuttle"].contains($0.term) })
    }

    @Test("no label begins or ends with a stop word, repeats a word or an inflection, here or in another topic")
    func noRepeats() throws {
        let (texts, assignments) = Self.corpus(120)
        let labels = try labels(texts, assignments, topics: 2)
        for label in labels {
            for term in label.terms {
                let words = term.term.lowercased().split(separator: " ").map(String.init)
                #expect((1...4).contains(words.count))
                #expect(!StopWords.english.words.contains(words[0]))
                #expect(!StopWords.english.words.contains(words[words.count - 1]))
            }
        }
        let parts = labels.flatMap { $0.terms.prefix($0.parts) }
        let roots = parts.flatMap { part in
            part.term.lowercased().split(separator: " ").filter { !StopWords.english.words.contains(String($0)) }
                .map { WordRoot($0.utf8) }
        }
        for first in roots.indices {
            let isNew = !roots[..<first].contains { $0.isRoot(of: roots[first]) }
            #expect(isNew, "\(labels.map(\.text))")
        }
        for label in labels {
            let holds = { (words: [String]) in
                label.terms.count { term in
                    words.contains { term.term.lowercased().split(separator: " ").contains($0[...]) }
                }
            }
            #expect(holds(["election", "elections"]) <= 1 && holds(["rocket", "rockets"]) <= 1)
        }
    }

    @Test("coverage is the share of articles that hold the words, counted plainly")
    func coverage() throws {
        let (texts, assignments) = Self.corpus(90)
        let label = try labels(texts, assignments, topics: 2)[0]
        let term = try #require(label.terms.first { $0.term == "prime minister" })
        let holds = texts.map { $0.lowercased().contains("prime minister") }
        let inside = zip(holds, assignments).count { $0 && $1 == 0 }
        let outside = zip(holds, assignments).count { $0 && $1 == 1 }
        #expect(term.inside == Double(inside) / 45 && term.outside == Double(outside) / 45)
        #expect(term.score > 0)
    }

    @Test("is the same for any number of workers, and from run to run")
    func deterministic() throws {
        let (texts, assignments) = Self.corpus(700)
        let once = try labels(texts, assignments, topics: 2, workers: 1)
        #expect(try labels(texts, assignments, topics: 2, workers: 5) == once)
        #expect(try labels(texts, assignments, topics: 2, workers: 2) == once)
    }

    @Test("one more article changes no label", arguments: [100, 101, 150, 240, 301, 500])
    func oneMore(_ count: Int) throws {
        let (texts, assignments) = Self.corpus(count)
        let before = try labels(texts, assignments, topics: 2)
        let after = try labels(texts + ["The harbour froze over. A cabinet of shells."], assignments + [1], topics: 2)
        #expect(before.map(\.text) == after.map(\.text))
    }

    @Test("of topics that are subjects every term is no chance, of topics drawn by lot none is", arguments: [60, 200])
    func noChance(_ count: Int) throws {
        let (texts, assignments) = Self.corpus(count)
        for label in try labels(texts, assignments, topics: 2) {
            #expect(!label.terms.isEmpty && label.terms.allSatisfy { $0.score > 0 })
        }
        for topics in 3...6 {
            let labels = try labels(texts, (0..<count).map { $0 / 2 % topics }, topics: topics)
            // What is left are the words of most articles, which prove nothing and have no score.
            #expect(labels.allSatisfy { $0.terms.allSatisfy { $0.score == 0 } && $0.parts == $0.terms.count })
        }
    }

    @Test("one word written as two and as one names one topic")
    func compound() throws {
        let texts = (0..<60).map { number in
            let word = number % 2 == 0 ? "cease-fire" : "ceasefire"
            return "They spoke of the \(word) in place\(number % 2)\(number % 7) and town\(number % 2)\(number % 5)."
        }
        let labels = try labels(texts, (0..<60).map { $0 % 2 }, topics: 2).map { $0.text.lowercased() }
        #expect(labels.count { $0.contains("fire") } == 1, "\(labels)")
    }

    @Test("a topic of few articles is called by words that only pass alone; one that nothing marks by a headline")
    func few() throws {
        let (texts, assignments) = Self.corpus(12)
        let labels = try labels(texts, assignments, topics: 2)
        #expect(labels[0].terms.contains { $0.term == "prime minister" && $0.score == 0 && $0.inside > $0.outside })
        #expect(labels.allSatisfy { $0.parts > 0 })
        let same = try TopicLabeller(
            reading: ["Ice in harbour.", "Ice in harbour."], languages: ArticleLanguages("en", count: 2)
        ).labels(of: [0, 1], topics: 2) { "Headline \($0)" }
        #expect(same.map(\.text) == ["e.g. “Headline 0”", "e.g. “Headline 1”"])
    }

    @Test("topics in another order keep their labels")
    func otherOrder() throws {
        let (texts, assignments) = Self.corpus(120)
        let labels = try labels(texts, assignments, topics: 2)
        let turned = try self.labels(texts, assignments.map { 1 - $0 }, topics: 2)
        #expect(labels.map(\.text) == turned.reversed().map(\.text))
    }

    @Test("a corpus of one topic is named by what most articles hold; nothing is outside")
    func oneTopic() throws {
        let (texts, _) = Self.corpus(60)
        let label = try labels(texts, texts.map { _ in 0 }, topics: 1)[0]
        #expect(label.parts > 0 && label.terms.allSatisfy { $0.outside == 0 && $0.score == 0 && $0.inside > 0 })
        #expect(label.terms.map(\.term).contains("prime minister"))
    }

    @Test("empty texts, stop words and numbers alone, one article, a topic without articles")
    func sparse() throws {
        #expect(try labels([], [], topics: 0).isEmpty)
        #expect(try labels(["", ""], [0, 1], topics: 2).map(\.text) == ["no words", "no words"])
        #expect(try labels(["the of the", "12 12"], [0, 1], topics: 2).map(\.text) == ["of, the", "12"])
        #expect(try labels(["Harbour of ice"], [0], topics: 1)[0].text == "Harbour of ice")
        #expect(try labels(["Harbour"], [0], topics: 2).map(\.text) == ["Harbour", "no words"])
    }

    @Test("scripts with other capitals and without: Russian, Greek, Arabic, Chinese")
    func scripts() throws {
        let cases = [
            ("ru", "Вчера был премьер-министр.", "Снег и метель."),
            ("el", "Ο πρωθυπουργός μίλησε στη Βουλή.", "Η θάλασσα ήταν ήρεμη."),
            ("ar", "وصل رئيس الوزراء إلى المدينة.", "كان البحر هادئا."),
            ("zh", "总理访问了北京。", "海上有风暴。"),
        ]
        for (language, first, second) in cases {
            let texts = (0..<40).map { "\($0 % 2 == 0 ? first : second) qua\($0) quo\($0)" }
            let labels = try labels(texts, (0..<40).map { $0 % 2 }, topics: 2, language: language)
            for (label, own) in zip(labels, [first, second]) {
                let term = try #require(label.terms.first?.term, "\(language)")
                #expect(own.lowercased().contains(term.lowercased()), "\(language): \(term)")
                #expect(label.terms[0].inside == 1 && label.terms[0].outside == 0)
            }
        }
    }

    @Test("the names of outlets are no labels")
    func outlets() throws {
        let (texts, assignments) = Self.corpus(80)
        let signed = texts.indices.map { texts[$0] + (assignments[$0] == 0 ? " Norland Herald News qua\($0)" : "") }
        let labeller = try TopicLabeller(
            reading: signed, languages: ArticleLanguages("en", count: 80), outlets: ["Norland Herald News"])
        #expect(!labeller.labels(of: assignments, topics: 2)[0].terms.contains { $0.term.contains("Herald") })
        let joined = try TopicLabeller(
            reading: signed, languages: ArticleLanguages("en", count: 80), outlets: ["NorlandHeraldNews"])
        #expect(!joined.labels(of: assignments, topics: 2)[0].terms.contains { $0.term.contains("Herald") })
        let plain = try labels(signed, assignments, topics: 2)
        #expect(plain[0].terms.contains { $0.term.contains("Herald") })
    }
}
