extension Pipeline {
    /// Scores topics, and copies where the articles say which are copies.
    ///
    /// - Parameters:
    ///   - field: holds the true group of each article.
    ///   - count: the number of topics; nil lets Stemma choose.
    ///   - granularity: how broad topics are where their number is not given.
    ///   - method: how articles are put into topics.
    public func evaluate(
        _ corpus: Corpus, truth field: String, count: Int?, granularity: TopicGranularity = .medium,
        method: TopicMethod = .kmeans, copies: CopySearch.Configuration
    ) throws -> Evaluation {
        let vectors = try termVectors(corpus)
        let topics = try topics(
            latentSpace(vectors), vectors, count: count, granularity: granularity, method: method)
        let evaluation = try Evaluation(topics: topics, corpus, truth: field, seed: seed)
        guard corpus.articles.contains(where: { $0.metadata["copyOf"] != nil }) else { return evaluation }
        // Boilerplate alone makes for little similarity; its pairs are wanted for the relations.
        let low = try CopySearch.Configuration(
            threshold: min(0.05, copies.threshold), measure: copies.measure, shingleWidth: copies.shingleWidth)
        let findings = try self.copies(corpus, low)
        return evaluation.joined(Evaluation(copies: findings, corpus, threshold: copies.threshold))
    }

    /// Scores stories against a field that holds the true event of each article.
    public func evaluate(
        _ corpus: Corpus, truth field: String, stories configuration: StorySearch.Configuration
    ) throws -> Evaluation {
        try Evaluation(stories: stories(corpus, configuration), corpus, truth: field, seed: seed)
    }
}
