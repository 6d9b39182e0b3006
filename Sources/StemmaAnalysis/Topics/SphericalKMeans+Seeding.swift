internal import StemmaLinearAlgebra

/// The rows k-means++ draws from: at least so many, and so many for each cluster wanted.
private let seedingRows = (least: 4096, forEach: 192)

/// Greedy k-means++: each further centre is the best of a few rows drawn with a chance in proportion to their distance,
/// 1 − cosine, from the nearest centre so far: the one that lowers the sum of the distances most, of equal ones the first.
///
/// Drawn from a sample of the rows, another for each `random`: seeds need not be as exact as what is made of them.
///
/// - Parameter rows: unit vectors, rows × dimensions.
/// - Returns: `count` rows, the same one twice only where there are too few different ones.
/// - Complexity: O(sample × count × log count × dimensions).
///
/// Source: D. Arthur and S. Vassilvitskii, "k-means++: the advantages of careful seeding", SODA 2007, with its section on
/// several draws; on the unit sphere 1 − cosine is half the squared distance.
func seeding(_ rows: Matrix<Float>, count: Int, random: CounterRandom, workers: Workers) -> Matrix<Float> {
    let sample = seedingSample(rows, count: count, random)
    guard sample.rows > 0 else { return Matrix(rows: count, columns: rows.columns) }
    var distances = [Double](repeating: 1, count: sample.rows)
    var chosen: [Int] = []
    let trials = 1 + Int.bitWidth - count.leadingZeroBitCount
    while chosen.count < count {
        let shares = (0..<trials).map { random.uniform(at: 2 * rows.rows + chosen.count * trials + $0) }
        let drawn = (chosen.isEmpty ? Array(shares.prefix(1)) : shares).map { draw(inProportionTo: distances, $0) }
        let best = closest(drawn, sample, distances, workers)
        chosen.append(best.row)
        distances = best.distances
    }
    return sample.selectingRows(chosen)
}

/// The rows from which `count` centres are chosen, none of them zero: all, or some thousands spread over them.
func seedingSample(_ rows: Matrix<Float>, count: Int, _ random: CounterRandom) -> Matrix<Float> {
    rows.selectingRows(sampledRows(rows, limit: max(seedingRows.least, seedingRows.forEach * count), random))
}

/// Rows that are not zero, at most `limit`: one drawn from each of equal stretches, rising.
private func sampledRows(_ rows: Matrix<Float>, limit: Int, _ random: CounterRandom) -> [Int] {
    let numbers = (0..<rows.rows).filter { rows.withRow($0) { row in row.indices.contains { row[$0] != 0 } } }
    guard numbers.count > limit else { return numbers }
    return (0..<limit).map { stretch in
        let (start, end) = (stretch * numbers.count / limit, (stretch + 1) * numbers.count / limit)
        return numbers[start + random.integer(below: end - start, at: stretch)]
    }
}

/// Of the rows drawn the one that leaves the least sum of distances, and the distances it leaves.
private func closest(
    _ drawn: [Int], _ sample: Matrix<Float>, _ distances: [Double], _ workers: Workers
) -> (row: Int, distances: [Double]) {
    let cosines = sample.selectingRows(drawn).multiplied(byTransposeOf: sample, workers: workers)
    var best = (row: drawn[0], distances: distances, sum: Double.infinity)
    for (trial, row) in drawn.enumerated() {
        let left = cosines.withRow(trial) { lowered(distances, by: $0) }
        let sum = left.reduce(0, +)
        if sum < best.sum { best = (row, left, sum) }
    }
    return (best.row, best.distances)
}

private func lowered(_ distances: [Double], by cosines: Span<Float>) -> [Double] {
    distances.indices.map { min(distances[$0], max(0, 1 - Double(cosines[$0]))) }
}

/// The index where the running sum passes `share` of the whole; where all weights are 0, the share of the indices.
private func draw(inProportionTo weights: [Double], _ share: Double) -> Int {
    let total = weights.reduce(0, +)
    guard total > 0 else { return Int(share * Double(weights.count)) }
    var rest = share * total
    for (index, weight) in weights.enumerated() {
        rest -= weight
        if rest < 0 { return index }
    }
    return weights.lastIndex { $0 > 0 } ?? 0
}

extension Matrix {
    /// The rows of the given numbers, in that order.
    func selectingRows(_ numbers: [Int]) -> Matrix {
        var elements: [Scalar] = []
        elements.reserveCapacity(numbers.count * columns)
        for number in numbers { elements += row(number) }
        return Matrix(rows: numbers.count, columns: columns, storage: elements)
    }
}
