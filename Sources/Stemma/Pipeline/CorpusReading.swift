import StemmaCorpus
import StemmaText

/// A corpus with what every stage that reads its texts must know; made once for all of them, since each part looks at every
/// article.
struct CorpusReading: Sendable {
    let corpus: Corpus
    /// The outlets at the ends of the headlines.
    let tails: OutletTails
    /// The language of each article.
    let languages: ArticleLanguages
}

extension Pipeline {
    /// Looks for outlets and languages.
    ///
    /// - Throws: what the corpus throws where a text cannot be had.
    func reading(_ corpus: Corpus) throws -> CorpusReading {
        try stopwatch.measure(.tokenize) {
            let tails = OutletTails(of: corpus)
            let texts = ArticleTexts(corpus, includesTitle: text.includesTitle, tails: tails)
            notes.add([try ForeignArticles(of: corpus, texts, besides: text.language).note].compactMap(\.self))
            return CorpusReading(corpus: corpus, tails: tails, languages: try languages(of: corpus, tails))
        }
    }

    /// The language of each article.
    ///
    /// Under `auto` the one its record states, else the one its text is recognized to be in, else `und`.
    func languages(of corpus: Corpus, _ tails: OutletTails) throws -> ArticleLanguages {
        guard text.language == "auto" else { return ArticleLanguages(text.language, count: corpus.count) }
        return ArticleLanguages(try recognizedLanguages(of: corpus, tails).map(\.code))
    }

    func recognizedLanguages(of corpus: Corpus, _ tails: OutletTails) throws -> [RecognizedLanguage] {
        let texts = ArticleTexts(corpus, includesTitle: text.includesTitle, tails: tails)
        let recognized = try LanguageRecognizer.languages(of: texts, workers: workers)
        return zip(corpus.articles, recognized).map { article, recognized in
            article.language.flatMap(RecognizedLanguage.init(stated:)) ?? recognized
        }
    }
}
