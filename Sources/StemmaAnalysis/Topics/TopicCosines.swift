internal import StemmaLinearAlgebra

/// How near each article lies to the topics by its own words, its own share in its topic taken out first.
///
/// With unit rows of term weights x and Sₜ the sum of those of topic t, it is cos(x, Sₜ) for another topic and cos(x, Sₜ − x)
/// for the article's own (leave one out): else a topic of two would fit each of them well whatever they say. Terms are
/// taken rather than latent vectors: there a stranger is pressed into the dimensions of the others, and looks like them.
struct TopicCosines: Sendable {
    /// The cosine of each article with the rest of its topic, 0 to 1; 0 without terms, or without another article.
    let own: [Double]
    /// Of the other topics the one of the largest cosine, of equal ones the first; nil with one topic or without terms.
    let runnersUp: [TopicModel.RunnerUp?]
    /// For each article √n, n being the number of terms it would have if all weighed alike; 0 without terms.
    let spreads: [Double]

    /// - Parameters:
    ///   - weights: articles × terms.
    ///   - assignments: the topic of each article, 0 ..< topics.
    /// - Complexity: O(entries × topics) time, (terms + articles) × topics memory; the same for any number of workers.
    init(_ weights: SparseMatrix, _ assignments: [Int], topics: Int, workers: Workers) {
        let lengths = weights.rowNorms()
        let sums = TopicSums(weights, lengths, assignments, topics: topics, workers: workers)
        let products = weights.multiplied(by: sums.terms, workers: workers)
        var own = [Double](repeating: 0, count: weights.rows)
        var runnersUp = [TopicModel.RunnerUp?](repeating: nil, count: weights.rows)
        for article in lengths.indices where lengths[article] > 0 {
            let topic = assignments[article]
            let dots = products.row(article).map { Double($0) / lengths[article] }
            own[article] = sums.cosineLeftOut(dots[topic], topic)
            runnersUp[article] = sums.runnerUp(dots, except: topic)
        }
        self.own = own
        self.runnersUp = runnersUp
        spreads = lengths.indices.map { article in
            let sum = weights.entries(ofRow: article).reduce(0) { $0 + abs(Double(weights.values[$1])) }
            return lengths[article] > 0 ? sum / lengths[article] : 0
        }
    }

    /// The cosine with the topic that is nearest; 0 where none shares a word.
    var best: [Double] { zip(own, runnersUp).map { max($0, $1?.cosine ?? 0) } }
}

/// The sum of the unit rows of each topic.
private struct TopicSums {
    /// Terms × topics.
    let terms: Matrix<Float>
    private let squares: [Double]
    private let sizes: [Int]

    init(_ weights: SparseMatrix, _ lengths: [Double], _ assignments: [Int], topics: Int, workers: Workers) {
        var members = [[Int]](repeating: [], count: topics)
        for article in lengths.indices where lengths[article] > 0 { members[assignments[article]].append(article) }
        let sums = workers.map(blocks: topics) { [members] topic in
            var sum = [Double](repeating: 0, count: weights.columns)
            for article in members[topic] {
                for entry in weights.entries(ofRow: article) {
                    sum[Int(weights.columnIndices[entry])] += Double(weights.values[entry]) / lengths[article]
                }
            }
            return sum
        }
        var terms = Matrix<Float>(rows: weights.columns, columns: topics)
        for (topic, sum) in sums.enumerated() {
            for (term, value) in sum.enumerated() { terms.storage[term * topics + topic] = Float(value) }
        }
        self.terms = terms
        squares = sums.map { $0.reduce(0) { $0 + $1 * $1 } }
        sizes = members.map(\.count)
    }

    /// cos(x, S − x) for a unit row x of the topic, from x · S.
    func cosineLeftOut(_ dot: Double, _ topic: Int) -> Double {
        // What is left of one article is rounding; of two with weights of 0 or more it is at least 1 long.
        guard sizes[topic] > 1 else { return 0 }
        let rest = squares[topic] - 2 * dot + 1
        return rest > 0.01 ? clamped((dot - 1) / rest.squareRoot()) : 0
    }

    func runnerUp(_ dots: [Double], except own: Int) -> TopicModel.RunnerUp? {
        var best: TopicModel.RunnerUp?
        for topic in dots.indices where topic != own {
            let cosine = squares[topic] > 0 ? clamped(dots[topic] / squares[topic].squareRoot()) : 0
            if cosine > best?.cosine ?? -1 { best = .init(topic: topic, cosine: cosine) }
        }
        return best
    }

    /// A cosine within 0 to 1; what lies under 0 by a weighting with negative weights fits as little as 0.
    private func clamped(_ cosine: Double) -> Double { max(0, min(1, cosine)) }
}
