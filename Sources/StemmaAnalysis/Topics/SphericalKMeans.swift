public import StemmaLinearAlgebra

/// The iterations of each start: on its sample of the rows, and then on all of them before only the most promising go on.
private let trialIterations = (sample: 12, all: 3)

/// Rows grouped by direction: each row belongs to the centre with which its cosine is largest.
///
/// Lloyd's iteration on the unit sphere from several starts, keeping the one with the largest sum of cosines. The first start
/// is chosen without chance (`spreadSeeding`), the others by greedy k-means++. Each is made better on a sample of the rows
/// first, and after a few iterations on all of them only the best quarter goes on. Bounds on the cosines spare most products,
/// and change nothing: every row is where plain Lloyd would put it.
///
/// A row's cosines are those summed in `Double`; of equal ones the lower cluster has the row. So neither the number of
/// workers, nor the processor, nor the way a product was come by decides where a row goes.
///
/// Sources: I. S. Dhillon and D. S. Modha, "Concept decompositions for large sparse text data using clustering", Machine
/// Learning 42, 2001; of the bounds see `CenterTravel`.
public struct SphericalKMeans: Sendable {
    /// Unit vectors, clusters × dimensions.
    public let centers: Matrix<Float>
    /// The cluster of each row, 0 ..< clusters.
    public let assignments: [Int]
    /// The cosine of each row with its centre; 0 for a row of zeros.
    public let cosines: [Float]
    /// The sum of the cosines: what the iteration makes larger.
    public let objective: Double
    /// The number of iterations of the start that won.
    public let iterations: Int

    /// Clusters the rows of a matrix.
    ///
    /// - Parameters:
    ///   - rows: unit vectors, rows × dimensions; rows of zeros are allowed and go to cluster 0.
    ///   - configuration: the number of clusters, starts and iterations, and the seed.
    /// - Returns: never an empty cluster while there are at least as many distinct rows as clusters; a cluster that
    ///   runs empty takes the row that fits its own centre worst. Of equally good starts the first wins.
    /// - Complexity: at most O(starts × iterations × rows × clusters × dimensions), and as a rule a small part of that;
    ///   memory of rows × clusters for each worker. The same result for any number of workers.
    public init(clustering rows: Matrix<Float>, _ configuration: Configuration, workers: Workers = Workers()) {
        let count = min(configuration.count, max(1, rows.rows))
        let lengths = RowLengths(rows)
        // Whole starts are spread over the workers; what is left of these shares the rows of a start.
        let inner = Workers(max(1, workers.count / configuration.starts))
        let fits = workers.map(blocks: configuration.starts) { start in
            let random = CounterRandom(seed: configuration.seed, stream: UInt64(start))
            let seeds = Self.seeds(rows, count: count, start: start, random, inner)
            let limit = min(trialIterations.all, configuration.iterations)
            return LloydFit(rows, lengths, from: seeds, iterations: limit, workers: inner)
        }
        let ended = Self.promising(fits).map { fit in
            fit.continued(rows, lengths, until: configuration.iterations, workers: workers)
        }
        let best = ended.dropFirst().reduce(ended[0]) { $1.objective > $0.objective ? $1 : $0 }
        self.init(rows, best, workers: workers)
    }

    /// The quarter of the starts with the largest objectives, of equal ones the first, in order.
    private static func promising(_ fits: [LloydFit]) -> [LloydFit] {
        let order = fits.indices.sorted { (fits[$1].objective, $0) < (fits[$0].objective, $1) }
        return order.prefix((fits.count + 3) / 4).sorted().map { fits[$0] }
    }

    /// Clusters the rows of a matrix from given centres, unit vectors, clusters × dimensions: no chance plays a part.
    init(clustering rows: Matrix<Float>, from seeds: Matrix<Float>, iterations: Int, workers: Workers) {
        let fit = LloydFit(rows, RowLengths(rows), from: seeds, iterations: iterations, workers: workers)
        self.init(rows, fit, workers: workers)
    }

    private init(_ rows: Matrix<Float>, _ fit: LloydFit, workers: Workers) {
        let assigned = Assignment(rows, to: fit.centers, workers: workers)
        centers = fit.centers
        assignments = assigned.assignments
        cosines = assigned.cosines
        objective = assigned.cosines.reduce(0) { $0 + Double($1) }
        iterations = fit.iterations
    }

    /// The centres a start begins with, those of a sample of the rows where there are many.
    private static func seeds(
        _ rows: Matrix<Float>, count: Int, start: Int, _ random: CounterRandom, _ workers: Workers
    ) -> Matrix<Float> {
        let seeds =
            start == 0 && count <= spreadLimit
            ? spreadSeeding(rows, count: count, workers: workers)
            : seeding(rows, count: count, random: random, workers: workers)
        let sample = seedingSample(rows, count: count, random)
        guard sample.rows * 2 <= rows.rows else { return seeds }
        return LloydFit(
            sample, RowLengths(sample), from: seeds, iterations: trialIterations.sample, workers: workers
        ).centers
    }
}
