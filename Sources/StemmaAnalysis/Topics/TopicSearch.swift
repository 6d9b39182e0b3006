internal import StemmaLinearAlgebra

/// The way from articles to topics by k-means, their number given or not.
struct TopicSearch {
    private let sample: TopicSample
    private let articles: Int

    /// - Parameters:
    ///   - rows: unit vectors, articles × dimensions.
    ///   - weights: the terms of the same articles, articles × terms.
    init(_ rows: Matrix<Float>, _ weights: SparseMatrix, workers: Workers) {
        sample = TopicSample(rows, weights, workers: workers)
        articles = rows.rows
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
        let wanted = TopicCount.wantedDistinctness(articles: articles, granularity)
        let start = merging.start(count: first)
        let ladder = merging.ladder(from: start, until: 1.25 * wanted)
        let number = TopicCount(choosingFrom: ladder, wanted: wanted)
        return (sample.everyLabel(ladder.first { $0.count == number.chosen }?.labels ?? start), number)
    }
}

/// Topics as groups of articles in the latent space.
struct TopicClusters: Sendable {
    /// Unit vectors, topics × dimensions.
    let centers: Matrix<Float>
    /// The topic of each row, 0 ..< topics.
    let assignments: [Int]
    /// The cosine of each row with the centre of its topic.
    let cosines: [Float]

    init(_ labels: [Int], of rows: Matrix<Float>) {
        let centers = StemmaAnalysis.centers(of: rows, labels)
        self.centers = centers
        assignments = labels
        cosines = labels.enumerated().map { row, label in
            zip(rows.row(row), centers.row(label)).reduce(0) { $0 + $1.0 * $1.1 }
        }
    }
}
