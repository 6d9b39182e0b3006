internal import StemmaLinearAlgebra

/// The sum of the rows of each cluster, kept up as rows move.
///
/// Elements count to 2⁻²⁸, so the sums are exact, and the same whether rows were added at once or came and went.
struct ClusterSums: Sendable {
    private var sums: Matrix<Double>
    private var sizes: [Int]

    init(count: Int, columns: Int) {
        sums = Matrix(rows: count, columns: columns)
        sizes = Array(repeating: 0, count: count)
    }

    mutating func add(_ rows: Matrix<Float>, row: Int, to cluster: Int) {
        sums.addRounded(rows, row: row, to: cluster)
        sizes[cluster] += 1
    }

    mutating func apply(_ moves: [RowMove], of rows: Matrix<Float>) {
        for move in moves {
            sums.addRounded(rows, row: move.row, to: move.from, negated: true)
            sums.addRounded(rows, row: move.row, to: move.to)
            sizes[move.from] -= 1
            sizes[move.to] += 1
        }
    }

    /// The sums as unit vectors; a sum of zero stays zero.
    var directions: Matrix<Float> { sums.unitRows() }

    /// The same, where each empty cluster takes the row that fits its own centre worst, of equal ones the first.
    func directions(
        fillingEmptyFrom rows: Matrix<Float>, _ parts: [BoundedRows], _ centers: Matrix<Float>
    ) -> Matrix<Float> {
        let empty = sizes.indices.filter { sizes[$0] == 0 }
        guard !empty.isEmpty else { return directions }
        let fits = parts.flatMap { $0.cosines(rows, centers) }.sorted { ($0.cosine, $0.row) < ($1.cosine, $1.row) }
        var filled = sums
        for (cluster, fit) in zip(empty, fits) { filled.addRounded(rows, row: fit.row, to: cluster) }
        return filled.unitRows()
    }

    /// The sum of the scalar products of all rows with the centres of their clusters.
    func product(with centers: Matrix<Float>) -> Double {
        zip(sums.storage, centers.storage).reduce(0) { $0 + $1.0 * Double($1.1) }
    }
}

extension Matrix<Double> {
    /// The rows scaled to length 1, in single precision; rows of zeros stay as they are.
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
