/// The one-to-one matching of rows with columns whose weights have the greatest sum.
///
/// ```swift
/// let matching = BestMatching(rows: 2, columns: 2, edges: [
///     .init(row: 0, column: 0, weight: 5), .init(row: 0, column: 1, weight: 4), .init(row: 1, column: 0, weight: 3),
/// ])
/// matching.columns  // [1, 0]
/// matching.total    // 7
/// ```
///
/// Where nothing is gained a row or a column stays alone.
public struct BestMatching: Sendable, Equatable {
    /// A pair that may be matched, and what that is worth.
    public struct Edge: Sendable, Equatable {
        /// 0 ..< rows.
        public let row: Int
        /// 0 ..< columns.
        public let column: Int
        /// Above 0, finite.
        public let weight: Double

        /// Creates an edge.
        public init(row: Int, column: Int, weight: Double) {
            precondition(weight > 0 && weight.isFinite, "Only a pair with a weight above 0 can be worth a match.")
            (self.row, self.column, self.weight) = (row, column, weight)
        }
    }

    /// For each row its column; nil for one that stays alone.
    public let columns: [Int?]
    /// The sum of the weights matched; of no other matching is it greater.
    public let total: Double

    /// Finds the matching.
    ///
    /// One row after another joins along the cheapest alternating path, found by Dijkstra's method in costs that the
    /// potentials of rows and columns keep at 0 or above: R. Jonker and A. Volgenant, "A shortest augmenting path
    /// algorithm for dense and sparse linear assignment problems", Computing 38 (1987), DOI 10.1007/BF02278710, but
    /// with a way to stay alone for each row, so that no column need be found for it and the table may be of any form.
    ///
    /// Among matchings of one sum the same edges give the same one in whatever order they come; with whole-numbered
    /// weights the sum is exact.
    ///
    /// - Parameters:
    ///   - rows: the number of rows.
    ///   - columns: the number of columns.
    ///   - edges: each pair at most once.
    /// - Complexity: O(min(rows, columns) × edges × log edges) time at worst, mostly far less as a path ends where it
    ///   can; O(edges + rows + columns) memory.
    public init(rows: Int, columns: Int, edges: [Edge]) {
        let isTurned = rows > columns
        let turned = isTurned ? edges.map { Edge(row: $0.column, column: $0.row, weight: $0.weight) } : edges
        var paths = AugmentingPaths(rows: min(rows, columns), columns: max(rows, columns), turned)
        for row in 0..<min(rows, columns) { paths.add(row) }
        let rowOfColumn = paths.rowOfColumn
        self.columns = isTurned ? rowOfColumn : Self.inverted(rowOfColumn, count: rows)
        let partners = self.columns
        total = edges.reduce(0) { partners[$1.row] == $1.column ? $0 + $1.weight : $0 }
    }

    private static func inverted(_ rowOfColumn: [Int?], count: Int) -> [Int?] {
        rowOfColumn.enumerated().reduce(into: [Int?](repeating: nil, count: count)) { columns, entry in
            if let row = entry.element { columns[row] = entry.offset }
        }
    }
}
