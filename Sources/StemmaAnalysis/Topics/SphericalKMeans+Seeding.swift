internal import StemmaLinearAlgebra

/// k-means++: each further centre is a row drawn with a chance in proportion to its distance, 1 − cosine, from the
/// nearest centre so far. Source: D. Arthur and S. Vassilvitskii, "k-means++: the advantages of careful seeding", SODA
/// 2007; on the unit sphere 1 − cosine is half the squared distance.
func seeding(_ rows: Matrix<Float>, count: Int, random: CounterRandom, workers: Workers) -> Matrix<Float> {
    guard rows.rows > 0 else { return Matrix(rows: 1, columns: rows.columns) }
    var chosen = [random.integer(below: rows.rows, at: 0)]
    var distances = [Double](repeating: .infinity, count: rows.rows)
    while chosen.count < count {
        let last = rows.selectingRows([chosen[chosen.count - 1]])
        let cosines = rows.multiplied(byTransposeOf: last, workers: workers).storage
        for (row, cosine) in cosines.enumerated() {
            distances[row] = min(distances[row], max(0, 1 - Double(cosine)))
        }
        chosen.append(draw(inProportionTo: distances, random.uniform(at: chosen.count)))
    }
    return rows.selectingRows(chosen)
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
        Matrix(rows: numbers.count, columns: columns, storage: numbers.flatMap { row($0) })
    }
}
