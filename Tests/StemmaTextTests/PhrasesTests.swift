import StemmaLinearAlgebra
import Testing

@testable import StemmaText

@Suite struct PhrasesTests {
    /// Articles of random words `w0` … with some phrases planted, each in every `every`th article.
    private func articles(
        _ count: Int, seed: UInt64, words: Int = 300, length: Int = 60, planted: [String] = [], every: Int = 10
    ) -> [String] {
        let random = CounterRandom(seed: seed)
        return (0..<count).map { article in
            var text = (0..<length).map { "w\(random.integer(below: words, at: article * length + $0))" }
            for (number, phrase) in planted.enumerated() where (article + number) % every == 0 {
                text.insert(phrase, at: random.integer(below: length, at: count * length + article))
            }
            return text.joined(separator: " ")
        }
    }

    private func counts(
        _ texts: [String], _ rule: PhraseRule = .standard, stopWords: [String] = [], workers: Int = 2
    ) throws -> TermCounts {
        try TermCounts(
            counting: texts, .init(stopWords: .list(StopWords(stopWords)), phrases: rule), workers: Workers(workers))
    }

    private func phrases(_ counts: TermCounts) -> [String] { counts.vocabulary.terms.filter { $0.contains(" ") } }

    @Test("planted phrases of two, three and four words are found, and nothing else")
    func planted() throws {
        let planted = ["new york", "prime minister netanyahu", "united arab emirates airline"]
        let counts = try counts(articles(400, seed: 1, planted: planted))
        #expect(phrases(counts) == planted.sorted())
        // The words are counted in the phrase, not besides.
        #expect(!counts.vocabulary.terms.contains("york"))
        #expect(counts.documentFrequencies[counts.vocabulary.id(of: "new york".utf8)!] == 40)
        #expect(Set(try #require(counts.phrases).all.map(\.term)).isSuperset(of: planted))
    }

    @Test("independent words make a phrase no more often than the level says")
    func falsePositives() throws {
        // Nothing but the test of significance keeps pairs out. 40 corpora, level 0.05: more than 6 would come up in 1 of
        // 100 runs if exactly the level were kept; the seeds are fixed.
        let rule = try PhraseRule(alpha: 0.05, minimumArticles: 1, minimumAssociation: -1)
        let wrong = try (0..<40).filter { seed in
            try !counts(articles(100, seed: UInt64(seed), words: 80), rule).phrases!.all.isEmpty
        }
        #expect(wrong.count <= 6)
        // The test is not without power: a level that lets everything in finds some in each.
        let loose = try PhraseRule(alpha: 0.999, minimumArticles: 1, minimumAssociation: -1, maximumWords: 2)
        let found = try (0..<40).filter { seed in
            try !counts(articles(100, seed: UInt64(seed), words: 80), loose).phrases!.all.isEmpty
        }
        #expect(found.count > wrong.count)
    }

    @Test("words that shun each other make no phrase, however sure that is")
    func repulsion() throws {
        // a and b are frequent and never side by side in this order.
        let texts = Array(repeating: "aa aa bb bb, bb bb aa aa, aa cc bb cc", count: 200)
        let rule = try PhraseRule(minimumAssociation: -1, maximumWords: 2)
        let found = try counts(texts.map { $0.replacing("aa bb", with: "aa. bb") }, rule)
        #expect(!phrases(found).contains("aa bb"))
    }

    @Test("the number of workers changes neither phrases nor counts")
    func workers() throws {
        let texts = articles(1500, seed: 3, planted: ["big bang theory", "los angeles"], every: 7)
        let one = try counts(texts, workers: 1)
        for workers in [2, 3] {
            let other = try counts(texts, workers: workers)
            #expect(other.matrix == one.matrix && other.vocabulary == one.vocabulary && other.phrases == one.phrases)
        }
    }

    @Test("texts of the corpus, counted as new ones, get the vectors they had")
    func newTexts() throws {
        let texts = articles(500, seed: 4, planted: ["new york times", "new york", "times square garden"], every: 6)
        let vectors = TermVectors(weighting: try counts(texts))
        #expect(try vectors.vectors(of: texts) == vectors.matrix)
        let one = try vectors.vectors(of: ["the New York Times"])
        #expect(one.columnIndices.map { vectors.vocabulary[Int($0)] } == ["new york times"])
    }

    static let gapCases: [(String, Bool)] = [
        ("new york", true), ("new  york", true), ("new\nyork", true), ("new-york", true), ("new 'york", true),
        ("new. york", false), ("new, york", false), ("new\n\nyork", false), ("new the york", false),
        ("new\u{A0}york", true), ("new\u{2011}york", true), ("new’york", true), ("new\u{3000}york", false),
        ("new a york", false), ("new (york", false), ("new – york", false), ("york new", false),
        ("new\u{201D} york", false),
    ]

    @Test("words are joined where they stand side by side", arguments: gapCases)
    func gaps(_ text: String, _ joins: Bool) throws {
        let vectors = TermVectors(
            weighting: try counts(
                articles(400, seed: 5, planted: ["new york", "the w1", "new. w2", "york w3"]), stopWords: ["the"]))
        let found = try vectors.vectors(of: [text]).columnIndices.map { vectors.vocabulary[Int($0)] }
        #expect(found.contains("new york") == joins)
    }

