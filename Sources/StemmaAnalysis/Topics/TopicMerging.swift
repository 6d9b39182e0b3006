internal import StemmaLinearAlgebra

/// The ladder of topics: from many small ones down, the two that are least worth telling apart joined at each step.
///
/// Joined are the two of the least √(articles of the smaller) × (1 − cosine of their centres): the root lets a large topic
/// stand, and a crumb be joined. After each step all articles choose anew (`TermMixture`).
struct TopicMerging {
    /// One rung: a grouping, and how distinct its topics are: 1 − the cosine of a topic's centre with the nearest other one, 0 to
    /// 2, on average over the topics; infinite for one topic.
    struct Rung {
        let labels: [Int]
        let distinctness: Double
        let count: Int
    }

    /// The articles by themselves.
    private let directions: Matrix<Float>
    /// The articles joined with their neighbours.
    private let rows: Matrix<Float>
    private let mixture: TermMixture
    private let workers: Workers

    /// - Parameters:
    ///   - rows: unit vectors of articles, articles × dimensions; they are joined with their neighbours.
    ///   - weights: the terms of the same articles, articles × terms.
    init(_ rows: Matrix<Float>, _ weights: SparseMatrix, workers: Workers) {
        directions = rows
        self.rows = rows.joinedWithNeighbours(workers: workers)
        self.workers = workers
        mixture = TermMixture(weights, workers: workers)
    }

    /// The finest grouping: k-means from spread seeds, then by words.
    func start(count: Int) -> [Int] {
        let seeds = spreadSeeding(rows, count: count, workers: workers)
        let clusters = SphericalKMeans(clustering: rows, from: seeds, iterations: 40, workers: workers)
        return refined(withoutGaps(clusters.assignments), fewest: 1)
    }

    /// Topics after each article has chosen anew by its words; at least `fewest` of them stay.
    func refined(_ labels: [Int], fewest: Int) -> [Int] { mixture.refined(labels, passes: 10, fewest: fewest) }

    /// The grouping with exactly `count` topics, or as many as there are different articles.
    func grouping(count: Int, from start: Int) -> [Int] {
        var labels = self.start(count: start)
        if clusterCount(labels) < count { labels = plain(count: count) }
        return grouping(count: count, joining: labels)
    }

    /// The topics joined until there are no more than `count`.
    func grouping(count: Int, joining labels: [Int]) -> [Int] {
        var labels = labels
        while clusterCount(labels) > count { labels = step(down: rung(labels), fewest: count) }
        return labels
    }

    /// K-means alone, for a number that words would not leave.
    private func plain(count: Int) -> [Int] {
        let chance = seeding(directions, count: count, random: CounterRandom(seed: 1, stream: 0), workers: workers)
        return withoutGaps(
            SphericalKMeans(clustering: directions, from: chance, iterations: 40, workers: workers).assignments)
    }

    /// All rungs from the finest grouping to the one topic, or to the first of at most `most` topics that are as distinct
    /// as `limit`.
    func ladder(from labels: [Int], until limit: Double, most: Int = .max) -> [Rung] {
        var rungs = [rung(labels)]
        while let last = rungs.last, last.count > 1, last.distinctness < limit || last.count > most {
            rungs.append(rung(step(down: last, fewest: 1)))
        }
        return rungs
    }

    private func step(down rung: Rung, fewest: Int) -> [Int] {
        let pair = TopicPairs(rows, rung.labels).cheapest
        let joined = rung.labels.map { $0 == pair.second ? pair.first : $0 > pair.second ? $0 - 1 : $0 }
        return mixture.refined(joined, passes: 2, fewest: fewest)
    }

    private func rung(_ labels: [Int]) -> Rung {
        Rung(labels: labels, distinctness: TopicPairs(rows, labels).distinctness, count: clusterCount(labels))
    }
}

/// What every two topics are to each other.
private struct TopicPairs {
    /// The two that are joined next; of equal pairs the first.
    private(set) var cheapest = (first: 0, second: 0)
    /// 1 − the cosine of each centre with the nearest other one, on average; infinite for one topic.
    let distinctness: Double

    init(_ rows: Matrix<Float>, _ labels: [Int]) {
        let centers = centers(of: rows, labels)
        let sizes = membersByLabel(labels).map(\.count)
        let cosines = centers.multiplied(byTransposeOf: centers, workers: Workers(1))
        var least = Double.infinity
        var nearest = [Double](repeating: .infinity, count: sizes.count)
        for second in sizes.indices {
            for first in 0..<second {
                let distance = max(0, 1 - Double(cosines[first, second]))
                let cost = Double(min(sizes[first], sizes[second])).squareRoot() * distance
                for topic in [first, second] { nearest[topic] = min(nearest[topic], distance) }
                if cost < least { (least, cheapest) = (cost, (first, second)) }
            }
        }
        distinctness = nearest.reduce(0, +) / Double(nearest.count)
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
