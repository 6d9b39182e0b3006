import StemmaLinearAlgebra
import Testing

@testable import StemmaText

@Suite struct TermCountsTests {
    private let texts = ["The cat saw the dog.", "A dog!", "", "Cats, cats and CATS"]

    @Test("counts terms of two characters or more, sorted bytewise")
    func counts() throws {
        let counts = try TermCounts(counting: texts)
        let terms = (0..<counts.vocabulary.count).map { counts.vocabulary[$0] }
        #expect(terms == ["and", "cat", "cats", "dog", "saw", "the"])
        #expect(counts.matrix.rowOffsets == [0, 4, 5, 5, 7])
        #expect(counts.matrix.columnIndices == [1, 3, 4, 5, 3, 0, 2])
        #expect(counts.matrix.values == [1, 1, 1, 2, 1, 1, 3])
        #expect(counts.documentFrequencies == [1, 1, 1, 2, 1, 1])
        #expect(counts.tokenCounts == [5, 1, 0, 4])
    }

    @Test("stop words and rare or common terms are left out")
    func selection() throws {
        let configuration = try TermCounts.Configuration(
            stopWords: StopWords(["The"]), minimumFrequency: 1, maximumShare: 0.25)
        let counts = try TermCounts(counting: texts, configuration)
        #expect((0..<counts.vocabulary.count).map { counts.vocabulary[$0] } == ["and", "cat", "cats", "saw"])
        let common = try TermCounts(counting: texts, .init(minimumFrequency: 2))
        #expect((0..<common.vocabulary.count).map { common.vocabulary[$0] } == ["dog"])
    }

    @Test("words with one stem become one term and their counts add up")
    func stemming() throws {
        let counts = try TermCounts(counting: ["missile missiles", "missiles"], .init(stemming: "en"))
        #expect((0..<counts.vocabulary.count).map { counts.vocabulary[$0] } == ["missil"])
        #expect(counts.matrix.values == [2, 1])
    }

    @Test("nothing to count gives no terms", arguments: [[], [""], ["", "…", "a"]])
    func nothing(_ texts: [String]) throws {
        let counts = try TermCounts(counting: texts)
        #expect(counts.vocabulary.count == 0)
        #expect(counts.matrix.rows == texts.count)
    }

    @Test("the number of workers changes nothing")
    func workers() throws {
        let many = (0..<1500).map { "report \($0 % 97) about flood \($0 % 13) and storm \($0)" }
        let one = try TermCounts(counting: many, workers: Workers(1))
        for count in [2, 3, 8] {
            let other = try TermCounts(counting: many, workers: Workers(count))
            #expect(other.matrix == one.matrix)
            #expect(other.vocabulary == one.vocabulary)
        }
    }

    @Test("settings out of range are refused")
    func invalid() {
        #expect(throws: TermCounts.Configuration.Invalid.minimumFrequency(0)) {
            try TermCounts.Configuration(minimumFrequency: 0)
        }
        #expect(throws: TermCounts.Configuration.Invalid.maximumShare(1.5)) {
            try TermCounts.Configuration(maximumShare: 1.5)
        }
        #expect(throws: TermCounts.Configuration.Invalid.stemming("klingon")) {
            try TermCounts.Configuration(stemming: "klingon")
        }
    }
}
