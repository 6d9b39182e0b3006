internal import StemmaLinearAlgebra

/// The ladder of topics: from many small ones down, the two that are least worth telling apart joined at each step.
///
/// Joined are the two of the least √(articles of the smaller) × (1 − cosine of their centres): the root lets a large topic
/// stand, and a crumb be joined. After each step all articles choose anew (`TermMixture`).
struct TopicMerging {
    /// One rung: a grouping without gaps.
    struct Rung {
        let labels: [Int]
        let count: Int
        /// How distinct its topics are in the latent space, 0 to 2; infinite for one topic. See `TopicDistances`.
        let distinctness: Double
        /// The two topics to be joined next.
        fileprivate let pair: (first: Int, second: Int)
    }

    /// The articles by themselves.
    private let single: TopicRows
    /// The articles joined with their neighbours, both spaces side by side.
    private let joined: Matrix<Float>
    /// The articles' words.
    let mixture: TermMixture
    private let workers: Workers

    /// - Parameters:
    ///   - rows: the articles in both spaces; they are joined with their neighbours.
    ///   - weights: the terms of the same articles, articles × terms.
    init(_ rows: TopicRows, _ weights: SparseMatrix, workers: Workers) {
        single = rows
        joined = rows.joinedWithNeighbours(workers: workers).sideBySide()
        self.workers = workers
        mixture = TermMixture(weights, workers: workers)
    }

    /// The finest grouping: k-means from spread seeds, then by words.
    func start(count: Int) -> [Int] {
        let seeds = spreadSeeding(joined, count: count, workers: workers)
        let clusters = SphericalKMeans(clustering: joined, from: seeds, iterations: 40, workers: workers)
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
        let directions = single.sideBySide()
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
        let pair = rung.pair
        let joined = rung.labels.map { $0 == pair.second ? pair.first : $0 > pair.second ? $0 - 1 : $0 }
        return mixture.refined(joined, passes: 2, fewest: fewest)
    }

    private func rung(_ labels: [Int]) -> Rung {
        let sums = memberSums(of: joined, labels)
        return Rung(
            labels: labels, count: sums.rows,
            distinctness: TopicDistances(sums.leadingColumns(single.latent.columns)).distinctness,
            pair: TopicDistances(sums).cheapestPair(sizes: membersByLabel(labels).map(\.count)))
    }
}

/// How far the centres of topics are from each other: 1 − their cosine, topics × topics.
private struct TopicDistances {
    private let distances: Matrix<Double>

    /// - Parameter sums: the sum of each topic's rows, topics × dimensions.
    init(_ sums: Matrix<Double>) {
        let centers = sums.unitRows()
        let cosines = centers.multiplied(byTransposeOf: centers, workers: Workers(1))
        distances = Matrix(
            rows: cosines.rows, columns: cosines.rows, storage: cosines.storage.map { max(0, 1 - Double($0)) })
    }

    /// The median of how far each topic is from the nearest other one, or twice the least where that is less; infinite for
    /// one topic.
    ///
    /// So a pair of close subjects may stand beside others, but not two halves of one.
    var distinctness: Double {
        guard distances.rows > 1 else { return .infinity }
        let topics = 0..<distances.rows
        let nearest = topics.map { topic in
            topics.filter { $0 != topic }.reduce(.infinity) { min($0, distances[topic, $1]) }
        }.sorted()
        return min((nearest[(nearest.count - 1) / 2] + nearest[nearest.count / 2]) / 2, nearest[0] * 2)
    }

    /// The two that are joined next; of equal pairs the first.
    func cheapestPair(sizes: [Int]) -> (first: Int, second: Int) {
        var (least, cheapest) = (Double.infinity, (first: 0, second: 0))
        for second in sizes.indices {
            for first in 0..<second {
                let cost = Double(min(sizes[first], sizes[second])).squareRoot() * distances[first, second]
                if cost < least { (least, cheapest) = (cost, (first, second)) }
            }
        }
        return cheapest
    }
}

/// Unit vectors in the direction of each cluster's sum.
func centers(of rows: Matrix<Float>, _ labels: [Int]) -> Matrix<Float> { memberSums(of: rows, labels).unitRows() }

/// The sum of each cluster's rows, in row order in `Double`.
private func memberSums(of rows: Matrix<Float>, _ labels: [Int]) -> Matrix<Double> {
    var sums = Matrix<Double>(rows: clusterCount(labels), columns: rows.columns)
    for (row, label) in labels.enumerated() {
        for (column, value) in rows.row(row).enumerated() {
            sums.storage[label * rows.columns + column] += Double(value)
        }
    }
    return sums
}
