internal import StemmaLinearAlgebra

/// A corpus about nothing that has the same terms: the weights of each were dealt out anew to the articles, at random.
///
/// What halves of it agree on is chance, or comes of the space they share. Articles do not keep their lengths.
struct NullCorpus {
    private let rows: TopicRows
    private let weights: SparseMatrix

    /// As many articles as two halves have.
    private static let limit = 2000
    private static let stream: UInt64 = 2000

    /// - Parameters:
    ///   - corpus: articles × terms, of which at most 2,000 articles are taken, evenly spread.
    ///   - rank: the dimensions of the latent space.
    /// - Throws: `LinearAlgebraError` where a decomposition does not converge.
    init(like corpus: SparseMatrix, rank: Int, workers: Workers) throws {
        let sample = corpus.selectingRows(evenPlaces(Self.limit, of: corpus.rows))
        let dealt = sample.shuffledWithinColumns(
            CounterRandom(seed: TopicSplit.seed, stream: Self.stream), workers: workers)
        weights = dealt.selectingRows((0..<dealt.rows).filter { !dealt.entries(ofRow: $0).isEmpty })
        // No direction of chance stands out, so that finding one exactly takes long, and tells nothing.
        let decomposition = try TruncatedSVD(of: weights, .init(rank: rank, tolerance: 0.1), workers: workers)
        var vectors = decomposition.leftVectors
        vectors.scaleColumns(by: decomposition.singularValues.map { Float($0) })
        rows = try TopicRows(vectors, weights, workers: workers)
    }

    /// How far its halves agree, by number of topics, for each split. Of small corpora, where chance differs most from one
    /// split to the next, there are ten splits, of large ones two.
    func agreements(_ limits: TopicSplit.Limits, workers: Workers) -> [[Int: Double]] {
        let splits = min(10, max(2, 2000 / max(1, rows.count)))
        return TopicSplit.splits(splits, of: rows, weights, limits, workers: workers).map(\.agreements)
    }
}
