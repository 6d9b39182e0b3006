extension Pipeline {
    /// The articles of a corpus most similar to a query.
    ///
    /// - Parameters:
    ///   - vectors: the term vectors of the corpus.
    ///   - top: the number of hits for each query.
    ///   - explaining: whether each hit lists what its shared terms add.
    /// - Throws: what reading the texts of a query throws.
    public func similar(
        _ query: SimilarQuery, _ corpus: Corpus, _ vectors: TermVectors, top: Int, explaining: Bool = false
    ) throws -> SimilarHits {
        try stopwatch.measure(.similar) {
            let index = SimilarityIndex(vectors)
            let queries = try rows(of: query, corpus, vectors)
            let found =
                queries.areArticles
                ? index.similar(toArticles: queries.rows, top: top, workers: workers)
                : index.similar(to: queries.matrix, top: top, workers: workers)
            let hits = zip(zip(queries.names, queries.rows), found).flatMap { query, found in
                zip(1..., found).map { rank, hit in
                    let parts =
                        explaining ? index.contributions(queries.matrix, query: query.1, article: hit.article) : []
                    return SimilarHits.Hit(
                        query: query.0, article: hit.article, rank: rank, score: hit.score,
                        terms: parts.map { (vectors.vocabulary[$0.term], $0.contribution) })
                }
            }
            return SimilarHits(hits, corpus, isExplained: explaining)
        }
    }

    private func rows(of query: SimilarQuery, _ corpus: Corpus, _ vectors: TermVectors) throws -> QueryRows {
        switch query {
        case .article(let article):
            let name = corpus.articles[article].id
            return QueryRows(matrix: vectors.matrix, rows: article..<article + 1, names: [name], areArticles: true)
        case .all:
            let names = corpus.articles.map(\.id)
            return QueryRows(matrix: vectors.matrix, rows: 0..<corpus.count, names: names, areArticles: true)
        case .texts(let queries):
            // Each is read by itself, whatever comes with it.
            let tails = OutletTails(of: queries, isLearning: false)
            let texts = ArticleTexts(queries, includesTitle: text.includesTitle, tails: tails)
            let matrix = try vectors.vectors(
                of: texts, languages: languages(of: queries, tails), workers: workers)
            let names = queries.articles.map(\.id)
            return QueryRows(matrix: matrix, rows: 0..<matrix.rows, names: names, areArticles: false)
        }
    }
}

/// Queries as rows of a matrix, queries × terms, and the names they go by.
private struct QueryRows {
    let matrix: SparseMatrix
    let rows: Range<Int>
    let names: [String]
    /// Whether the rows are those of the corpus itself.
    let areArticles: Bool
}
