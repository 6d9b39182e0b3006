internal import StemmaLinearAlgebra

/// How well a topic survives when the corpus is drawn anew.
///
/// For each of a number of bootstrap samples the clustering is repeated; a topic's score there is its largest Jaccard
/// similarity with any of the new clusters, over the articles that were drawn. From .75 a topic counts as stable, under
/// .5 as dissolved. Source: C. Hennig, "Cluster-wise assessment of cluster stability", Computational Statistics & Data
/// Analysis 52, 2007.
public struct TopicStability: Sendable, Codable, Equatable {
    /// The mean over the samples, 0 to 1.
    public let jaccard: Double
    /// The 5 % quantile over the samples.
    public let low: Double
    /// The 95 % quantile over the samples.
    public let high: Double

    init(scores: [Double]) {
        let sorted = scores.sorted()
        jaccard = sorted.isEmpty ? 0 : sorted.reduce(0, +) / Double(sorted.count)
        low = sorted.isEmpty ? 0 : sorted[Int(0.05 * Double(sorted.count - 1))]
        high = sorted.isEmpty ? 0 : sorted[Int((0.95 * Double(sorted.count - 1)).rounded(.up))]
    }

    /// The stability of each cluster, from `replicates` bootstrap samples of at most 5,000 articles.
    ///
    /// In each as many topics are made as there are, by k-means from spread seeds and by the articles' words.
    static func measure(
        _ rows: Matrix<Float>, _ weights: SparseMatrix, _ clusters: TopicClusters, replicates: Int = 20, seed: UInt64,
        workers: Workers
    ) -> [TopicStability] {
        let count = clusters.centers.rows
        let samples = workers.map(blocks: replicates) { replicate -> [Double?] in
            let random = CounterRandom(seed: seed, stream: 1000 + UInt64(replicate))
            let drawn = (0..<min(rows.rows, 5000)).map { random.integer(below: rows.rows, at: $0) }
            let merging = TopicMerging(
                rows.selectingRows(drawn), weights.selectingRows(drawn), workers: Workers(1))
            let pairs = zip(drawn.map { clusters.assignments[$0] }, merging.start(count: count, passes: 3))
            return bestJaccard(pairs, count: count)
        }
        return (0..<count).map { topic in TopicStability(scores: samples.compactMap { $0[topic] }) }
    }
}

/// For each first label its largest Jaccard similarity with a second one; nil for a label nothing has.
private func bestJaccard(_ pairs: some Sequence<(Int, Int)>, count: Int) -> [Double?] {
    var table = Matrix<Double>(rows: count, columns: count)
    for (first, second) in pairs { table[first, second] += 1 }
    let columnSums = (0..<count).map { column in (0..<count).reduce(0) { $0 + table[$1, column] } }
    return (0..<count).map { row in
        let rowSum = table.row(row).reduce(0, +)
        guard rowSum > 0 else { return nil }
        return (0..<count).map { table[row, $0] / (rowSum + columnSums[$0] - table[row, $0]) }.max()
    }
}
