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

    /// The topic of each article, without gaps, and how their number came about.
    ///
    /// - Parameter begin: how many small topics to begin with.
    func topics(count: Int?, _ granularity: TopicGranularity, from begin: Int) -> (labels: [Int], number: TopicCount) {
        let merging = sample.merging
        let first = TopicCount.start(articles: sample.places.count, asked: begin)
        if let count {
            let wanted = min(count, max(1, articles))
            let labels = sample.everyLabel(merging.grouping(count: wanted, from: max(wanted * 8 / 5, first)))
            let reached = clusterCount(labels)
            return (labels, TopicCount(given: count, reached: reached, articles: articles, "different articles"))
        }
        let wanted = TopicCount.wantedDistinctness(weights, granularity)
        let start = merging.start(count: first)
        let ladder = merging.ladder(from: start, until: 1.25 * wanted)
        let number = TopicCount(choosingFrom: ladder, wanted: wanted)
        return (sample.everyLabel(ladder.first { $0.count == number.chosen }?.labels ?? start), number)
    }
}

/// Topics with what random halves of the corpus say of them, and with it how many small topics the search begins with.
///
/// Where nothing of what k-means began with was joined, a corpus may have more subjects than that. If halves agree on
/// the topics as well (adjusted mutual information of at least .5), the search begins again with twice as many, until
/// some are joined, halves no longer agree, or there are twice as many as the root of the number of articles that are
/// looked at.
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
    ///   - seed: draws the halves.
    init(
        _ rows: TopicRows, _ weights: SparseMatrix, count: Int?, _ granularity: TopicGranularity,
        _ method: TopicMethod, seed: UInt64, workers: Workers
    ) {
        let topics = method.search(rows, weights, count: count, granularity, workers: workers)
        func search(from begin: Int) -> (labels: [Int], number: TopicCount, halves: TopicHalves) {
            let found = topics(begin)
            let halves = TopicHalves(
                rows, weights, found.labels, granularity, from: begin, isCountGiven: count != nil, seed: seed,
                workers: workers)
            return (found.labels, found.number.confirmed(by: halves, of: method, articles: rows.count), halves)
        }
        var begin = granularity.start
        var found = search(from: begin)
        while method == .kmeans, found.number.mayBeFiner(Self.leastAgreement),
            TopicCount.start(articles: min(TopicSample.limit, rows.count), asked: 2 * begin) > begin
        {
            begin *= 2
            let finer = search(from: begin)
            guard finer.number.agreement ?? 0 >= Self.leastAgreement else { break }
            found = finer
        }
        number = found.number
        labels = number.chosen == 1 ? found.labels.map { _ in 0 } : found.labels
        stability = number.chosen == 1 ? [.whole] : found.halves.stability
    }
}

extension TopicCount {
    /// Whether nothing was joined, and halves agree on what there is.
    fileprivate func mayBeFiner(_ leastAgreement: Double) -> Bool {
        chosen > 1 && curve.last?.count == chosen && (agreement ?? 0) >= leastAgreement
    }
}
