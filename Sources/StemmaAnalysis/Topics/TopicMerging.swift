internal import StemmaLinearAlgebra

/// The ladder of topics: from many small ones down, the two that are least worth telling apart joined at each step.
///
/// The distinctness of two topics is √(articles of the smaller) × (1 − cosine of their centres). The root lets a small topic
/// stand if its subject is its own, and lets a large one of nearly the same words be joined. After each step all
/// articles choose anew (`TermMixture`).
struct TopicMerging {
    /// One rung: a grouping and the distinctness of its closest two topics; infinite for one topic.
    struct Rung {
        let labels: [Int]
        let distinctness: Double
        let count: Int
    }

    private let rows: Matrix<Float>
    private let mixture: TermMixture
    private let workers: Workers

    /// - Parameters:
    ///   - rows: unit vectors of articles, articles × dimensions.
    ///   - weights: the terms of the same articles, articles × terms.
    init(_ rows: Matrix<Float>, _ weights: SparseMatrix, workers: Workers) {
        self.rows = rows
        self.workers = workers
        mixture = TermMixture(weights, workers: workers)
    }

    /// The finest grouping: k-means from spread seeds, then by words.
    func start(count: Int, passes: Int = 10) -> [Int] {
        let seeds = spreadSeeding(rows, count: count, workers: workers)
        let clusters = SphericalKMeans(clustering: rows, from: seeds, iterations: 40, workers: workers)
        return mixture.refined(withoutGaps(clusters.assignments), passes: passes, fewest: 1)
    }

    /// The grouping with exactly `count` topics, or as many as there are different articles.
    func grouping(count: Int, from start: Int) -> [Int] {
        var labels = self.start(count: start)
        if clusterCount(labels) < count { labels = plain(count: count) }
        while clusterCount(labels) > count { labels = step(down: rung(labels), fewest: count) }
        return labels
    }

    /// K-means alone, for a number that words would not leave.
    private func plain(count: Int) -> [Int] {
        let chance = seeding(rows, count: count, random: CounterRandom(seed: 1, stream: 0), workers: workers)
        return withoutGaps(
            SphericalKMeans(clustering: rows, from: chance, iterations: 40, workers: workers).assignments)
    }

    /// All rungs from the finest grouping to the one topic, or to the first whose topics are all as distinct as `limit`.
    func ladder(from labels: [Int], until limit: Double) -> [Rung] {
        var rungs = [rung(labels)]
        while let last = rungs.last, last.count > 1, last.distinctness < limit {
            rungs.append(rung(step(down: last, fewest: 1)))
        }
        return rungs
    }

    private func step(down rung: Rung, fewest: Int) -> [Int] {
        let pair = closest(rung.labels)
        let joined = rung.labels.map { $0 == pair.second ? pair.first : $0 > pair.second ? $0 - 1 : $0 }
        return mixture.refined(joined, passes: 2, fewest: fewest)
    }

    private func rung(_ labels: [Int]) -> Rung {
        Rung(labels: labels, distinctness: closest(labels).distinctness, count: clusterCount(labels))
    }

    /// The two topics that are least distinct; of equal pairs the first.
    private func closest(_ labels: [Int]) -> (first: Int, second: Int, distinctness: Double) {
        let centers = centers(of: rows, labels)
        let sizes = membersByLabel(labels).map(\.count)
        let cosines = centers.multiplied(byTransposeOf: centers, workers: Workers(1))
        var best = (first: 0, second: 0, distinctness: Double.infinity)
        for second in sizes.indices {
            for first in 0..<second {
                let root = Double(min(sizes[first], sizes[second])).squareRoot()
                let distinctness = root * max(0, 1 - Double(cosines[first, second]))
                if distinctness < best.distinctness { best = (first, second, distinctness) }
            }
        }
        return best
    }
}

/// Unit vectors in the direction of each cluster's sum, summed in row order in `Double`.
func centers(of rows: Matrix<Float>, _ labels: [Int]) -> Matrix<Float> {
    var sums = Matrix<Double>(rows: clusterCount(labels), columns: rows.columns)
    for (row, label) in labels.enumerated() {
        for (column, value) in rows.row(row).enumerated() {
            sums.storage[label * rows.columns + column] += Double(value)
        }
    }
    return sums.unitRows()
}
