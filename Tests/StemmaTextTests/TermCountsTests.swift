import StemmaLinearAlgebra
import Testing

@testable import StemmaText

@Suite struct TermCountsTests {
    private let texts = ["The cat saw the dog.", "A dog!", "", "Cats, cats and CATS"]

    @Test("counts terms of two characters or more, sorted bytewise")
    func counts() throws {
        let counts = try TermCounts(counting: texts)
        #expect(counts.vocabulary.terms == ["and", "cat", "cats", "dog", "saw", "the"])
        #expect(counts.matrix.rowOffsets == [0, 4, 5, 5, 7])
        #expect(counts.matrix.columnIndices == [1, 3, 4, 5, 3, 0, 2])
        #expect(counts.matrix.values == [1, 1, 1, 2, 1, 1, 3])
        #expect(counts.documentFrequencies == [1, 1, 1, 2, 1, 1])
        #expect(counts.tokenCounts == [5, 1, 0, 4])
    }

    @Test("stop words and rare or common terms are left out")
    func selection() throws {
        let configuration = try TermCounts.Configuration(
            stopWords: .list(StopWords(["The"])), maximumFrequency: .share(0.25))
        let counts = try TermCounts(counting: texts, configuration)
        #expect(counts.vocabulary.terms == ["and", "cat", "cats", "saw"])
        let common = try TermCounts(counting: texts, .init(minimumFrequency: .count(2)))
        #expect(common.vocabulary.terms == ["dog"])
    }

