import Foundation
import Stemma

/// Sparse matrices to their leading singular triplets: known ones, checked against what is known, and those of news.
func benchmarkDecompositions() {
    for threads in [1, 2] {
        for rank in isQuick ? [50] : [50, 100] { benchmarkKnown(articles: 1000, rank, threads: threads) }
        for rank in isQuick ? [] : [50, 100, 200, 400] { benchmarkKnown(articles: 10_000, rank, threads: threads) }
        for rank in isLarge ? [50, 400] : [] {
            for count in [100_000, 1_000_000] { benchmarkKnown(articles: count, rank, threads: threads) }
        }
        for rank in isQuick || newsgroups == nil ? [] : [100, 300] { benchmarkNewsgroups(rank, threads: threads) }
    }
    // With the last of those above: how the time grows as the articles double. Measured: 2.3 to 2.7 times from 250,000 on, most
    // of it in the sparse products. A block of the basis, 128 bytes an article, there outgrows that machine's 32 MB of cache,
    // which is the likely reason.
    for count in isLarge ? [125_000, 250_000, 500_000] : [] { benchmarkKnown(articles: count, 50, threads: 2) }
}

/// A matrix of known singular values.
private func benchmarkKnown(articles: Int, _ rank: Int, threads: Int) {
    checkedBenchmark(
        name("\(padded(articles, 7)) articles", rank, threads), once: articles > 10_000,
        prepare: { SyntheticMatrix(articles: articles, seed: 1) },
        run: { input in (svd: try decomposition(of: input.matrix, rank, threads), known: input.singularValues) },
        figure: "Accurate triplets",
        check: { answer in
            let (svd, known) = answer
            require(svd.rank == rank, "The rank is the one asked for.")
            for (index, residual) in svd.certificate.residuals.enumerated() {
                let error = abs(svd.singularValues[index] - known[index])
                require(error <= residual, "Value \(index) errs by \(error), certified is \(residual).")
            }
            require(svd.certificate.missedBound >= known[rank], "What comes after the last is within the bound.")
            return svd.certificate.accurate
        })
}

/// TF-IDF of 20 Newsgroups.
private func benchmarkNewsgroups(_ rank: Int, threads: Int) {
    checkedBenchmark(
        name("20 Newsgroups", rank, threads),
        prepare: { try termVectors(newsgroupTexts()).matrix },
        run: { try decomposition(of: $0, rank, threads) },
        figure: "Energy kept (per mille)",
        check: { svd in
            require(svd.rank == rank && svd.certificate.accurate == rank, "All triplets are accurate.")
            return Int(1000 * svd.certificate.energy)
        })
}

private func name(_ matrix: String, _ rank: Int, _ threads: Int) -> String {
    "truncated SVD of \(matrix), rank \(padded(rank, 3)), \(threads == 1 ? "1 thread" : "\(threads) threads")"
}

@Sendable private func decomposition(of matrix: SparseMatrix, _ rank: Int, _ threads: Int) throws -> TruncatedSVD {
    try TruncatedSVD(of: matrix, .init(rank: rank), workers: Workers(threads))
}

/// `$STEMMA_DATA/20newsgroups/articles.jsonl.gz`, where that is set.
private let newsgroups: String? = {
    guard let data = ProcessInfo.processInfo.environment["STEMMA_DATA"], !data.isEmpty else { return nil }
    return data + "/20newsgroups/articles.jsonl.gz"
}()

@Sendable private func newsgroupTexts() throws -> [String] {
    var texts: [String] = []
    _ = try ArticleReader(inputs: newsgroups.map { [.path($0)] } ?? []).read { texts.append($0.text) }
    return texts
}
