internal import StemmaLinearAlgebra

/// For each of some rows the rows of another table with the largest scalar products: exact, by blocked products.
struct NearestRows: Sendable {
    /// A row that is near, and how near.
    struct Neighbour: Sendable, Equatable {
        var row: Int32
        var score: Float
    }

    /// For each row its nearest, best first; of equal ones the lower row.
    let lists: [[Neighbour]]

    /// - Parameters:
    ///   - rows: queries × dimensions.
    ///   - candidates: candidates × dimensions.
    ///   - own: for each query the candidate that is the query itself and does not count; nil where there is none.
    /// - Complexity: O(queries × candidates × dimensions); memory of 128 × candidates numbers a worker.
    init(
        of rows: Matrix<Float>, among candidates: Matrix<Float>, own: [Int]? = nil, count: Int, workers: Workers
    ) {
        let ranges = blocks(of: rows.rows, size: 128)
        lists = workers.map(blocks: ranges.count) { block in
            let products = rows.multiplied(rows: ranges[block], byTransposeOf: candidates)
            return ranges[block].enumerated().map { place, query in
                products.withRow(place) { NearestRows.best(count, of: $0, except: own?[query]) }
            }
        }.flatMap(\.self)
    }

    /// The places of the `count` largest scores, best first; of equal ones the first.
    static func best(_ count: Int, of scores: Span<Float>, except own: Int?) -> [Neighbour] {
        guard count > 0 else { return [] }
        var kept: [Neighbour] = []
        kept.reserveCapacity(count + 1)
        var floor = -Float.infinity
        for place in scores.indices where scores[place] > floor && place != own {
            let score = scores[place]
            let at = kept.firstIndex { $0.score < score } ?? kept.count
            kept.insert(Neighbour(row: Int32(place), score: score), at: at)
            if kept.count > count { kept.removeLast() }
            if kept.count == count { floor = kept[count - 1].score }
        }
        return kept
    }
}
