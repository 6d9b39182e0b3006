import StemmaCorpus
import StemmaText

/// The articles of a sample that are in another language than the one that was set.
struct ForeignArticles {
    private let language: String
    private let looked: Int
    /// How many are in each other language, the most first; of as many, by code.
    private let counts: [(code: String, count: Int)]

    /// So many articles are looked at, evenly spread.
    private static let sample = 200

    /// - Parameters:
    ///   - texts: those of the corpus.
    ///   - language: an ISO 639-1 code; of one that is not recognized, or `auto`, none is foreign.
    /// - Throws: what the texts throw where one cannot be had.
    init(of corpus: Corpus, _ texts: ArticleTexts, besides language: String) throws {
        self.language = language
        looked = LanguageRecognizer.codes.contains(language) ? min(Self.sample, texts.count) : 0
        var counts: [String: Int] = [:]
        var text: [UInt8] = []
        for place in 0..<looked {
            let article = place * texts.count / looked
            _ = try texts.read(article, into: &text)
            let stated = corpus.articles[article].language.flatMap(RecognizedLanguage.init(stated:))
            let code = (stated ?? LanguageRecognizer.language(of: text)).code
            if code != "und", code != language { counts[code, default: 0] += 1 }
        }
        self.counts = counts.map { (code: $0.key, count: $0.value) }
            .sorted { ($1.count, $0.code) < ($0.count, $1.code) }
    }

    /// What to do about them; nil where they are less than a twentieth, which may be quotations or mistakes.
    var note: String? {
        let foreign = counts.reduce(0) { $0 + $1.count }
        guard 20 * foreign >= looked, foreign > 0 else { return nil }
        let list = counts.prefix(4).map { "\($0.code) \($0.count)" }.joined(separator: ", ")
        return
            "of \(articles(looked)) looked at \(foreign) \(foreign == 1 ? "is" : "are") not in '\(language)' (\(list)"
            + (counts.count > 4 ? ", …" : "") + "); --language auto reads each in its own"
    }
}
