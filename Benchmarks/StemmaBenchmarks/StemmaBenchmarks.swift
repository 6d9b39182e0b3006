import Benchmark

let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .stemma
    printSurroundingsOnce()
    benchmarkSample()
    benchmarkTokens(SyntheticArticles(count: isQuick ? 400 : 16_000, seed: 1))
    benchmarkReading(SyntheticArticles(count: isQuick ? 400 : 16_000, seed: 1))
    benchmarkDecompositions()
    benchmarkAlignment()
    benchmarkKMeans()
    for count in isQuick ? [400] : [1000, 4000, 16_000] {
        let articles = SyntheticArticles(count: count, seed: 1)
        benchmarkTermVectors(articles)
        benchmarkLatentSpace(articles)
        benchmarkTopics(articles)
        benchmarkCopies(articles)
        benchmarkAgreement(articles)
    }
}
