internal import StemmaLinearAlgebra
internal import StemmaText

/// Which terms keep company with which: their positive pointwise mutual information over the articles of a corpus.
///
/// For two different terms that n(t, u) articles count together the entry is max(0, ln(n(t, u) · N / (n(t) · n(u)))), n(t)
/// being the sum of n(t, u) over all u, and N that of all n(t). An article counts its 64 heaviest of the terms that stand in
/// two articles or more. Its row in this space, Σ w(t) · row of t, tells the subject by what its words are usually found with:
/// two headlines without a word in common can lie close.
/// Sources: K. Church and P. Hanks, "Word association norms, mutual information, and lexicography", Computational Linguistics 16,
/// 1990; J. Bullinaria and J. Levy, "Extracting semantic representations from word co-occurrence statistics: stop-lists,
/// stemming, and SVD", Behavior Research Methods 44, 2012.
struct TermAssociations: Sendable {
    /// The terms with a row, rising: those of two or more of the articles counted, at most 10,000 that stand in the most.
    let terms: [Int]
    /// Symmetric, a row and a column for each of `terms`, without a diagonal.
    let matrix: SparseMatrix

    /// The most terms of an article that are counted: those of the largest weights.
    private static let termsPerArticle = 64
    private static let termLimit = 10_000
    /// Articles are counted, evenly spread, until they make about so many pairs of terms: more of them change little.
    private static let pairLimit = 4_000_000

    /// Counts the pairs of the articles, or of a sample that has about `pairLimit`.
    ///
    /// - Parameter weights: articles × terms of the corpus.
    /// - Complexity: O(entries + pairs).
    init(
        _ weights: SparseMatrix, termLimit: Int = termLimit, pairLimit: Int = pairLimit, workers: Workers
    ) {
        let sample = Self.sample(of: weights, pairLimit: pairLimit)
        terms = Self.commonTerms(of: sample, limit: termLimit)
        let counted = sample.selectingColumns(terms).keepingLargest(Self.termsPerArticle)
        matrix = PairCounts(counted, workers: workers).informations()
    }

    /// The articles in the space of the associations, articles × dimensions: w · U Σ for weights w; zeros where an article
    /// has none of `terms`.
    ///
    /// - Parameters:
    ///   - weights: articles × the terms of the corpus.
    ///   - rank: the number of dimensions wanted; where the matrix has no more, there are fewer.
    /// - Throws: `LinearAlgebraError` where the decomposition does not converge.
    /// - Complexity: that of `TruncatedSVD`, and O(entries × dimensions).
    func articleVectors(_ weights: SparseMatrix, rank: Int, workers: Workers) throws -> Matrix<Float> {
        let decomposition = try TruncatedSVD(of: matrix, try .init(rank: rank), workers: workers)
        var vectors = decomposition.leftVectors
        vectors.scaleColumns(by: decomposition.singularValues.map { Float($0) })
        return weights.selectingColumns(terms).multiplied(by: vectors, workers: workers)
    }

    /// The articles whose pairs are counted.
    private static func sample(of weights: SparseMatrix, pairLimit: Int) -> SparseMatrix {
        let pairs = (0..<weights.rows).reduce(0) { sum, article in
            let terms = min(termsPerArticle, weights.entries(ofRow: article).count)
            return sum + terms * (terms - 1) / 2
        }
        guard pairs > pairLimit else { return weights }
        let count = max(1, Int(Double(weights.rows) * Double(pairLimit) / Double(pairs)))
        return weights.selectingRows(evenPlaces(count, of: weights.rows))
    }

    /// The terms of at least two articles, rising; where they are too many, those of the most, of equal ones the lower.
    private static func commonTerms(of weights: SparseMatrix, limit: Int) -> [Int] {
        let frequencies = weights.columnCounts
        return frequencies.indices.filter { frequencies[$0] > 1 }
            .sorted { (frequencies[$1], $0) < (frequencies[$0], $1) }
            .prefix(limit).sorted()
    }
}

/// In how many articles each two terms stand together, as rows of the terms.
private struct PairCounts {
    private let counts: SparseMatrix

    /// - Parameter articles: articles × terms, an entry where a term stands, whatever its value.
    init(_ articles: SparseMatrix, workers: Workers) {
        let articles = articles.replacingValues(by: .init(repeating: 1, count: articles.entryCount))
        let holders = articles.transposed(workers: workers)
        let ranges = blocks(of: holders.rows, size: 256)
        let parts = workers.map(blocks: ranges.count) { block in
            var sums = [Double](repeating: 0, count: holders.rows)
            return ranges[block].map { term in
                articles.addProduct(ofRow: term, of: holders, to: &sums)
                sums[term] = 0
                return Self.takeRow(from: &sums)
            }
        }
        let rows = parts.flatMap(\.self)
        counts = SparseMatrix(
            rows: holders.rows, columns: holders.rows,
            rowOffsets: rows.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.terms.count) },
            columnIndices: rows.flatMap(\.terms), values: rows.flatMap(\.counts))
    }

    /// The terms whose sums are not 0, rising, with these; the sums are zeros afterwards.
    private static func takeRow(from sums: inout [Double]) -> (terms: [Int32], counts: [Float]) {
        let terms = sums.indices.filter { sums[$0] != 0 }
        let counts = terms.map { Float(sums[$0]) }
        for term in terms { sums[term] = 0 }
        return (terms.map { Int32($0) }, counts)
    }

    /// The positive pointwise mutual informations, at the places of those above 0.
    func informations() -> SparseMatrix {
        let sums = (0..<counts.rows).map { row in
            counts.values[counts.entries(ofRow: row)].reduce(0) { $0 + Double($1) }
        }
        let total = sums.reduce(0, +)
        var offsets = [0]
        var columns: [Int32] = []
        var values: [Float] = []
        for row in 0..<counts.rows {
            for entry in counts.entries(ofRow: row) {
                let column = counts.columnIndices[entry]
                let ratio = Double(counts.values[entry]) * total / (sums[row] * sums[Int(column)])
                guard ratio > 1 else { continue }
                columns.append(column)
                values.append(Float(logarithm(ratio)))
            }
            offsets.append(columns.count)
        }
        return SparseMatrix(
            rows: counts.rows, columns: counts.columns, rowOffsets: offsets, columnIndices: columns, values: values)
    }
}
