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
    static func measure(
        _ rows: Matrix<Float>, _ clusters: SphericalKMeans, replicates: Int = 20, seed: UInt64, workers: Workers
    ) -> [TopicStability] {
        let size = min(rows.rows, 5000)
        guard
            let settings = try? SphericalKMeans.Configuration(
                count: clusters.centers.rows, starts: 1, iterations: 30, seed: seed)
        else { preconditionFailure("A clustering has at least one cluster.") }
        var scores = [[Double]](repeating: [], count: clusters.centers.rows)
        for replicate in 0..<replicates {
            let random = CounterRandom(seed: seed, stream: 1000 + UInt64(replicate))
            let drawn = (0..<size).map { random.integer(below: rows.rows, at: $0) }
            let again = SphericalKMeans(clustering: rows.selectingRows(drawn), settings, workers: workers)
            let pairs = zip(drawn.map { clusters.assignments[$0] }, again.assignments)
            for (topic, score) in bestJaccard(pairs, count: clusters.centers.rows).enumerated() {
                if let score { scores[topic].append(score) }
            }
        }
        return scores.map(TopicStability.init)
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