    @Test("words with one stem become one term and their counts add up")
    func stemming() throws {
        let counts = try TermCounts(
            counting: ["missile missiles", "missiles"], .init(stems: true), languages: ArticleLanguages("en", count: 2))
        #expect(counts.vocabulary.terms == ["missil"])
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

    @Test("a language's stop words and stems are those of its articles only")
    func languages() throws {
        let counts = try TermCounts(
            counting: ["die Häuser", "the houses die"], .init(stopWords: .ofLanguage, stems: true),
            languages: ArticleLanguages(["de", "en"]))
        #expect(counts.vocabulary.terms == ["die", "hous", "haus"].sorted())
    }

    static let sequences: [(lengths: ClosedRange<Int>, terms: [String])] = [
        (1...2, ["big", "big cat", "cat", "cat saw", "dog", "saw", "saw dog"]),
        (2...2, ["big cat", "cat saw", "saw dog"]),
        (3...5, ["big cat saw", "big cat saw dog", "cat saw dog"]),
        (5...5, []),
    ]

    @Test("runs of words are terms, stop words left out before", arguments: sequences)
    func lengths(_ lengths: ClosedRange<Int>, _ terms: [String]) throws {
        let configuration = try TermCounts.Configuration(stopWords: .list(StopWords(["the"])), lengths: lengths)
        let counts = try TermCounts(counting: ["the big cat saw the dog"], configuration)
        #expect(counts.vocabulary.terms == terms)
        #expect(counts.matrix.values == terms.map { _ in 1 })
    }

    @Test("of many terms those counted most often are kept, of equal ones the first")
    func maximumTerms() throws {
        let texts = ["cc cc cc bb aa", "cc bb dd dd", "ee"]
        let counts = try TermCounts(counting: texts, .init(maximumTerms: 3))
        #expect(counts.vocabulary.terms == ["bb", "cc", "dd"])
        #expect(counts.documentFrequencies == [2, 2, 1])
        #expect(try TermCounts(counting: texts, .init(maximumTerms: 4)).vocabulary.terms == ["aa", "bb", "cc", "dd"])
    }

    @Test("a vocabulary that is given is counted as it is, terms no article has among them")
    func fixedVocabulary() throws {
        let vocabulary = Vocabulary(["dog", "zebra", "cat"])
        let counts = try TermCounts(counting: texts, .init(minimumFrequency: .count(2), vocabulary: vocabulary))
        #expect(counts.vocabulary == vocabulary)
        #expect(counts.documentFrequencies == [1, 2, 0])
        #expect(counts.matrix.columnIndices == [0, 1, 1])
    }

    @Test("words of the headline can count for more, in runs too")
    func titleWeight() throws {
        let texts = Headlines(texts: ["Flood warning\nFlood hits town"], titleLength: 13)
        let counts = try TermCounts(counting: texts, .init(titleWeight: 2.5))
        #expect(counts.vocabulary.terms == ["flood", "hits", "town", "warning"])
        #expect(counts.matrix.values == [3.5, 1, 1, 2.5])
        let runs = try TermCounts(counting: texts, .init(lengths: 2...2, titleWeight: 2))
        #expect(runs.vocabulary.terms == ["flood hits", "flood warning", "hits town", "warning flood"])
        #expect(runs.matrix.values == [1, 2, 1, 2])
    }

    @Test("a headline without a body weighs what it should, in runs too", arguments: [1...1, 1...2])
    func headlineAlone(_ lengths: ClosedRange<Int>) throws {
        let texts = Headlines(texts: ["Flood warning", "Flood warning — …"], titleLength: 13)
        let counts = try TermCounts(counting: texts, .init(lengths: lengths, titleWeight: 3))
        #expect(counts.matrix.values.allSatisfy { $0 == 3 } && counts.matrix.entryCount >= 4)
    }

    @Test("counts above 255 and fractions of a count come through as they are")
    func largeCounts() throws {
        let texts = ["aa bb", String(repeating: "aa ", count: 255), String(repeating: "bb ", count: 70_000)]
        let counts = try TermCounts(counting: texts)
        #expect(counts.matrix.values == [1, 1, 255, 70_000])
        let weighed = try TermCounts(counting: Headlines(texts: ["aa\naa bb"], titleLength: 2), .init(titleWeight: 0.1))
        #expect(weighed.matrix.values == [Float(1) + 0.1, 1])
    }

    @Test("limits are numbers of articles or shares of them")
    func frequencies() throws {
        let texts = ["aa bb cc", "aa bb", "aa", "dd"]
        func terms(_ low: ArticleFrequency, _ high: ArticleFrequency) throws -> [String] {
            try TermCounts(counting: texts, .init(minimumFrequency: low, maximumFrequency: high)).vocabulary.terms
        }
        #expect(try terms(.share(0.5), .share(1)) == ["aa", "bb"])
        #expect(try terms(.count(1), .count(2)) == ["bb", "cc", "dd"])
        #expect(try terms(.count(2), .share(0.5)) == ["bb"])
    }

    static let wrong: [(TermCounts.Configuration.Invalid, @Sendable () throws -> TermCounts.Configuration)] = [
        (.minimumLength(0), { try .init(minimumLength: 0) }),
        (.lengths(0...1, longest: 5), { try .init(lengths: 0...1) }),
        (.lengths(2...6, longest: 5), { try .init(lengths: 2...6) }),
        (.frequency(.count(0)), { try .init(minimumFrequency: .count(0)) }),
        (.frequency(.share(1.5)), { try .init(maximumFrequency: .share(1.5)) }),
        (.maximumTerms(0), { try .init(maximumTerms: 0) }),
        (.titleWeight(-1), { try .init(titleWeight: -1) }),
        (.learnedOfCharacters, { try .init(tokens: .of(.characters), stopWords: .learned(.standard)) }),
        (.identityView, { try .init(tokens: .of(.words, .identity), stopWords: .learned(.withList)) }),
        (.identityView, { try .init(tokens: .of(.unicode, .identity)) }),
    ]

    @Test("settings out of range are refused", arguments: wrong.indices)
    func invalid(_ index: Int) {
        let (error, make) = Self.wrong[index]
        #expect(throws: error) { try make() }
    }
}

extension TokenConfiguration {
    fileprivate static func of(_ mode: Mode, _ view: View = .similarity) -> Self {
        var configuration = Self()
        (configuration.mode, configuration.view) = (mode, view)
        return configuration
    }
}

/// Texts that all begin with a headline of one length.
struct Headlines: TextCollection {
    let texts: [String]
    let titleLength: Int

    var count: Int { texts.count }

    func read(_ index: Int, into buffer: inout [UInt8]) -> Int {
        texts.read(index, into: &buffer)
        return titleLength
    }
}
