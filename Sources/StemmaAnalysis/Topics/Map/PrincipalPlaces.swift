internal import StemmaLinearAlgebra

/// The rows along their first two principal axes, each scaled so that the first axis has a standard deviation of 1.
///
/// Found by orthogonal iteration from the first two coordinates on, 40 steps: close enough to begin a map with. The same for
/// any number of workers. Rows that are all the same stand at zero.
///
/// - Complexity: O(40 × rows × dimensions).
func principalPlaces(of rows: Matrix<Float>, workers: Workers) -> [SIMD2<Float>] {
    guard rows.rows > 0, rows.columns > 0 else { return Array(repeating: .zero, count: rows.rows) }
    let axes = PrincipalAxes(of: rows, workers: workers)
    let places = axes.places
    let variance = places.reduce(0) { $0 + $1.x * $1.x } / Double(rows.rows)
    // Rows that only differ by rounding do not differ.
    guard variance > 1e-12 else { return Array(repeating: .zero, count: rows.rows) }
    let scale = 1 / variance.squareRoot()
    return places.map { SIMD2(Float($0.x * scale), Float($0.y * scale)) }
}

/// The first two principal axes of a table.
private struct PrincipalAxes {
    private let rows: Matrix<Float>
    private let workers: Workers
    private var mean: [Double]
    /// Two orthonormal directions, side by side.
    private var axes: [SIMD2<Double>]

    init(of rows: Matrix<Float>, workers: Workers) {
        (self.rows, self.workers) = (rows, workers)
        mean = Array(repeating: 0, count: rows.columns)
        for row in 0..<rows.rows {
            for (column, value) in rows.row(row).enumerated() { mean[column] += Double(value) }
        }
        for column in mean.indices { mean[column] /= Double(rows.rows) }
        axes = (0..<rows.columns).map { SIMD2($0 == 0 ? 1 : 0, $0 == 1 ? 1 : 0) }
        for _ in 0..<40 { step() }
    }

    /// The rows less their mean, along the axes.
    var places: [SIMD2<Double>] {
        let ranges = blocks(of: rows.rows, size: 1_024)
        return workers.map(blocks: ranges.count) { block in ranges[block].map(place) }.flatMap(\.self)
    }

    private func place(_ row: Int) -> SIMD2<Double> {
        rows.withRow(row) { values in
            var sum = SIMD2<Double>.zero
            for column in values.indices { sum += (Double(values[column]) - mean[column]) * axes[column] }
            return sum
        }
    }

    /// Multiplies the axes by the covariance and makes them orthonormal again.
    private mutating func step() {
        let ranges = blocks(of: rows.rows, size: 1_024)
        let parts = workers.map(blocks: ranges.count) { [self] block in
            ranges[block].reduce(into: [SIMD2<Double>](repeating: .zero, count: rows.columns)) { sums, row in
                let place = self.place(row)
                rows.withRow(row) { values in
                    for column in values.indices { sums[column] += (Double(values[column]) - mean[column]) * place }
                }
            }
        }
        var next = [SIMD2<Double>](repeating: .zero, count: rows.columns)
        for part in parts {
            for column in next.indices { next[column] += part[column] }
        }
        orthonormalize(&next)
        axes = next
    }

    private func orthonormalize(_ pair: inout [SIMD2<Double>]) {
        let first = pair.reduce(0) { $0 + $1.x * $1.x }.squareRoot()
        for place in pair.indices { pair[place].x = first > 0 ? pair[place].x / first : 0 }
        let shared = pair.reduce(0) { $0 + $1.x * $1.y }
        for place in pair.indices { pair[place].y -= shared * pair[place].x }
        let second = pair.reduce(0) { $0 + $1.y * $1.y }.squareRoot()
        // What rounding leaves of a direction that is not there is no axis.
        let isThere = second > 1e-9 * first
        for place in pair.indices { pair[place].y = isThere ? pair[place].y / second : 0 }
    }
}
