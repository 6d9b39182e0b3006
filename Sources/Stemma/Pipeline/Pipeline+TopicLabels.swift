public import StemmaAnalysis
public import StemmaCorpus
public import StemmaText

extension Pipeline {
    /// The articles' topics, named by the words and phrases of their articles.
    ///
    /// - Parameters:
    ///   - corpus: the articles of the space.
    ///   - count: the number of topics; nil lets `TopicCount` choose.
    ///   - granularity: how broad they are where their number is not given.
    public func topics(
        _ corpus: Corpus, _ space: LatentSpace, _ vectors: TermVectors, count: Int?,
        granularity: TopicGranularity = .medium, method: TopicMethod = .kmeans
    ) throws -> TopicModel {
        let model = try topics(space, vectors, count: count, granularity: granularity, method: method)
        return try labelled(model, reading(corpus))
    }

    /// Topics with the names that their articles give them.
    func labelled(_ model: TopicModel, _ reading: CorpusReading) throws -> TopicModel {
        let (corpus, tails) = (reading.corpus, reading.tails)
        return try stopwatch.measure(.labels) {
            let labeller = try TopicLabeller(
                reading: ArticleTexts(corpus, includesTitle: true, tails: tails), languages: reading.languages,
                stopWords: text.stopWords ?? StopWords.none, outlets: Set(corpus.articles.compactMap(\.source)),
                workers: workers)
            return model.labelled(
                by: labeller,
                headline: { article in
                    tails.headline(of: corpus.articles[article], at: article) ?? corpus.headline(article)
                }, workers: workers)
        }
    }
}
