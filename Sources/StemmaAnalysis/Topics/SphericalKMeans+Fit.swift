internal import StemmaLinearAlgebra

/// One run of Lloyd's iteration, to the first pass in which no row moves.
struct LloydFit: Sendable {
    let centers: Matrix<Float>
    /// The sum of the cosines of the rows with their centres.
    let objective: Double
    let iterations: Int
    /// Whether the last pass moved no row.
    let isStable: Bool

    /// The rows a block covers: their bounds with a hundred centres stay in the second-level cache.
    private static let blockRows = 512

    init(
        _ rows: Matrix<Float>, _ lengths: RowLengths, from seeds: Matrix<Float>, iterations limit: Int,
        workers: Workers
    ) {
        var travel = CenterTravel(from: seeds, longestRow: lengths.longest)
        var sums = ClusterSums(count: seeds.rows, columns: seeds.columns)
        var parts = blocks(of: rows.rows, size: Self.blockRows).map {
            BoundedRows($0, lengths, clusters: seeds.rows)
        }
        workers.update(&parts) { [travel] part, _ in part.begin(rows, travel) }
        for part in parts { part.addMembers(rows, to: &sums) }
        var (iteration, isStable) = (0, false)
        while iteration < limit && !isStable {
            iteration += 1
            travel.move(to: sums.directions(fillingEmptyFrom: rows, parts, travel.centers))
            workers.update(&parts) { [travel] part, _ in part.assign(rows, travel) }
            for part in parts { sums.apply(part.moves, of: rows) }
            isStable = parts.allSatisfy(\.moves.isEmpty)
        }
        centers = travel.centers
        objective = sums.product(with: travel.centers)
        iterations = iteration
        self.isStable = isStable
    }

    /// The same run, gone on with until it has had so many iterations.
    func continued(_ rows: Matrix<Float>, _ lengths: RowLengths, until limit: Int, workers: Workers) -> LloydFit {
        if isStable || iterations >= limit { return self }
        let rest = LloydFit(rows, lengths, from: centers, iterations: limit - iterations, workers: workers)
        return LloydFit(rest, after: iterations)
    }

    private init(_ rest: LloydFit, after iterations: Int) {
        (centers, objective, isStable) = (rest.centers, rest.objective, rest.isStable)
        self.iterations = iterations + rest.iterations
    }
}

/// A row that goes from one cluster to another.
struct RowMove: Sendable {
    let row: Int
    let from: Int
    let to: Int
}

/// The length of the longest row, and which rows are zero.
struct RowLengths: Sendable {
    let longest: Double
    let isZero: [Bool]

    init(_ rows: Matrix<Float>) {
        var longest = 0.0
        isZero = (0..<rows.rows).map { row in
            let square = rows.doubleProduct(ofRow: row, with: rows, row: row)
            longest = max(longest, square)
            return square == 0
        }
        self.longest = longest.squareRoot()
    }
}
