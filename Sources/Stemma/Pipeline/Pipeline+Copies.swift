extension Pipeline {
    /// The copies in a corpus: pairs, relations, families. The headline is not part of the text here.
    ///
    /// - Parameter texts: those that are compared, one for each article; nil for those of the corpus.
    public func copies(
        _ corpus: Corpus, _ configuration: CopySearch.Configuration, in texts: (any TextCollection)? = nil
    ) throws -> CopyFindings {
        try stopwatch.measure(.copies) {
            let dates = corpus.articles.map { $0.date.map { Double($0.milliseconds) / 1000 } }
            return try CopySearch(configuration).findings(in: texts ?? corpus, dates: dates, workers: workers)
        }
    }
}

extension CopySearch.Configuration {
    /// In words: `Jaccard ≥ 0.3 over 5-word shingles`.
    public var rule: String {
        let name = measure == .jaccard ? "Jaccard" : "containment of the shorter text"
        return "\(name) ≥ \(threshold) over \(shingleWidth)-word shingles"
    }
}
