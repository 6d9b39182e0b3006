import StemmaLinearAlgebra
import StemmaText
import Testing

@testable import StemmaAnalysis

@Suite("Latent space of a chosen number of dimensions")
struct LatentSpaceRankTests {
    private static let rules: [RankRule] = [.parallel, .profile, .certificate]

    /// Articles of eight words, two of three from one of six subjects of eight words.
    private static let texts = (0..<240).map { number in
        let random = CounterRandom(seed: 9, stream: UInt64(number))
        return (0..<8).map { place in
            let subject =
                random.integer(below: 3, at: 100 + place) < 2 ? number % 6 : random.integer(below: 6, at: place)
            return "w\(subject)x\(random.integer(below: 8, at: 200 + place))"
        }.joined(separator: " ")
    }

    private func vectors(_ texts: [String]) throws -> TermVectors {
        TermVectors(weighting: try TermCounts(counting: texts))
    }

    private func space(_ texts: [String], _ rule: RankRule, workers: Int = 2) throws -> LatentSpace {
        try LatentSpace(fitting: vectors(texts), by: rule, seed: 1, workers: Workers(workers))
    }

    @Test("parallel analysis keeps a dimension for each subject")
    func subjects() throws {
        let space = try space(Self.texts, .parallel)
        #expect(space.rankChoice.chosen == 6 && space.singularValues.count == 6 && space.requestedRank == 6)
        #expect(space.rankChoice.permuted?.copies.count == 3)
        #expect(space.rankChoice.spectrum.count > 40)
        #expect(Array(space.rankChoice.spectrum.prefix(6)) == space.singularValues)
    }

    @Test("a space cut down is the one that would have been fitted", arguments: rules)
    func consistent(rule: RankRule) throws {
        let cut = try space(Self.texts, rule)
        let direct = try LatentSpace(fitting: vectors(Self.texts), rank: cut.rankChoice.chosen, seed: 1)
        // The dense method finds all triplets either way.
        #expect(cut.articleVectors.storage == direct.articleVectors.storage)
        #expect(cut.components.storage == direct.components.storage)
        #expect(cut.singularValues == direct.singularValues && cut.requestedRank == direct.requestedRank)
        #expect(cut.certificate.residuals.count == cut.rankChoice.chosen)
        #expect(cut.certificate.trusted == direct.certificate.trusted)
        #expect(abs(cut.certificate.energy - direct.certificate.energy) < 1e-12)
    }

    @Test(
        "one article, or many of the same words, have one dimension, whatever chooses",
        arguments: [["words of one article"], Array(repeating: "the very same words", count: 30)], rules)
    func degenerate(texts: [String], rule: RankRule) throws {
        let space = try space(texts, rule)
        #expect(space.rankChoice.chosen == 1 && space.articleVectors.columns == 1 && space.components.columns == 1)
        // Shuffling changes nothing where all articles are the same: nothing stands above chance.
        #expect(space.rankChoice.suggestions.parallel == (rule == .parallel ? 0 : nil))
        #expect(!space.rankChoice.reason.isEmpty)
    }

    @Test("no articles and no words have no dimensions", arguments: [[], [""], ["", ""]], rules)
    func nothing(texts: [String], rule: RankRule) throws {
        let space = try space(texts, rule)
        #expect(space.rankChoice.chosen == 0 && space.articleVectors.columns == 0)
        #expect(space.rankChoice.reason == "There are no dimensions to choose from.")
    }

    @Test("a number that was asked for is kept, and no chance computed")
    func given() throws {
        let space = try space(Self.texts, .given(5))
        #expect(space.rankChoice.chosen == 5 && space.rankChoice.rule == .given(5))
        #expect(space.rankChoice.permuted == nil && space.rankChoice.suggestions.parallel == nil)
        let articles = try self.space(Self.texts, .articles)
        #expect(articles.singularValues.count == RankRule.rank(articles: 240) && articles.rankChoice.rule == .articles)
    }

    @Test("only parallel analysis decomposes permuted copies", arguments: Self.rules)
    func copies(rule: RankRule) throws {
        #expect(try space(Self.texts, rule).rankChoice.permuted?.copies.count == (rule == .parallel ? 3 : nil))
    }

    @Test("a number beyond what the articles have is said to be")
    func fewer() throws {
        let texts = ["one two", "two three", "three four one"]
        #expect(try space(texts, .given(5)).rankChoice.reason == "5 were asked for, but the articles have only 3.")
        #expect(try space(texts, .given(2)).rankChoice.reason == "The number was asked for.")
        #expect(try space(texts, .articles).rankChoice.reason.hasSuffix("at most 100, but the articles have only 3."))
    }

    @Test("the number of workers changes no bit", arguments: rules)
    func workers(rule: RankRule) throws {
        let one = try space(Self.texts, rule, workers: 1)
        for count in [2, 3] {
            let other = try space(Self.texts, rule, workers: count)
            #expect(other.rankChoice == one.rankChoice && other.certificate == one.certificate)
            #expect(other.articleVectors.storage == one.articleVectors.storage)
        }
    }
}
