internal import StemmaLinearAlgebra

/// The way from articles to topics, their number given or not.
struct TopicSearch {
    /// The ladder of merges is climbed down on no more articles, spread evenly; the others join its topics at the end.
    static let sampleLimit = 20_000

    private let rows: Matrix<Float>
    private let weights: SparseMatrix
    private let workers: Workers
    /// The articles the ladder sees, rising.
    private let places: [Int]

    /// - Parameters:
    ///   - rows: unit vectors, articles × dimensions.
    ///   - weights: the terms of the same articles, articles × terms.
    init(_ rows: Matrix<Float>, _ weights: SparseMatrix, workers: Workers) {
        self.rows = rows
        self.weights = weights
        self.workers = workers
        places = evenPlaces(Self.sampleLimit, of: rows.rows)
    }

    /// The topic of each article, without gaps, and how their number came about.
    ///
    /// - Parameter begin: how many small topics to begin with.
    func topics(count: Int?, _ granularity: TopicGranularity, from begin: Int) -> (labels: [Int], number: TopicCount) {
        let merging = merging()
        if let count {
            let wanted = min(count, max(1, rows.rows))
            let start = max(wanted * 8 / 5, TopicCount.start(articles: places.count, asked: begin))
            let labels = everyLabel(merging.grouping(count: wanted, from: start))
            let reached = clusterCount(labels)
            return (labels, TopicCount(given: count, reached: reached, articles: rows.rows, "different articles"))
        }
        let wanted = TopicCount.wantedDistinctness(articles: places.count, granularity)
        let start = merging.start(count: TopicCount.start(articles: places.count, asked: begin))
        let ladder = merging.ladder(from: start, until: 1.25 * wanted)
        let number = TopicCount(choosingFrom: ladder, wanted: wanted)
        let labels = ladder.first { $0.count == number.chosen }?.labels ?? start
        return (everyLabel(labels), number)
    }

    private func merging() -> TopicMerging {
        places.count == rows.rows
            ? TopicMerging(rows, weights, workers: workers)
            : TopicMerging(rows.selectingRows(places), weights.selectingRows(places), workers: workers)
    }

    /// The labels of all articles: those outside the sample go to the nearest centre, then all choose by their words.
    private func everyLabel(_ labels: [Int]) -> [Int] {
        guard places.count < rows.rows else { return labels }
        let centers = centers(of: rows.selectingRows(places), labels)
        var every = Assignment(rows, to: centers, workers: workers).assignments
        for (place, label) in zip(places, labels) { every[place] = label }
        return TermMixture(weights, workers: workers).refined(every, passes: 3, fewest: clusterCount(labels))
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
