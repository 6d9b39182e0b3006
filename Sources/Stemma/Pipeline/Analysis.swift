/// The whole analysis of a corpus: what `stemma analyze` writes.
public struct Analysis: Sendable {
    public let corpus: Corpus
    public let vectors: TermVectors
    public let space: LatentSpace
    public let topics: TopicModel
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
        ([copiesLeftOut ?? copies.headline(corpus)] + copies.calibrationSentences)
            .reduce(topics.overview(corpus) + "\n") { $0 + $1.wrapped(at: 80) + "\n" }
    }
}

extension Pipeline {
    /// Runs the whole line.
    ///
    /// - Parameters:
    ///   - count: the number of topics; nil lets Stemma choose.
    ///   - granularity: how broad topics are where their number is not given.
    ///   - copies: what counts as a copy.
    ///   - calibration: how to choose the threshold of a copy; nil: it is that of `copies`.
    ///   - chance: whether to decompose permuted copies too, and so to learn how many dimensions stand above chance.
    public func analyze(
        _ corpus: Corpus, count: Int? = nil, granularity: TopicGranularity = .medium,
        copies: CopySearch.Configuration,
        calibrated calibration: CopyCalibration.Configuration? = nil, chance: Bool = false
    ) throws -> Analysis {
        let vectors = try termVectors(corpus)
        let space = try latentSpace(vectors, permutations: chance ? RankRule.parallel.permutations : 0)
        let topics = try topics(corpus, space, vectors, count: count, granularity: granularity)
        let (findings, copiesLeftOut) = try copiesOrReason(corpus, copies, calibration, topics)
        let similar = stopwatch.measure(.similar) { similarToExamples(topics, vectors) }
        return Analysis(
            corpus: corpus, vectors: vectors, space: space, topics: topics, copies: findings, similar: similar,
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
    /// The most typical articles of each topic, the medoid first.
    func examples(limit: Int) -> [[Int]] {
        var members = [[Int]](repeating: [], count: topics.count)
        for (article, topic) in assignments.enumerated() { members[topic].append(article) }
        return zip(topics, members).map { topic, members in
            let others = members.filter { $0 != topic.medoid }.sorted { (fits[$1], $0) < (fits[$0], $1) }
            return [topic.medoid] + others.prefix(limit - 1)
        }
    }
}
