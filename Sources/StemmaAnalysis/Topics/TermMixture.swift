internal import StemmaLinearAlgebra
internal import StemmaText

/// Moves articles to the cluster whose words they use: naive Bayes on the term weights, with hard membership.
///
/// The score of cluster c for an article of weights w is Σ w(t) · ln(p(t|c) / p(t)) + ln(share of c), where p(t) is the share
/// of term t in the sum of all weights, and p(t|c) its share in the cluster mixed with a part of the whole corpus:
/// p(t|c) = (sum in c + m · p(t)) / (sum over terms in c + m), m = 0.0125 × the mean weight of an article (at most 0.2) ×
/// the sum of all weights. Latent vectors keep the main directions only; the words keep what those leave out. Source of
/// classification by expectation and maximisation: G. Celeux and G. Govaert, "A classification EM algorithm for clustering
/// and two stochastic versions", Computational Statistics & Data Analysis 14, 1992; of weights as counts: J. Rennie et al.,
/// "Tackling the poor assumptions of naive Bayes text classifiers", ICML 2003.
struct TermMixture: Sendable {
    private let weights: SparseMatrix
    private let workers: Workers
    /// The articles of each term, terms × articles.
    private let holders: SparseMatrix
    /// The sum of each article's weights.
    private let lengths: [Double]
    /// The share of each term in the sum of all weights.
    private let background: [Double]
    /// The sum of weights each cluster borrows from the whole corpus.
    private let borrowed: Double

    /// For each unit of weight that an article has on average, the share of the whole corpus each cluster borrows.
    ///
    /// Longer articles need more: few words are all that a headline has to go by, and each of them must tell.
    private static let smoothing = 0.0125
    private static let mostSmoothing = 0.2

    /// - Parameter weights: articles × terms, 0 or more.
    init(_ weights: SparseMatrix, workers: Workers) {
        self.weights = weights
        self.workers = workers
        var sums = [Double](repeating: 0, count: weights.columns)
        for (term, value) in zip(weights.columnIndices, weights.values) { sums[Int(term)] += max(0, Double(value)) }
        let total = sums.reduce(0, +)
        background = sums.map { total > 0 ? $0 / total : 0 }
        holders = weights.transposed(workers: workers)
        lengths = (0..<weights.rows).map { article in
            weights.values[weights.entries(ofRow: article)].reduce(0) { $0 + max(0, Double($1)) }
        }
        let mean = total / Double(max(1, weights.rows))
        borrowed = min(Self.mostSmoothing, Self.smoothing * mean) * total
    }

    /// The labels after at most `passes` rounds, numbered anew without gaps in the order of the old numbers.
    ///
    /// - Parameters:
    ///   - labels: the cluster of each article, 0 ..< clusters, without gaps.
    ///   - fewest: a round that would leave fewer clusters is not taken.
    /// - Complexity: O(passes × (entries + terms) × clusters) time; memory for the weights once more, and for terms × clusters up
    ///   to a multiple of 16. The same result for any number of workers.
    func refined(_ labels: [Int], passes: Int, fewest: Int) -> [Int] {
        guard borrowed > 0 else { return labels }
        var labels = labels
        for _ in 0..<passes {
            let next = withoutGaps(assigned(by: labels))
            guard clusterCount(next) >= fewest else { break }
            let moved = zip(labels, next).reduce(0) { $1.0 == $1.1 ? $0 : $0 + 1 }
            let isSettled = moved * 1000 <= labels.count
            labels = next
            if isSettled { break }
        }
        return labels
    }

    /// The best cluster of each article under the words of the clusters as they are; of equal ones the lower.
    private func assigned(by labels: [Int]) -> [Int] { classified(weights, by: labels) }

    /// The best cluster of each of other articles, articles × the same terms, under the words of these.
    func classified(_ others: SparseMatrix, by labels: [Int]) -> [Int] {
        var sizes = [Int](repeating: 0, count: clusterCount(labels))
        for label in labels { sizes[label] += 1 }
        let priors = sizes.map { Float(logarithm(Double($0) / Double(labels.count))) }
        let ratios = logRatios(labels, clusters: sizes.count)
        let scores = others.multiplied(by: ratios, workers: workers)
        return (0..<scores.rows).map { row in
            scores.withRow(row) { scores in
                var best = 0
                for cluster in 1..<max(1, priors.count)
                where scores[cluster] + priors[cluster] > scores[best] + priors[best] { best = cluster }
                return best
            }
        }
    }

    /// ln(p(t|c) / p(t)), terms × clusters and columns of zeros up to a multiple of 16, the width of the product's kernel; 0 for
    /// a term of no weight.
    private func logRatios(_ labels: [Int], clusters: Int) -> Matrix<Float> {
        var totals = [Double](repeating: borrowed, count: clusters)
        for (label, length) in zip(labels, lengths) { totals[label] += length }
        let columns = (clusters + 15) / 16 * 16
        // Of the terms of a corpus few stand in one cluster: all others have the same ratio.
        let absent = totals.map { Float(logarithm(borrowed / $0)) }
        return Matrix(rows: holders.rows, columns: columns, blockRows: 1024, workers: workers) {
            [totals] terms, ratios in
            var sums = [Double](repeating: 0, count: clusters)
            var touched: [Int] = []
            for term in terms where background[term] > 0 {
                touched.removeAll(keepingCapacity: true)
                for entry in holders.entries(ofRow: term) {
                    let cluster = labels[Int(holders.columnIndices[entry])]
                    let weight = max(0, Double(holders.values[entry]))
                    if sums[cluster] == 0, weight > 0 { touched.append(cluster) }
                    sums[cluster] += weight
                }
                let start = (term - terms.lowerBound) * columns
                for cluster in 0..<clusters { ratios[start + cluster] = absent[cluster] }
                for cluster in touched {
                    let share = sums[cluster] / background[term]
                    ratios[start + cluster] = Float(logarithm((share + borrowed) / totals[cluster]))
                    sums[cluster] = 0
                }
            }
        }
    }
}

/// The rows of each label, rising.
///
/// - Parameter count: the number of labels, where the last ones may be those of no row.
func membersByLabel(_ labels: [Int], count: Int? = nil) -> [[Int]] {
    var members = [[Int]](repeating: [], count: count ?? clusterCount(labels))
    for (row, label) in labels.enumerated() { members[label].append(row) }
    return members
}

/// The number of labels 0 ..< n; they are taken to have no gaps.
func clusterCount(_ labels: [Int]) -> Int { (labels.max() ?? -1) + 1 }

/// The labels numbered without gaps, in the same order.
func withoutGaps(_ labels: [Int]) -> [Int] {
    var isUsed = [Bool](repeating: false, count: clusterCount(labels))
    for label in labels { isUsed[label] = true }
    var numbers = [Int](repeating: 0, count: isUsed.count)
    var next = 0
    for label in isUsed.indices where isUsed[label] {
        numbers[label] = next
        next += 1
    }
    return labels.map { numbers[$0] }
}
