internal import StemmaLinearAlgebra
internal import StemmaText

/// Which terms keep company with which: their positive pointwise mutual information over the articles of a corpus.
///
/// For two different terms that stand in n(t, u) articles together the entry is max(0, ln(n(t, u) · N / (n(t) · n(u)))), n(t)
/// being the sum of n(t, u) over all u, and N that of all n(t). An article's row in its space, Σ w(t) · row of t, tells the
/// subject by what its words are usually found with: two headlines without a word in common can lie close.
/// Sources: K. Church and P. Hanks, "Word association norms, mutual information, and lexicography", Computational Linguistics 16,
/// 1990; J. Bullinaria and J. Levy, "Extracting semantic representations from word co-occurrence statistics: stop-lists,
/// stemming, and SVD", Behavior Research Methods 44, 2012.
struct TermAssociations: Sendable {
    /// The terms with a row, rising: those of two articles or more, at most 10,000 that stand in the most articles.
    let terms: [Int]
    /// Symmetric, a row and a column for each of `terms`, without a diagonal.
    let matrix: SparseMatrix
    private let columns: Int

    /// Of an article the terms of the largest weights.
    private static let termsPerArticle = 64
    private static let termLimit = 10_000
    /// As many articles, evenly spread, as make about so many pairs of terms: more of them change little.
    private static let pairBudget = 4_000_000

    /// Counts the pairs of a corpus.
    ///
    /// - Parameter weights: articles × terms.
    /// - Complexity: O(pairs), at most some 4 million.
    init(_ weights: SparseMatrix, workers: Workers) {
        let sample = Self.sample(of: weights)
        terms = Self.commonTerms(of: sample)
        columns = weights.columns
        matrix = PairCounts(Self.heaviest(terms, of: sample), workers: workers).informations()
    }

    /// The articles in the space of the associations, articles × dimensions: w · U Σ for weights w.
    ///
    /// - Parameters:
    ///   - weights: articles × the terms of the corpus.
    ///   - rank: the number of dimensions wanted; where the matrix has no more, there are fewer.
    /// - Complexity: that of `TruncatedSVD`, and O(entries × dimensions).
    func articleVectors(_ weights: SparseMatrix, rank: Int, workers: Workers) throws -> Matrix<Float> {
        let decomposition = try TruncatedSVD(of: matrix, try .init(rank: rank), workers: workers)
        var vectors = decomposition.leftVectors
        vectors.scaleColumns(by: decomposition.singularValues.map { Float($0) })
        var every = Matrix<Float>(rows: columns, columns: vectors.columns)
        for (row, term) in terms.enumerated() {
            for (column, value) in vectors.row(row).enumerated() { every[term, column] = value }
        }
        return weights.multiplied(by: every, workers: workers)
    }

    /// The articles whose pairs are counted.
    private static func sample(of weights: SparseMatrix) -> SparseMatrix {
        let pairs = (0..<weights.rows).reduce(0) { sum, article in
            let terms = min(termsPerArticle, weights.entries(ofRow: article).count)
            return sum + terms * (terms - 1) / 2
        }
        guard pairs > pairBudget else { return weights }
        let count = max(1, Int(Double(weights.rows) * Double(pairBudget) / Double(pairs)))
        return weights.selectingRows(evenPlaces(count, of: weights.rows))
    }

    /// The terms of at least two articles, rising; where they are too many, those of the most, of equal ones the lower.
    private static func commonTerms(of weights: SparseMatrix) -> [Int] {
        var frequencies = [Int](repeating: 0, count: weights.columns)
        for term in weights.columnIndices { frequencies[Int(term)] += 1 }
        return frequencies.indices.filter { frequencies[$0] > 1 }
            .sorted { (frequencies[$1], $0) < (frequencies[$0], $1) }
            .prefix(termLimit).sorted()
    }

    /// Of each article the heaviest of these terms, of equal ones the lower: articles × `terms`.
    private static func heaviest(_ terms: [Int], of weights: SparseMatrix) -> SparseMatrix {
        var numbers = [Int32](repeating: -1, count: weights.columns)
        for (number, term) in terms.enumerated() { numbers[term] = Int32(number) }
        var offsets = [0]
        var columns: [Int32] = []
        for article in 0..<weights.rows {
            var entries = weights.entries(ofRow: article).filter { numbers[Int(weights.columnIndices[$0])] >= 0 }
            if entries.count > termsPerArticle {
                entries.sort { (weights.values[$1], $0) < (weights.values[$0], $1) }
                entries = entries.prefix(termsPerArticle).sorted()
            }
            columns += entries.map { numbers[Int(weights.columnIndices[$0])] }
            offsets.append(columns.count)
        }
        return SparseMatrix(
            rows: weights.rows, columns: terms.count, rowOffsets: offsets, columnIndices: columns,
            values: .init(repeating: 1, count: columns.count))
    }
}

/// In how many articles each two terms stand together, as rows of the terms.
private struct PairCounts {
    private let counts: SparseMatrix

    /// - Parameter articles: articles × terms, an entry where a term stands.
    init(_ articles: SparseMatrix, workers: Workers) {
        let places = articles.transposed(workers: workers)
        let ranges = blocks(of: places.rows, size: 256)
        let parts = workers.map(blocks: ranges.count) { block in
            var counts = [Float](repeating: 0, count: places.rows)
            return ranges[block].map { Self.row(of: $0, articles, places, &counts) }
        }
        let rows = parts.flatMap(\.self)
        counts = SparseMatrix(
            rows: places.rows, columns: places.rows,
            rowOffsets: rows.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.terms.count) },
            columnIndices: rows.flatMap(\.terms), values: rows.flatMap(\.counts))
    }

    /// The other terms of a term's articles, rising, with their counts; `counts` is of zeros before and after.
    private static func row(
        of term: Int, _ articles: SparseMatrix, _ places: SparseMatrix, _ counts: inout [Float]
    ) -> (terms: [Int32], counts: [Float]) {
        var others: [Int32] = []
        for article in places.columnIndices[places.entries(ofRow: term)] {
            for other in articles.columnIndices[articles.entries(ofRow: Int(article))] where Int(other) != term {
                if counts[Int(other)] == 0 { others.append(other) }
                counts[Int(other)] += 1
            }
        }
        others.sort()
        let found = others.map { counts[Int($0)] }
        for other in others { counts[Int(other)] = 0 }
        return (others, found)
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
