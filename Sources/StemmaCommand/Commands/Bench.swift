internal import ArgumentParser
internal import Stemma

struct Bench: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure how fast the numeric core is here, and how near the machine's limits.",
        usage: "stemma bench [<options>]",
        discussion: """
            Measures how fast this machine reads its caches and memory and how fast it multiplies and adds; then the \
            product at the heart of every decomposition, and a decomposition, of an invented matrix whose singular values \
            are known. Every answer is checked; a wrong one is status 1. Nothing else should run meanwhile.
            """)

    @OptionGroup var rows: RowOptions

    @Option(help: "The number of threads.")
    var threads = Workers.processorCount

    @Option(help: "The articles of the matrix, rounded up to a power of two (32768; 2048 with --quick).")
    var articles: Int?

    @Option(help: "The number of dimensions.")
    var rank = 100

    @Option(help: "The seed the matrix is drawn by.")
    var seed: UInt64 = 1

    @Flag(help: "A smaller matrix, each product just once.")
    var quick = false

    func validate() throws {
        try RunOptions.check(threads: threads)
        guard (1...1000).contains(rank) else {
            throw ValidationError("--rank must be a whole number from 1 to 1000; found \(rank).")
        }
        guard (1...16_777_216).contains(articles ?? 1) else {
            throw ValidationError("--articles must be a whole number from 1 to 16777216; found \(articles ?? 0).")
        }
    }

    func run() throws {
        let bench = try NumericBench(
            articles: articles ?? (quick ? 2048 : 32_768), rank: rank, runs: quick ? 1 : 15, seed: seed,
            workers: Workers(threads))
        try rows.write(bench.rows, columns: NumericBench.columns) { bench.words }
    }
}
