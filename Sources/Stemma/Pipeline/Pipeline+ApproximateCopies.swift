internal import StemmaCorpus

extension Pipeline {
    /// The copies in a corpus by the approximate search, with what it promised and what was measured.
    ///
    /// - Throws: what the search throws; `TemporaryNumbers.Failure` where the disk has no room for what memory has not.
    public func copies(
        _ corpus: Corpus, approximately configuration: ApproximateCopySearch.Configuration
    ) throws -> CopyFindings {
        try stopwatch.measure(.copies) {
            let search = ApproximateCopySearch(configuration, storage: { try TemporaryNumbers() })
            return try search.findings(in: corpus, dates: corpus.seconds, workers: workers)
        }
    }
}

extension TemporaryNumbers: NumberStorage {}

extension CopyApproximation {
    /// In words: `approximate search by 17 bands × 2 rows, miss rate of at most 0.01 promised; found 812 of 813 pairs of
    /// 2,000 sampled articles: recall 0.9988 (95 % interval 0.9932 to 1)`.
    public var sentence: String {
        "approximate search by \(counted(bands, "band", "bands")) × \(counted(rows, "row", "rows")), miss rate of at most "
            + "\(missRate) promised; " + measured
    }

    private var measured: String {
        let sample = counted(sampledArticles, "sampled article", "sampled articles")
        if sampledArticles == 0 { return "nothing to measure the recall on" }
        guard let recall else { return "no pair of \(sample) to measure the recall on" }
        let ends = [recall.value, recall.low, recall.high].map { shortest($0.rounded(toPlaces: 4)) }
        return "found \(grouped(foundPairs)) of \(counted(sampledPairs, "pair", "pairs")) of \(sample): "
            + "recall \(ends[0]) (95 % interval \(ends[1]) to \(ends[2]))"
    }
}
