import Stemma

/// Text to TF-IDF.
func benchmarkTermVectors(_ articles: SyntheticArticles) {
    checkedBenchmark(
        "term vectors", articles, prepare: \.texts, run: termVectors, figure: "Terms",
        check: { vectors in
            require(vectors.matrix.rows == articles.count, "Each article needs a row.")
            for row in 0..<vectors.matrix.rows {
                let entries = vectors.matrix.rowOffsets[row]..<vectors.matrix.rowOffsets[row + 1]
                let length = entries.reduce(0.0) { $0 + Double(vectors.matrix.values[$1] * vectors.matrix.values[$1]) }
                require(abs(length - 1) < 1e-4, "A row of TF-IDF has length 1.")
            }
            return vectors.vocabulary.count
        })
}

/// All pairs of copies.
func benchmarkCopies(_ articles: SyntheticArticles) {
    checkedBenchmark(
        "copies", articles, prepare: \.texts,
        run: { texts in try CopySearch(.init(threshold: 0.5)).pairs(in: texts) }, figure: "Pairs",
        check: { pairs in
            let planted = PairAgreement(truth: articles.copies, found: pairs.map { ($0.a, $0.b) })
            require(planted.f1 == 1, "The planted copies and no others are to be found.")
            return pairs.count
        })
}

@Sendable func termVectors(_ texts: [String]) throws -> TermVectors {
    let configuration = try TermCounts.Configuration(minimumFrequency: .count(2))
    return try TermVectors(weighting: TermCounts(counting: texts, configuration))
}
