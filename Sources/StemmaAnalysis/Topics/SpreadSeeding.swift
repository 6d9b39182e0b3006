internal import StemmaLinearAlgebra

/// The most rows that may become seeds; they are spread evenly over all rows.
private let candidateLimit = 300

/// Rows to start a clustering from, chosen without chance: greedily, each the one that lowers the sum of the distances
/// 1 − cosine from each row to its nearest seed the most; of equal ones the first.
///
/// Random starts of k-means lead to other topics with another seed; this one leads to the same topics always.
///
/// - Parameter rows: unit vectors, rows × dimensions.
/// - Returns: at most `count` rows; never the same candidate twice.
/// - Complexity: O(candidates × rows × (dimensions + count)), with at most 300 candidates; memory candidates × rows.
func spreadSeeding(_ rows: Matrix<Float>, count: Int, workers: Workers) -> Matrix<Float> {
    guard rows.rows > 0 else { return Matrix(rows: 1, columns: rows.columns) }
    let candidates = rows.evenSample(of: candidateLimit)
    let cosines = candidates.multiplied(byTransposeOf: rows, workers: workers)
    var nearest = [Float](repeating: 0, count: rows.rows)
    var chosen: [Int] = []
    while chosen.count < min(count, candidates.rows) {
        let gains = workers.map(blocks: candidates.rows) { [nearest] in gain(cosines, candidate: $0, over: nearest) }
        let open = gains.indices.filter { !chosen.contains($0) }
        guard let best = open.max(by: { (gains[$0], $1) < (gains[$1], $0) }) else { break }
        chosen.append(best)
        cosines.withRow(best) { row in
            for place in nearest.indices { nearest[place] = max(nearest[place], row[place]) }
        }
    }
    return candidates.selectingRows(chosen)
}

/// By how much a candidate raises the sum of the cosines of all rows with their nearest seed.
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