    @Test("a full stop after an abbreviation of two letters does not part words")
    func abbreviations() throws {
        let counts = try counts(articles(400, seed: 6, planted: ["St. Louis", "end. Start"]))
        #expect(phrases(counts) == ["st louis"])
    }

    @Test("the end of a headline parts words, whatever it weighs", arguments: [1.0, 2.0])
    func headlines(_ weight: Double) throws {
        let texts = Headlines(texts: articles(400, seed: 7).map { "flood\nwarning \($0)" }, titleLength: 5)
        let counts = try TermCounts(counting: texts, .init(titleWeight: weight, phrases: .standard))
        #expect(phrases(counts).isEmpty)
        let flood = try #require(counts.vocabulary.id(of: "flood".utf8))
        #expect(counts.occurrences[flood] == 400 * weight)
    }

    @Test("addresses left out part words, and what follows them is joined all the same")
    func addresses() throws {
        var tokens = TokenConfiguration()
        tokens.addresses = .dropped
        let texts = articles(
            300, seed: 8, planted: ["see http://a.example/x new york", "big http://b.example/y apple"])
        let counts = try TermCounts(counting: texts, .init(tokens: tokens, phrases: .standard))
        #expect(phrases(counts) == ["new york"])
    }

    @Test("pairs of characters of one run are not side by side")
    func noSpaces() throws {
        let counts = try TermCounts(
            counting: Array(repeating: "\u{4E2D}\u{534E}\u{4EBA}\u{6C11}\u{5171}\u{548C}\u{56FD}", count: 50),
            .init(phrases: .standard), languages: ArticleLanguages("zh", count: 50))
        #expect(counts.vocabulary.count == 6 && phrases(counts).isEmpty)
    }

    @Test("where phrases overlap the strongest is joined, and what it leaves after it")
    func overlaps() throws {
        // Pairs ab < bc > cd … by their frequency; `aa bb cc dd` is aa + bb cc + dd, and the second pass joins more.
        let texts = (0..<300).map { number in
            ["aa bb, bb cc, cc dd. bb cc, x\(number)", "y\(number), zz"][number % 2]
        }
        let rule = try PhraseRule(minimumAssociation: 0, maximumWords: 2)
        let vectors = TermVectors(weighting: try counts(texts, rule))
        func terms(_ text: String) throws -> [String] {
            try vectors.vectors(of: [text]).columnIndices.map { vectors.vocabulary[Int($0)] }
        }
        #expect(try terms("aa bb cc") == ["bb cc"])
        #expect(try terms("bb cc dd") == ["bb cc"])
        #expect(try terms("aa bb") == ["aa bb"])
    }

    @Test("nothing to count gives no phrase", arguments: [[], [""], ["one"], ["", "a", "… -"]])
    func nothing(_ texts: [String]) throws { #expect(try counts(texts).phrases!.all.isEmpty) }

    @Test("settings out of range are refused")
    func invalid() {
        #expect(throws: PhraseRule.Invalid.alpha(0)) { try PhraseRule(alpha: 0) }
        #expect(throws: PhraseRule.Invalid.minimumArticles(0)) { try PhraseRule(minimumArticles: 0) }
        #expect(throws: PhraseRule.Invalid.minimumAssociation(2)) { try PhraseRule(minimumAssociation: 2) }
        #expect(throws: PhraseRule.Invalid.maximumWords(5)) { try PhraseRule(maximumWords: 5) }
        #expect(throws: TermCounts.Configuration.Invalid.phrasesOfRuns(1...2)) {
            try TermCounts.Configuration(lengths: 1...2, phrases: .standard)
        }
        var tokens = TokenConfiguration()
        tokens.mode = .characters
        #expect(throws: TermCounts.Configuration.Invalid.phrasesOfCharacters) {
            try TermCounts.Configuration(tokens: tokens, lengths: 3...3, phrases: .standard)
        }
    }
}

/// The figures of one pair.
@Suite struct PairStatisticsTests {
    @Test("G² and the normalised mutual information are those of the formulas")
    func figures() {
        // Dunning 1993, table of "the swiss" in his corpus: 110, 2442, 111, 29114 and 270.72.
        let swiss = PairStatistics(pair: 110, first: 2552, second: 221, total: 31777)
        #expect(abs(swiss.logLikelihood - 270.72) < 0.01)
        let apart = PairStatistics(pair: 5, first: 5, second: 5, total: 1000)
        #expect(abs(apart.association - 1) < 1e-12)
        let chance = PairStatistics(pair: 10, first: 100, second: 100, total: 1000)
        #expect(abs(chance.logLikelihood) < 1e-9 && abs(chance.association) < 1e-12 && chance.chance > 0.99)
        #expect(PairStatistics(pair: 1, first: 100, second: 100, total: 1000).logLikelihood < 0)
    }

    @Test("the chance is that of a χ² with one degree of freedom")
    func chance() {
        // 3.841 is its upper 5 % point.
        var pair = PairStatistics(pair: 17, first: 100, second: 100, total: 1000)
        #expect(pair.chance > 0 && pair.chance < 0.05)
        pair = PairStatistics(pair: 12, first: 100, second: 100, total: 1000)
        #expect(pair.chance > 0.05)
        #expect(abs(complementaryError((3.841458820694124 / 2).squareRoot()) - 0.05) < 1e-9)
    }
}
