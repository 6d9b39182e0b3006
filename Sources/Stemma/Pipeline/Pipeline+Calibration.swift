extension Pipeline {
    /// The copies in a corpus, by a threshold that was compared with chance.
    ///
    /// - Parameters:
    ///   - configuration: what counts as a copy; its threshold holds where the calibration chooses none.
    ///   - calibration: how to compare; nil: not at all.
    ///   - topics: the topic of each article, asked for where dates do not do; nil: they are found first.
    /// - Throws: `CopyCalibrationFailure` where chance cannot be measured, or no threshold is good enough.
    public func copies(
        _ corpus: Corpus, _ configuration: CopySearch.Configuration,
        calibrated calibration: CopyCalibration.Configuration?,
        topics: (() throws -> [Int])? = nil
    ) throws -> CopyFindings {
        guard let calibration else { return try copies(corpus, configuration) }
        let null = try nullPairs(of: corpus, days: calibration.days, topics: topics ?? { try topicOfEach(corpus) })
        let measured = try stopwatch.measure(.copies) {
            try CopySearch(configuration).calibration(in: corpus, null: null, calibration, workers: workers)
        }
        let threshold = try calibration.rate.map { try measured.threshold(rate: $0) } ?? configuration.threshold
        var findings = try copies(
            corpus,
            CopySearch.Configuration(
                threshold: threshold, measure: configuration.measure, shingleWidth: configuration.shingleWidth))
        findings.calibration = measured
        return findings
    }

    /// Articles dated far apart where these are enough, else articles of different topics.
    private func nullPairs(of corpus: Corpus, days: Double, topics: () throws -> [Int]) throws -> NullPairs {
        let apart = NullPairs.apart(days: days, dates: corpus.seconds)
        let (count, share) = apart.share(articles: corpus.count)
        if count >= NullPairs.enough && share >= 0.05 { return apart }
        // Too few articles to make up enough pairs of any kind; topics need not be looked for.
        if corpus.count * (corpus.count - 1) / 2 < NullPairs.enough {
            throw CopyCalibrationFailure.tooFewNullPairs(found: count, needed: NullPairs.enough)
        }
        return .acrossGroups(try topics())
    }

    private func topicOfEach(_ corpus: Corpus) throws -> [Int] {
        let vectors = try termVectors(corpus)
        return try topics(latentSpace(vectors), vectors, count: nil).assignments
    }
}
