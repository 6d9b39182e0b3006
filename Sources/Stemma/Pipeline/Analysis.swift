/// The whole analysis of a corpus: what `stemma analyze` writes.
public struct Analysis: Sendable {
    public let corpus: Corpus
    public let vectors: TermVectors
    public let space: LatentSpace
    public let topics: TopicModel
    /// Where each article stands on the map of topics.
    public let map: TopicMap
    /// Which articles tell of the same event, and what is to be said of each event.
    public let stories: StoryDetails
    /// What topics and stories are printed under, and what changed since an earlier run.
    public let groups: AnalysisGroups
    /// Topics and stories over time; nil where no article has a date.
    public let timeline: AnalysisTimeline?
    public let copies: CopyFindings
    /// For the most typical articles of each topic, those most similar to them.
    public let similar: [Int: [SimilarArticle]]
    public let seed: UInt64
    public let text: TextSettings
    /// Why copies were left out, in a sentence; nil where they were looked for and listed.
    public let copiesLeftOut: String?
    /// The seconds of the stages so far.
    public let stopwatch: Stopwatch
}

extension Analysis {
    /// What was found, in a few lines of at most 80 columns.
    public var overview: String {
        let found =
            [stories.sentence(corpus), timelineSentence, copiesLeftOut ?? copies.headline(corpus)]
            + copies.calibrationSentences
        return found.reduce(topics.overview(corpus, numbers: groups.topics.numbers) + "\n") {
            $0 + $1.wrapped(at: 80) + "\n"
        }
    }
}

extension Pipeline {
    /// Runs the whole line.
    ///
    /// - Parameters:
    ///   - count: the number of topics; nil lets Stemma choose.
    ///   - granularity: how broad topics are where their number is not given.
    ///   - method: how articles are put into topics.
    ///   - copies: what counts as a copy.
    ///   - calibration: how to choose the threshold of a copy; nil: it is that of `copies`.
    ///   - chance: whether to decompose permuted copies too, and so to learn how many dimensions stand above chance.
    ///   - earlier: a run before this one, whose numbers topics and stories keep by the articles they have in common.
    /// - Throws: `EarlierGroups.Failure` where the earlier run has no article in common, before the work begins.
    public func analyze(
        _ corpus: Corpus, count: Int? = nil, granularity: TopicGranularity = .medium,
        method: TopicMethod = .kmeans, copies: CopySearch.Configuration,
        calibrated calibration: CopyCalibration.Configuration? = nil, chance: Bool = false,
        since earlier: EarlierAnalysis? = nil
    ) throws -> Analysis {
        try earlier?.check(corpus)
        let reading = try reading(corpus)
        let vectors = termVectors(try termCounts(reading))
        let space = try latentSpace(vectors, permutations: chance ? RankRule.parallel.permutations : 0)
        let topics = try labelled(
            topics(space, vectors, count: count, granularity: granularity, method: method), reading)
        let map = topicMap(space)
        let (findings, copiesLeftOut) = try copiesOrReason(corpus, copies, calibration, topics)
        let stories = try details(
            of: self.stories(reading, StorySearch.Configuration()), reading, families: findings.families.families)
        let groups = try AnalysisGroups(
            LabelledGroups(topics), LabelledGroups(stories.findings, corpus), corpus, since: earlier)
        let similar = stopwatch.measure(.similar) { similarToExamples(topics, vectors) }
        return Analysis(
            corpus: corpus, vectors: vectors, space: space, topics: topics, map: map, stories: stories,
            groups: groups, timeline: AnalysisTimeline(groups, corpus, self), copies: findings, similar: similar,
            seed: seed, text: text, copiesLeftOut: copiesLeftOut, stopwatch: stopwatch)
    }

    /// The copies; where they are too many to list, none, and why: topics are not lost for that.
    private func copiesOrReason(
        _ corpus: Corpus, _ configuration: CopySearch.Configuration, _ calibration: CopyCalibration.Configuration?,
        _ topics: TopicModel
    ) throws -> (CopyFindings, String?) {
        func nothing(_ failure: any Error) -> (CopyFindings, String?) {
            let findings = CopyFindings(nothingFoundBy: configuration, articles: corpus.count)
            return (findings, "Copies were left out: \(failure).")
        }
        do {
            return (try copies(corpus, configuration, calibrated: calibration) { topics.assignments }, nil)
        } catch let failure as CopySearchFailure {
            return nothing(failure)
        } catch let failure as CopyCalibrationFailure {
            return nothing(failure)
        }
    }

    private func similarToExamples(_ topics: TopicModel, _ vectors: TermVectors) -> [Int: [SimilarArticle]] {
        let index = SimilarityIndex(vectors)
        let examples = topics.examples(limit: Self.exampleCount).flatMap(\.self)
        let found = workers.map(blocks: examples.count) { number in
            index.similar(toArticles: examples[number]..<examples[number] + 1, top: 5, workers: Workers(1))[0]
        }
        return Dictionary(uniqueKeysWithValues: zip(examples, found))
    }

    /// The number of example articles of each topic.
    static let exampleCount = 3
}

extension TopicModel {
    /// The most typical articles of each topic, the best first.
    func examples(limit: Int) -> [[Int]] { topics.map { Array($0.typical.prefix(limit)) } }
}
