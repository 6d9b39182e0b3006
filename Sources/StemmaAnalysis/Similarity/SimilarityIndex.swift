public import StemmaLinearAlgebra
public import StemmaText

/// An article similar to a query.
public struct SimilarArticle: Sendable, Equatable {
    public let article: Int
    /// The cosine of the two term vectors, 0 to 1.
    public let score: Double
}

/// Finds the articles most similar to a text: exact, by the cosine of term vectors.
///
/// It keeps the term vectors turned round, so a query touches only the articles that share a term with it.
public struct SimilarityIndex: Sendable {
    private let vectors: SparseMatrix
    private let postings: SparseMatrix

    /// Indexes articles.
    ///
    /// - Parameter vectors: articles × terms, each row of length 1 or empty.
    /// - Complexity: linear in the entries; as much memory again as the vectors.
    public init(_ vectors: TermVectors) {
        self.vectors = vectors.matrix
        postings = vectors.matrix.transposed()
    }

    /// The `top` articles most similar to each article of a range, itself left out.
    public func similar(toArticles range: Range<Int>, top: Int, workers: Workers = Workers()) -> [[SimilarArticle]] {
        similar(to: vectors, range, top: top, excludingSelf: true, workers: workers)
    }

    /// The `top` articles most similar to each row of `queries`, queries × terms of the same vocabulary.
    ///
    /// - Returns: for each query at most `top` articles with a score over 0, best first, ties by article.
    /// - Complexity: O(entries of the articles' columns that a query touches) a query.
    public func similar(to queries: SparseMatrix, top: Int, workers: Workers = Workers()) -> [[SimilarArticle]] {
        precondition(queries.columns == postings.rows, "Queries need the vocabulary of the articles.")
        return similar(to: queries, 0..<queries.rows, top: top, excludingSelf: false, workers: workers)
    }

    private func similar(
        to queries: SparseMatrix, _ range: Range<Int>, top: Int, excludingSelf: Bool, workers: Workers
    ) -> [[SimilarArticle]] {
        let top = min(top, vectors.rows)
        let ranges = blocks(of: range.count, size: 64)
        let parts = workers.map(blocks: ranges.count) { block in
            var scores = [Double](repeating: 0, count: vectors.rows)
            return ranges[block].map { offset in
                let query = range.lowerBound + offset
                return best(queries, query, excluding: excludingSelf ? query : nil, top, &scores)
            }
        }
        return Array(parts.joined())
    }

    /// The best of one query; `scores` is all zeros before and after.
    private func best(
        _ queries: SparseMatrix, _ query: Int, excluding own: Int?, _ top: Int, _ scores: inout [Double]
    ) -> [SimilarArticle] {
        postings.addProduct(ofRow: query, of: queries, to: &scores)
        if let own { scores[own] = 0 }
        var found = TopList(limit: top)
        for article in scores.indices where scores[article] > found.floor {
            found.offer(SimilarArticle(article: article, score: min(1, scores[article])))
        }
        for article in scores.indices { scores[article] = 0 }
        return found.sorted
    }

    /// What each shared term adds to the score of a query and an article; the terms' parts sum to the score.
    ///
    /// - Returns: the shared terms, largest part first, ties by term.
    public func contributions(
        _ queries: SparseMatrix, query: Int, article: Int
    ) -> [(term: TermID, contribution: Double)] {
        var weights: [Int32: Double] = [:]
        for entry in queries.entries(ofRow: query) {
            weights[queries.columnIndices[entry]] = Double(queries.values[entry])
        }
        let parts = vectors.entries(ofRow: article).compactMap { entry in
            weights[vectors.columnIndices[entry]].map {
                (term: TermID(vectors.columnIndices[entry]), contribution: $0 * Double(vectors.values[entry]))
            }
        }
        return parts.sorted { ($1.contribution, $0.term) < ($0.contribution, $1.term) }
    }

    /// What each shared term adds to the score of two articles of the corpus.
    public func contributions(article: Int, other: Int) -> [(term: TermID, contribution: Double)] {
        contributions(vectors, query: article, article: other)
    }
}

/// The best few of a stream of articles that come in rising order.
private struct TopList {
    let limit: Int
    /// No score up to this one can be among the best any more.
    private(set) var floor = 0.0
    private var kept: [SimilarArticle] = []

    init(limit: Int) { self.limit = limit }

    var sorted: [SimilarArticle] { Array(kept.sorted(by: Self.precedes).prefix(limit)) }

    /// Keeps a few more than the limit before it cuts back, so that a long stream is rarely sorted.
    mutating func offer(_ article: SimilarArticle) {
        kept.append(article)
        guard kept.count >= limit + max(limit, 32) else { return }
        kept = sorted
        // Of equal scores the earlier article stays, so a later one must be better.
        if let worst = kept.last { floor = worst.score }
    }

    private static func precedes(_ a: SimilarArticle, _ b: SimilarArticle) -> Bool {
        (b.score, a.article) < (a.score, b.article)
    }
}
