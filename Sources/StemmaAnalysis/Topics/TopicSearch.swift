internal import StemmaLinearAlgebra

/// The way from articles to topics by k-means, their number given or not.
struct TopicSearch {
    private let sample: TopicSample
    private let weights: SparseMatrix
    private let articles: Int

    /// - Parameters:
    ///   - rows: the articles in both spaces.
    ///   - weights: the terms of the same articles, articles × terms.
    init(_ rows: TopicRows, _ weights: SparseMatrix, workers: Workers) {
        sample = TopicSample(rows, weights, workers: workers)
        self.weights = weights
        articles = rows.count
    }

    /// Topics of the number given, or of any that keep apart.
    ///
    /// - Parameter begin: how many small topics to begin with.
    func topics(count: Int?, _ granularity: TopicGranularity, from begin: Int) -> FoundTopics {
        let merging = sample.merging
        let first = TopicCount.start(articles: sample.places.count, asked: begin)
        if let count {
            let wanted = min(count, max(1, articles))
            let labels = sample.everyLabel(merging.grouping(count: wanted, from: max(wanted * 8 / 5, first)))
            let reached = clusterCount(labels)
            return FoundTopics(
                (labels, TopicCount(given: count, reached: reached, articles: articles, "different articles")))
        }
        return FoundTopics(
            choosingFrom: merging.ladder(from: merging.start(count: first), until: .infinity),
            wanted: TopicCount.wantedDistinctness(weights, granularity), of: sample)
    }
}

/// Topics with what random halves of the corpus say of them, and with it how many there are and how many small ones the
/// search begins with.
///
/// Where nothing of what k-means began with was joined, nor do halves ask for fewer, a corpus may have more subjects than
/// that. If halves agree on the topics as well (by at least .5: see `HalvesAgreement`), the search begins again with
/// twice as many, until some are joined, halves no longer agree, or there are twice as many as the root of the number of
/// articles that are looked at.
struct ConfirmedTopics {
    /// The topic of each article, without gaps.
    let labels: [Int]
    let number: TopicCount
    let stability: [TopicStability]

    /// What halves have to agree by for topics finer than those begun with.
    private static let leastAgreement = 0.5

    /// - Parameters:
    ///   - rows: the articles in both spaces.
    ///   - weights: the terms of the same articles, articles × terms.
    /// - Throws: `LinearAlgebraError` where a decomposition of the null corpus does not converge.
    init(
        _ rows: TopicRows, _ weights: SparseMatrix, count: Int?, _ granularity: TopicGranularity,
        _ method: TopicMethod, workers: Workers
    ) throws {
        let null =
            count == nil ? try NullCorpus(like: weights, rank: max(1, rows.latent.columns), workers: workers) : nil
        let topics = method.search(rows, weights, count: count, granularity, workers: workers)
        func search(from begin: Int) -> (found: FoundTopics, number: TopicCount, halves: TopicHalves) {
            let found = topics(begin)
            let halves = TopicHalves(
                rows, weights, against: null, topics: found.number.chosen, granularity, from: begin, workers: workers)
            let number = method == .kmeans ? found.number.settled(by: halves.agreement) : found.number
            return (found, number.confirmed(by: halves, of: method), halves)
        }
        var begin = granularity.start
        var last = search(from: begin)
        while method == .kmeans, last.number.mayBeFiner(Self.leastAgreement),
            TopicCount.start(articles: min(TopicSample.limit, rows.count), asked: 2 * begin) > begin
        {
            begin *= 2
            let finer = search(from: begin)
            guard finer.number.agreement ?? 0 >= Self.leastAgreement else { break }
            last = finer
        }
        number = last.number
        labels = number.chosen == 1 ? .init(repeating: 0, count: rows.count) : last.found.labels(number.chosen)
        stability = number.chosen == 1 ? [.whole] : last.halves.stability(of: labels)
    }
}

extension TopicCount {
    /// Whether there are as many topics as were looked at, and halves agree on them.
    fileprivate func mayBeFiner(_ leastAgreement: Double) -> Bool {
        chosen > 1 && curve.last?.count == chosen && (agreement ?? 0) >= leastAgreement
    }
}
