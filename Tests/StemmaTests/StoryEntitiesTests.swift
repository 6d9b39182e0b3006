import Testing

@testable import Stemma

@Suite("Names, places and numbers of stories")
struct StoryEntitiesTests {
    private func entities(_ texts: [String], source: String = "Daily Echo") throws -> StoryEntities {
        let articles = texts.enumerated().map { Article(id: "a\($0.offset)", text: $0.element, source: source) }
        let corpus = try Corpus(articles: articles)
        let read = StoryTexts(corpus: corpus, part: .whole, tails: OutletTails(of: corpus))
        let mentions = try StoryMentions(
            of: Array(texts.indices), read, language: "en", FactReader())
        return StoryEntities.choose([mentions])[0]
    }

    private static let filler = "The board met on the matter and said that the plan for the harbour would go on. "

    @Test("of a name with a possessive inside owner and owned are apart")
    func possessives() throws {
        let text = "They said that Sudan's Blue Nile was quiet. " + Self.filler
        let found = try entities([text, text])
        let all = found.names + found.places
        #expect(all.contains("Blue Nile") && all.contains("Sudan"))
        #expect(!all.contains { $0.contains("'s") })
    }

    @Test("outlets and agencies are no names")
    func outlets() throws {
        let text = "A clerk told the Daily Echo and Reuters that Ada Lorne would leave. " + Self.filler
        let found = try entities([text, text])
        #expect(found.names == ["Ada Lorne"])
    }

    @Test("pieces of numbers, years and single digits are no numbers")
    func numbers() throws {
        let text = "It cost 347 crowns, or 000 or 05 of them, in 2023, with 7 more and 0.5 per cent. " + Self.filler
        let numbers = try entities([text, text]).numbers
        #expect(numbers.contains("347"))
        #expect(numbers.allSatisfy { !["000", "05", "2023", "7"].contains($0) })
    }

    @Test("what few stories have comes before what all have")
    func rarity() throws {
        func text(_ name: String) -> String {
            "The council heard Ada Lorne, and then \(name) spoke at length. " + Self.filler
        }
        let names = ["Berit Stone", "Carl Frost", "Dana Field"]
        let corpus = try Corpus(
            articles: names.enumerated().flatMap { number, name in
                (0..<2).map { Article(id: "a\(number)\($0)", text: text(name)) }
            })
        let read = StoryTexts(corpus: corpus, part: .whole, tails: OutletTails(of: corpus))
        let mentions = try (0..<3).map {
            try StoryMentions(of: [2 * $0, 2 * $0 + 1], read, language: "en", FactReader())
        }
        for (entities, name) in zip(StoryEntities.choose(mentions), names) {
            #expect(entities.names == [name, "Ada Lorne"])
        }
    }
}
