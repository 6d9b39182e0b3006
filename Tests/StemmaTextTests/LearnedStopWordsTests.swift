import StemmaLinearAlgebra
import Testing

@testable import StemmaText

@Suite struct LearnedStopWordsTests {
    /// `the` in every article; `bank` twice in each article of the first half; `rain` in one of ten.
    private let texts = (0..<200).map { number in
        "the item\(number) the" + (number < 100 ? " bank bank" : " other\(number) more\(number)")
            + (number % 10 == 0 ? " rain" : "")
    }

    private func counts(
        _ texts: [String], _ rule: LearnedStopWords = .standard, languages: ArticleLanguages? = nil,
        lengths: ClosedRange<Int> = 1...1, phrases: PhraseRule? = nil, workers: Int = 2
    ) throws -> TermCounts {
        try TermCounts(
            counting: texts, .init(stopWords: .learned(rule), lengths: lengths, phrases: phrases), languages: languages,
            workers: Workers(workers))
    }

    @Test("a word of all articles is learned, the word of a topic of half of them is not")
    func topics() throws {
        let counts = try counts(texts)
        #expect(counts.learnedStopWords?.words == ["und": StopWords(["the"])])
        #expect(!counts.vocabulary.terms.contains("the") && counts.vocabulary.terms.contains("bank"))
    }

    @Test("the dispersion is DPnorm")
    func dispersion() throws {
        // Gries 2008, worked by hand: articles of 4 and 2 words; `aa` 1 + 1: s = ⅔, ⅓, v = ½, ½: DP = 1/6, DPnorm = ¼.
        let texts = ["aa bb cc dd", "aa ee"]
        for (limit, learned) in [(0.2499, []), (0.2501, ["aa"])] {
            let rule = try LearnedStopWords(minimumShare: 0, maximumDispersion: limit, minimumArticles: 1)
            #expect(try counts(texts, rule).learnedStopWords?.words["und"]?.words == Set(learned))
        }
    }

    @Test("each language has its own")
    func languages() throws {
        let german = (0..<150).map { "der haus\($0) und dach\($0) the" }
        let languages = ArticleLanguages(
            Array(repeating: "en", count: 200) + Array(repeating: "de", count: 150) + ["fr"])
        let counts = try counts(texts + german + ["le the"], languages: languages)
        #expect(
            counts.learnedStopWords?.words == ["en": StopWords(["the"]), "de": StopWords(["der", "the", "und"])])
        #expect(counts.learnedStopWords?.articlesTooFew == ["fr": 1])
        #expect(counts.documentFrequencies[try #require(counts.vocabulary.id(of: "the".utf8))] == 1)
    }

    @Test("from too few articles nothing is learned, and that is said", arguments: [0, 1, 99])
    func tooFew(_ count: Int) throws {
        let counts = try counts(Array(texts.prefix(count)))
        #expect(counts.learnedStopWords?.words == [:])
        #expect(counts.learnedStopWords?.articlesTooFew == ["und": count])
    }

    @Test("with the list both count, without it only what was learned")
    func list() throws {
        let languages = ArticleLanguages("en", count: 200)
        let texts = texts.map { $0 + " into" + $0.suffix(3) + " upon" }
        let few = (0..<200).map { texts[$0] + ($0 < 5 ? " whereas" : "") }
        #expect(try counts(few, languages: languages).vocabulary.terms.contains("whereas"))
        let both = try counts(few, .withList, languages: languages)
        #expect(!both.vocabulary.terms.contains("whereas") && !both.vocabulary.terms.contains("upon"))
        #expect(TermVectors(weighting: both).stopWords("en").words.isSuperset(of: ["whereas", "upon", "the"]))
    }

    @Test("the number of workers and the way words are counted change nothing")
    func workers() throws {
        let many = (0..<1500).map { "the \($0 % 7 == 0 ? "of of" : "in") word\($0 % 300) the \($0)" }
        let one = try counts(many, workers: 1)
        for workers in [2, 3] {
            let other = try counts(many, workers: workers)
            #expect(other.matrix == one.matrix && other.learnedStopWords == one.learnedStopWords)
        }
        #expect(try counts(many, lengths: 1...2).learnedStopWords == one.learnedStopWords)
        #expect(try counts(many, phrases: .standard).learnedStopWords == one.learnedStopWords)
    }

    @Test("new texts are read with the stop words of the corpus, phrases too")
    func newTexts() throws {
        let texts = (0..<300).map { "the new\($0 % 2 == 0 ? " " : " the ")york item\($0) the of\($0)" }
        let vectors = TermVectors(weighting: try counts(texts, phrases: .standard))
        #expect(try vectors.vectors(of: texts) == vectors.matrix)
        #expect(vectors.learnedStopWords?.words["und"]?.words.contains("the") == true)
    }

    @Test("settings out of range are refused")
    func invalid() {
        #expect(throws: LearnedStopWords.Invalid.minimumShare(1.1)) { try LearnedStopWords(minimumShare: 1.1) }
        #expect(throws: LearnedStopWords.Invalid.maximumDispersion(0)) { try LearnedStopWords(maximumDispersion: 0) }
        #expect(throws: LearnedStopWords.Invalid.minimumArticles(0)) { try LearnedStopWords(minimumArticles: 0) }
    }
}
