public import StemmaLinearAlgebra

/// Rows grouped by direction: each row belongs to the centre with which its cosine is largest.
///
/// Lloyd's iteration on the unit sphere, from several k-means++ starts, keeping the start with the largest sum of
/// cosines. Source: I. S. Dhillon and D. S. Modha, "Concept decompositions for large sparse text data using clustering",
/// Machine Learning 42, 2001.
public struct SphericalKMeans: Sendable {
    /// Unit vectors, clusters × dimensions.
    public let centers: Matrix<Float>
    /// The cluster of each row, 0 ..< clusters.
    public let assignments: [Int]
    /// The cosine of each row with its centre; 0 for a row of zeros.
    public let cosines: [Float]
    /// The largest cosine of each row with any other centre; −1 where there is only one centre.
    public let runnerUpCosines: [Float]
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
    ///   runs empty takes the row that fits its own centre worst.
    /// - Complexity: O(starts × iterations × rows × clusters × dimensions); the same result for any number of workers.
    public init(clustering rows: Matrix<Float>, _ configuration: Configuration, workers: Workers = Workers()) {
        let count = min(configuration.count, max(1, rows.rows))
        var best: Fit?
        for start in 0..<configuration.starts {
            let random = CounterRandom(seed: configuration.seed, stream: UInt64(start))
            let seeds = seeding(rows, count: count, random: random, workers: workers)
            let fit = Fit(rows, from: seeds, iterations: configuration.iterations, workers: workers)
            if best.map({ fit.objective > $0.objective }) ?? true { best = fit }
        }
        self.init(best ?? Fit(rows, from: Matrix(rows: 1, columns: rows.columns), iterations: 1, workers: workers))
    }

    /// Clusters the rows of a matrix from given centres, unit vectors, clusters × dimensions: no chance plays a part.
    init(clustering rows: Matrix<Float>, from seeds: Matrix<Float>, iterations: Int, workers: Workers) {
        self.init(Fit(rows, from: seeds, iterations: iterations, workers: workers))
    }

    private init(_ fit: Fit) {
        centers = fit.centers
        assignments = fit.assigned.assignments
        cosines = fit.assigned.cosines
        runnerUpCosines = fit.assigned.runnerUpCosines
        objective = fit.objective
        iterations = fit.iterations
    }
}

/// One run of Lloyd's iteration.
private struct Fit {
    var centers: Matrix<Float>
    var assigned: Assignment
    var iterations = 0
    var objective: Double { assigned.cosines.reduce(0) { $0 + Double($1) } }

    init(_ rows: Matrix<Float>, from seeds: Matrix<Float>, iterations limit: Int, workers: Workers) {
        centers = seeds
        assigned = Assignment(rows, to: seeds, workers: workers)
        for iteration in 1...limit {
            iterations = iteration
            centers = updatedCenters(rows, assigned, previous: centers)
            let next = Assignment(rows, to: centers, workers: workers)
            let isStable = next.assignments == assigned.assignments
            assigned = next
            if isStable { break }
        }
    }
}

/// The nearest and the second nearest centre of each row.
struct Assignment: Sendable {
    private(set) var assignments: [Int] = []
    private(set) var cosines: [Float] = []
    private(set) var runnerUpCosines: [Float] = []

    init(_ rows: Matrix<Float>, to centers: Matrix<Float>, workers: Workers) {
        let ranges = blocks(of: rows.rows, size: 1024)
        let parts = workers.map(blocks: ranges.count) { block in
            nearest(rows.multiplied(rows: ranges[block], byTransposeOf: centers).storage, centers: centers.rows)
        }
        for (cluster, cosine, runnerUp) in parts.joined() {
            assignments.append(cluster)
            cosines.append(cosine)
            runnerUpCosines.append(runnerUp)
        }
    }
}

/// Best and second best of each row of products; of equal ones the lower cluster.
private func nearest(_ products: [Float], centers: Int) -> [(Int, Float, Float)] {
    stride(from: 0, to: products.count, by: centers).map { start in
        var best = 0
        var runnerUp = -Float.infinity
        for cluster in 1..<max(1, centers) {
            let cosine = products[start + cluster]
            if cosine > products[start + best] {
                runnerUp = products[start + best]
                best = cluster
            } else if cosine > runnerUp {
                runnerUp = cosine
            }
        }
        return (best, products[start + best], max(runnerUp, -1))
    }
}

/// The directions of the sums of each cluster's rows, summed in row order.
private func updatedCenters(
    _ rows: Matrix<Float>, _ assigned: Assignment, previous: Matrix<Float>
) -> Matrix<Float> {
    var sums = Matrix<Double>(rows: previous.rows, columns: previous.columns)
    var sizes = [Int](repeating: 0, count: previous.rows)
    for row in 0..<rows.rows {
        let cluster = assigned.assignments[row]
        sizes[cluster] += 1
        sums.add(rows, row: row, to: cluster)
    }
    fillEmpty(&sums, &sizes, rows, assigned)
    return sums.unitRows()
}

private func fillEmpty(
    _ sums: inout Matrix<Double>, _ sizes: inout [Int], _ rows: Matrix<Float>, _ assigned: Assignment
) {
    let empty = sizes.indices.filter { sizes[$0] == 0 }
    guard !empty.isEmpty else { return }
    let worst = assigned.cosines.indices.sorted {
        (assigned.cosines[$0], $0) < (assigned.cosines[$1], $1)
    }
    for (cluster, row) in zip(empty, worst) { sums.add(rows, row: row, to: cluster) }
}

extension Matrix<Double> {
    fileprivate mutating func add(_ other: Matrix<Float>, row: Int, to target: Int) {
        for column in 0..<columns {
            storage[target * columns + column] += Double(other.storage[row * columns + column])
        }
    }

    func unitRows() -> Matrix<Float> {
        var result = Matrix<Float>(rows: rows, columns: columns)
        for row in 0..<rows {
            let length = self.row(row).reduce(0) { $0 + $1 * $1 }.squareRoot()
            guard length > 0 else { continue }
            for column in 0..<columns { result[row, column] = Float(self[row, column] / length) }
        }
        return result
    }
}
