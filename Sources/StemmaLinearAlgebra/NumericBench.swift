/// How fast the numeric core is on this machine, and how near to what the machine can do at most.
///
/// Every answer is checked before its time counts.
public struct NumericBench: Sendable {
    /// The dense columns of the products that are timed, as the solver makes them: blocks of 32, one after another.
    public static let widths = [32, 128, 512]

    /// A sparse product that was timed.
    public struct Product: Sendable {
        /// The dense columns.
        public let width: Int
        /// The seconds it takes.
        public let seconds: Double
        /// Multiplications and additions a second.
        public let operationsPerSecond: Double
        /// The least time the machine's limits allow for so many blocks, and which of them does.
        public let roof: SparseProductRoof

        /// The part of the machine's limit that is reached: 1 where the product takes the least time there is.
        public var share: Double { roof.seconds / seconds }
    }

    /// The limits of one thread and, where there are more, of all.
    public let limits: [MachineLimits]
    /// Articles, terms and entries of the matrix.
    public let shape: (articles: Int, terms: Int, entries: Int)
    /// The products, one a width.
    public let products: [Product]
    /// The truncated decomposition.
    public let decomposition: DecompositionTrial
    /// Whether each product was made so seldom that whatever else ran may have slowed it.
    public let isRough: Bool

    /// Measures.
    ///
    /// - Parameters:
    ///   - articles: the rows of the matrix, rounded up to a power of two; memory grows with them, some 6 kB each.
    ///   - rank: the triplets of the decomposition.
    ///   - runs: how often a product is made and, 5 times at most, a limit is measured; the fastest counts.
    ///   - seed: what the matrix is drawn by.
    /// - Throws: `wrongAnswer`, or what stopped the decomposition.
    public init(
        articles: Int, rank: Int, runs: Int, seed: UInt64, workers: Workers
    ) throws(NumericBenchError) {
        limits = try Set([1, workers.count]).sorted().map { threads throws(NumericBenchError) in
            try MachineLimits(of: Workers(threads), runs: min(runs, 5))
        }
        let planted: PlantedMatrix
        do { planted = try PlantedMatrix(articles: articles, seed: seed) } catch { throw .decomposition(error) }
        shape = (planted.matrix.rows, planted.matrix.columns, planted.matrix.entryCount)
        isRough = runs < 3
        let most = limits[limits.count - 1]
        products = try Self.widths.map { width throws(NumericBenchError) in
            let trial = SparseProductTrial(planted.matrix, width: width, workers: workers)
            let seconds = try trial.seconds(fastestOf: runs)
            return Product(
                width: width, seconds: seconds, operationsPerSecond: trial.operations / seconds,
                roof: trial.roof(within: most))
        }
        decomposition = try DecompositionTrial(planted, rank: rank, seed: seed, workers: workers)
    }
}
