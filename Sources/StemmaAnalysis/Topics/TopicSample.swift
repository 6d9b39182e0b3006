internal import StemmaLinearAlgebra

/// The articles on which topics are joined: all, or 20,000 spread evenly; the others choose one of the topics at the end.
struct TopicSample {
    /// The most articles on which topics are joined.
    static let limit = 20_000

    private let rows: TopicRows
    private let weights: SparseMatrix
    private let workers: Workers
    /// The articles of the sample, rising.
    let places: [Int]
    let merging: TopicMerging

    /// - Parameters:
    ///   - rows: the articles in both spaces.
    ///   - weights: the terms of the same articles, articles × terms.
    init(_ rows: TopicRows, _ weights: SparseMatrix, workers: Workers) {
        self.rows = rows
        self.weights = weights
        self.workers = workers
        places = evenPlaces(Self.limit, of: rows.count)
        merging =
            places.count == rows.count
            ? TopicMerging(rows, weights, workers: workers)
            : TopicMerging(rows.selecting(places), weights.selectingRows(places), workers: workers)
    }

    /// The topic of every article, from those of the sample: the others go to the nearest centre, then all choose by their words.
    func everyLabel(_ labels: [Int]) -> [Int] {
        guard places.count < rows.count else { return labels }
        let directions = rows.sideBySide()
        let centers = centers(of: directions.selectingRows(places), labels)
        var every = Assignment(directions, to: centers, workers: workers).assignments
        for (place, label) in zip(places, labels) { every[place] = label }
        return TermMixture(weights, workers: workers).refined(every, passes: 3, fewest: clusterCount(labels))
    }
}
