internal import StemmaLinearAlgebra

/// What a weighting takes from the corpus it is fitted to.
struct TermFactors: Sendable {
    /// The factor of each term.
    let inverseDocumentFrequencies: [Double]
    /// The mean number of tokens of an article, at least 1.
    let meanTokenCount: Double
    /// The mean Euclidean length of the articles that have any; 1 where none has, or where nobody asks.
    var meanLength = 1.0

    init(_ counts: TermCounts, _ weighting: Weighting) {
        let articles = counts.matrix.rows
        meanTokenCount = max(1, Double(counts.tokenCounts.reduce(0, +)) / Double(max(1, articles)))
        if weighting.inverseDocumentFrequency == .entropy {
            inverseDocumentFrequencies = entropyFactors(counts)
        } else {
            inverseDocumentFrequencies = counts.documentFrequencies.map {
                weighting.inverseDocumentFrequency.factor(max(1, $0), of: articles)
            }
        }
    }
}

extension Weighting.InverseDocumentFrequency {
    fileprivate func factor(_ documentFrequency: Int, of articles: Int) -> Double {
        let (d, n) = (Double(documentFrequency), Double(articles))
        return switch self {
        // Entropy needs more than the number of articles; see below.
        case .none, .entropy: 1
        case .smooth: 1 + logarithm((1 + n) / (1 + d))
        case .plain: 1 + logarithm(max(n, 1) / d)
        case .probabilistic: n > 2 * d ? logarithm((n - d) / d) : 0
        case .bm25: logarithm(1 + max(0, n - d + 0.5) / (d + 0.5))
        }
    }
}

/// `1 + Σ p ln p / ln(1 + n)` of each term: with f occurrences in all, `Σ p ln p` is `Σ c ln c / f − ln f`.
private func entropyFactors(_ counts: TermCounts) -> [Double] {
    let matrix = counts.matrix
    var totals = [Double](repeating: 0, count: matrix.columns)
    var products = [Double](repeating: 0, count: matrix.columns)
    for (column, value) in zip(matrix.columnIndices, matrix.values) {
        let count = Double(value)
        totals[Int(column)] += count
        if count > 0 { products[Int(column)] += count * logarithm(count) }
    }
    let scale = logarithm(1 + Double(matrix.rows))
    return zip(totals, products).map { total, product in
        total > 0 ? 1 + (product / total - logarithm(total)) / scale : 1
    }
}
