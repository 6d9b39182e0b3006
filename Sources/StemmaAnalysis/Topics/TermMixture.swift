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
    /// The share of each term in the sum of all weights.
    private let background: [Double]
    /// The terms without any weight.
    private let weightless: [Int]
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
        weightless = sums.indices.filter { sums[$0] == 0 }
        let mean = total / Double(max(1, weights.rows))
        borrowed = min(Self.mostSmoothing, Self.smoothing * mean) * total
    }

    /// The labels after at most `passes` rounds, numbered anew without gaps in the order of the old numbers.
    ///
    /// - Parameters:
    ///   - labels: the cluster of each article, 0 ..< clusters, without gaps.
    ///   - fewest: a round that would leave fewer clusters is not taken.
    /// - Complexity: O(passes × (entries + terms) × clusters) time, terms × clusters memory; the same result for any
    ///   number of workers.
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
        let members = membersByLabel(labels)
        let columns = workers.map(blocks: members.count) { logRatios(of: members[$0]) }
        let priors = members.map { Float(logarithm(Double($0.count) / Double(labels.count))) }
        let ratios = interleaved(columns)
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

    /// ln(p(t|c) / p(t)) for each term; 0 for a term of no weight.
    private func logRatios(of members: [Int]) -> [Float] {
        var sums = [Double](repeating: 0, count: weights.columns)
        var present: [Int] = []
        var total = borrowed
        for member in members {
            for entry in weights.entries(ofRow: member) {
                let (term, weight) = (Int(weights.columnIndices[entry]), max(0, Double(weights.values[entry])))
                if sums[term] == 0, weight > 0 { present.append(term) }
                sums[term] += weight
                total += weight
            }
        }
        // Of the terms of a corpus few stand in one cluster: all others have the same ratio.
        var ratios = [Float](repeating: Float(logarithm(borrowed / total)), count: weights.columns)
        for term in weightless { ratios[term] = 0 }
        for term in present { ratios[term] = Float(logarithm((sums[term] / background[term] + borrowed) / total)) }
        return ratios
    }

    /// Columns side by side as a matrix, terms × clusters.
    private func interleaved(_ columns: [[Float]]) -> Matrix<Float> {
        var result = Matrix<Float>(rows: weights.columns, columns: columns.count)
        for (number, column) in columns.enumerated() {
            for (row, value) in column.enumerated() { result.storage[row * columns.count + number] = value }
        }
        return result
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
