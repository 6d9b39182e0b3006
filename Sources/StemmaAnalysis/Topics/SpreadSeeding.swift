internal import StemmaLinearAlgebra

/// The most rows that may become seeds; they are spread evenly over all rows.
private let candidateLimit = 300
/// The most rows whose nearness to the seeds counts; spread evenly as well.
private let witnessLimit = 20_000
/// The most clusters for which spread seeds are worth having: with more, nearly every candidate would be one.
let spreadLimit = 100

/// Rows to start a clustering from, chosen without chance: greedily, each the one that lowers the sum of the distances
/// 1 − cosine from each row to its nearest seed the most; of equal ones the first.
///
/// Random starts of k-means lead to other topics with another seed; this one leads to the same topics always. A candidate's
/// gain never grows as seeds are added, so only those whose last known gain leads are worked out anew, which changes nothing.
/// Source: M. Minoux, "Accelerated greedy algorithms for maximizing submodular set functions", 1978.
///
/// - Parameter rows: unit vectors, rows × dimensions.
/// - Returns: at most `count` rows; never the same candidate twice.
/// - Complexity: O(candidates × witnesses × (dimensions + count)) at most, with 300 candidates and 20,000 witnesses; memory
///   candidates × witnesses.
func spreadSeeding(_ rows: Matrix<Float>, count: Int, workers: Workers) -> Matrix<Float> {
    guard rows.rows > 0 else { return Matrix(rows: 1, columns: rows.columns) }
    let candidates = rows.evenSample(of: candidateLimit)
    var gains = SeedGains(
        candidates.multiplied(byTransposeOf: rows.evenSample(of: witnessLimit), workers: workers), workers)
    var chosen: [Int] = []
    while chosen.count < min(count, candidates.rows) { chosen.append(gains.takeBest()) }
    return candidates.selectingRows(chosen)
}

/// What each candidate would add to the sum of the cosines of all witnesses with their nearest seed.
private struct SeedGains {
    /// Candidates × witnesses.
    private let cosines: Matrix<Float>
    private let workers: Workers
    /// The cosine of each witness with its nearest seed, 0 or more.
    private var nearest: [Float]
    /// The gain of each candidate when last worked out: the true one or more.
    private var gains: [Double]
    /// The number of seeds when each gain was worked out; −1 for what is a seed itself.
    private var ages: [Int]
    private var seeds = 0

    /// So many of the leading gains are worked out at once.
    private static let batch = 8

    init(_ cosines: Matrix<Float>, _ workers: Workers) {
        self.cosines = cosines
        self.workers = workers
        nearest = Array(repeating: 0, count: cosines.columns)
        ages = Array(repeating: 0, count: cosines.rows)
        gains = workers.map(blocks: cosines.rows) { [nearest] in gain(cosines, candidate: $0, over: nearest) }
    }

    /// Makes the candidate with the largest gain a seed, of equal ones the first; there must be one left.
    mutating func takeBest() -> Int {
        var order = ages.indices.filter { ages[$0] >= 0 }.sorted { (gains[$1], $0) < (gains[$0], $1) }
        while ages[order[0]] < seeds {
            refresh(order.prefix(Self.batch).filter { ages[$0] < seeds })
            order.sort { (gains[$1], $0) < (gains[$0], $1) }
        }
        take(order[0])
        return order[0]
    }

    private mutating func refresh(_ candidates: [Int]) {
        let fresh = workers.map(blocks: candidates.count) { [cosines, nearest] in
            gain(cosines, candidate: candidates[$0], over: nearest)
        }
        for (candidate, value) in zip(candidates, fresh) { (gains[candidate], ages[candidate]) = (value, seeds) }
    }

    private mutating func take(_ candidate: Int) {
        ages[candidate] = -1
        seeds += 1
        let cosines = cosines
        cosines.withRow(candidate) { row in
            for place in nearest.indices { nearest[place] = max(nearest[place], row[place]) }
        }
    }
}

/// By how much a candidate raises the sum of the cosines of all witnesses with their nearest seed.
private func gain(_ cosines: Matrix<Float>, candidate: Int, over nearest: [Float]) -> Double {
    let known = nearest.span
    return cosines.withRow(candidate) { row in
        // Partial sums in `Float` over short runs let the loop use wide registers; the runs are fixed, and so is the sum.
        stride(from: 0, to: row.count, by: 256).reduce(0.0) { total, start in
            var sum: Float = 0
            for place in start..<min(start + 256, row.count) { sum += max(0, row[place] - known[place]) }
            return total + Double(sum)
        }
    }
}
