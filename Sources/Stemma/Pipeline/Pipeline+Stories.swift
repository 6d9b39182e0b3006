public import StemmaAnalysis
public import StemmaCorpus
import StemmaText

extension Pipeline {
    /// The articles' stories: which tell of the same event.
    ///
    /// Of the text settings the language alone plays a part: words are stemmed, names and numbers read by rules of their own.
    public func stories(_ corpus: Corpus, _ configuration: StorySearch.Configuration) throws -> StoryFindings {
        try stories(reading(corpus), configuration)
    }

    func stories(_ reading: CorpusReading, _ configuration: StorySearch.Configuration) throws -> StoryFindings {
        let corpus = reading.corpus
        func count(_ part: StoryTexts.Part, _ configuration: TermCounts.Configuration) throws -> TermCounts {
            try stopwatch.measure(.tokenize) {
                try TermCounts(
                    counting: StoryTexts(corpus: corpus, part: part, tails: reading.tails), configuration,
                    languages: reading.languages, workers: workers)
            }
        }
        let words = try TermCounts.Configuration(
            stopWords: .ofLanguage, stems: true, minimumFrequency: Self.storyFrequency(corpus))
        var tokens = TokenConfiguration()
        tokens.view = .identity
        let names = try TermCounts.Configuration(
            tokens: tokens, stopWords: .ofLanguage, minimumFrequency: Self.storyFrequency(corpus))
        let evidence = try StoryEvidence(
            titles: count(.title, words), bodies: count(.body, words), names: count(.whole, names),
            dates: corpus.seconds)
        return stopwatch.measure(.stories) { StorySearch(configuration).stories(of: evidence, workers: workers) }
    }

    /// Terms of one article alone say that it is like no other, which only matters where there are few articles.
    private static func storyFrequency(_ corpus: Corpus) -> ArticleFrequency { .count(corpus.count < 20 ? 1 : 2) }
}
