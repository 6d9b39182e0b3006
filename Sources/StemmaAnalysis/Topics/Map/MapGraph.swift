internal import StemmaLinearAlgebra

/// Who attracts whom on a map: the rows linked with their nearest, in both directions.
struct MapGraph: Sendable {
    /// Where the links of each row begin in `ends`; rows + 1 places.
    private(set) var offsets: [Int] = [0]
    /// The other end of each link, rising within a row.
    private(set) var ends: [Int32] = []
    /// The weight of each link; all sum to 1. One that both ends choose weighs double.
    private(set) var weights: [Float] = []

    var count: Int { offsets.count - 1 }

    /// The number of nearest rows that each row chooses.
    private static let degree = 15

    /// - Parameter rows: unit vectors.
    /// - Complexity: O(rows² × dimensions).
    init(of rows: Matrix<Float>, workers: Workers) {
        let degree = min(Self.degree, max(0, rows.rows - 1))
        let nearest = NearestRows(
            of: rows, among: rows, own: Array(0..<rows.rows), count: degree, workers: workers)
        self.init(nearest.lists.map { $0.map(\.row) })
    }

    init(_ chosen: [[Int32]]) {
        var links = chosen
        for (row, nearest) in chosen.enumerated() {
            for other in nearest { links[Int(other)].append(Int32(row)) }
        }
        let unit = 1 / Float(max(1, 2 * chosen.reduce(0) { $0 + $1.count }))
        for row in links {
            for end in row.sorted() {
                if ends.count > offsets[offsets.count - 1], ends[ends.count - 1] == end {
                    weights[weights.count - 1] += unit
                } else {
                    ends.append(end)
                    weights.append(unit)
                }
            }
            offsets.append(ends.count)
        }
    }
}
