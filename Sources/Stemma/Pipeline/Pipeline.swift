public import StemmaAnalysis
public import StemmaCorpus
public import StemmaLinearAlgebra
public import StemmaText

/// The line from a corpus to each kind of result, stage by stage; each stage is timed.
public struct Pipeline: Sendable {
    public let text: TextSettings
    /// The one seed all random choices come from.
    public let seed: UInt64
    public let workers: Workers
    /// The seconds of the stages that ran so far.
    public let stopwatch: Stopwatch
    /// Is told how far the decomposition has come.
    private let decomposing: @Sendable (TruncatedSVD.Progress) -> Void
    /// What a user should know of the stages that ran so far.
    public let notes = Notes()

    public init(
        text: TextSettings = .init(), seed: UInt64 = 1, workers: Workers = Workers(), stopwatch: Stopwatch = .init(),
        decomposing: @escaping @Sendable (TruncatedSVD.Progress) -> Void = { _ in }
    ) {
        self.text = text
        self.seed = seed
        self.workers = workers
        self.stopwatch = stopwatch
        self.decomposing = decomposing
    }

    /// How often each term stands in each article.
    public func termCounts(_ corpus: Corpus) throws -> TermCounts { try termCounts(reading(corpus)) }

    func termCounts(_ reading: CorpusReading) throws -> TermCounts {
        let configuration = try text.counting(articles: reading.corpus.count)
        let texts = ArticleTexts(reading.corpus, includesTitle: text.includesTitle, tails: reading.tails)
        let counts = try stopwatch.measure(.tokenize) {
            try TermCounts(counting: texts, configuration, languages: reading.languages, workers: workers)
        }
        notes.add(counts.notes)
        return counts
    }

    /// The articles as weighted terms.
    public func termVectors(_ corpus: Corpus) throws -> TermVectors { termVectors(try termCounts(corpus)) }

    /// The articles as weighted terms, out of their counts, whose memory becomes that of the weights where nobody else
    /// holds them.
    public func termVectors(_ counts: consuming TermCounts) -> TermVectors {
        var counts: TermCounts? = consume counts
        return stopwatch.measure(.weight) {
            TermVectors(weighting: counts.take()!, by: text.weighting, workers: workers)
        }
    }

    /// The language of each article with its confidence; 1 for one that its record states.
    public func recognizedLanguages(of corpus: Corpus) throws -> [RecognizedLanguage] {
        try recognizedLanguages(of: corpus, OutletTails(of: corpus))
    }

    /// The articles in a latent space.
    ///
    /// - Parameters:
    ///   - rule: what sets the number of dimensions; without it `defaultRank` does.
    ///   - permutations: how many permuted copies are decomposed beside it; nil: as many as the rule asks for.
    ///   - sigmaExponent: the power of the singular values in the vectors of articles.
    public func latentSpace(
        _ vectors: TermVectors, by rule: RankRule = .articles, permutations: Int? = nil,
        sigmaExponent: SigmaExponent = .one
    ) throws -> LatentSpace {
        try stopwatch.measure(.svd) {
            try LatentSpace(
                fitting: vectors, by: rule, permutations: permutations, sigmaExponent: sigmaExponent, seed: seed,
                workers: workers
            ) { progress in
                decomposing(progress)
                return true
            }
        }
    }

    /// The articles in the space of correspondence analysis, out of their plain counts; no weighting plays a part.
    public func correspondenceAnalysis(
        _ counts: TermCounts, rank: Int? = nil, sigmaExponent: SigmaExponent = .one
    ) throws -> CorrespondenceAnalysis {
        let rank = rank ?? Self.defaultRank(articles: counts.matrix.rows)
        return try stopwatch.measure(.svd) {
            try CorrespondenceAnalysis(
                of: counts, rank: rank, sigmaExponent: sigmaExponent, seed: seed, workers: workers)
        }
    }

    /// The number of dimensions where nothing else is asked for: see `RankRule.articles`.
    public static func defaultRank(articles: Int) -> Int { RankRule.rank(articles: articles) }

    /// The articles on a plane, neighbours of the latent space side by side.
    public func topicMap(_ space: LatentSpace) -> TopicMap {
        stopwatch.measure(.map) { TopicMap(of: space.articleVectors, workers: workers) }
    }

    /// The articles' topics.
    ///
    /// In a small corpus topics want more dimensions than similarity does (`TopicModel.wantedRank`); where the space has
    /// fewer, they get one of their own.
    ///
    /// - Parameters:
    ///   - count: the number of topics; nil lets `TopicCount` choose.
    ///   - granularity: how broad they are where their number is not given.
    ///   - method: how articles are put into topics. They hang on the seed only where the rank
    ///     of the space does, as by `RankRule.parallel`.
    public func topics(
        _ space: LatentSpace, _ vectors: TermVectors, count: Int?, granularity: TopicGranularity = .medium,
        method: TopicMethod = .kmeans
    ) throws -> TopicModel {
        let rank = TopicModel.wantedRank(articles: vectors.matrix.rows)
        let space = space.requestedRank < rank ? try latentSpace(vectors, by: .given(rank)) : space
        return try stopwatch.measure(.topics) {
            try TopicModel(
                of: space, vectors, count: count, granularity: granularity, method: method, workers: workers)
        }
    }
}
