internal import StemmaLinearAlgebra

/// The rows nearest to each row by cosine.
struct NearestNeighbours: Sendable {
    /// Where the neighbours of each row begin, and at the end their number: rows + 1 offsets.
    let offsets: [Int]
    /// The neighbours of each row, nearest first; of equal ones the lower number first.
    let neighbours: [Int32]
    /// The cosine of each entry, at most 1 but for rounding.
    let cosines: [Float]
    /// How far they are the true ones; nil where each row was compared with every other.
    let recall: NeighbourRecall?

    /// The entries of a row.
    func entries(of row: Int) -> Range<Int> { offsets[row]..<offsets[row + 1] }

    /// The number of rows.
    var rows: Int { offsets.count - 1 }

    /// Up to so many rows each is compared with every other.
    static let exactLimit = 200_000

    /// Finds the neighbours of every row.
    ///
    /// - Parameters:
    ///   - rows: unit vectors, rows × dimensions. A row of zeros has no neighbours and is nobody's.
    ///   - count: how many neighbours, 1 or more; a row has fewer only where there are fewer others (or, beyond the limit,
    ///     fewer to look at).
    ///   - exactLimit: with more rows than this they are looked for among the rows of near centres, and the recall is measured.
    /// - Complexity: O(rows² × dimensions) time up to the limit, O(rows^1.5 × dimensions) beyond; a copy of the rows and
    ///   O(rows × count) memory. The same result for any number of workers.
    init(of rows: Matrix<Float>, count: Int, exactLimit: Int = Self.exactLimit, workers: Workers) {
        precondition(count >= 1, "Neighbours need a number of 1 or more.")
        let search = NeighbourSearch(rows, count: count)
        if rows.rows <= exactLimit {
            self.init(search.exact(workers: workers), recall: nil)
        } else {
            let lists = search.nearCentres(workers: workers)
            self.init(lists, recall: search.recall(of: lists, workers: workers))
        }
    }

    private init(_ lists: [[Neighbour]], recall: NeighbourRecall?) {
        self.recall = recall
        offsets = lists.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
        neighbours = lists.flatMap { $0.map(\.row) }
        cosines = lists.flatMap { $0.map(\.cosine) }
    }
}

/// What share of the true neighbours an approximate search found, on a sample of rows.
struct NeighbourRecall: Sendable, Equatable {
    /// True neighbours found, over true neighbours, 0 to 1.
    let share: Double
    /// The number of rows the share was measured on.
    let sampled: Int
}

/// Another row, and how near it is.
struct Neighbour: Sendable, Equatable {
    let row: Int32
    let cosine: Float

    /// Whether it is nearer; of equally near ones the one of lower number is.
    func isNearer(than other: Neighbour) -> Bool {
        cosine > other.cosine || (cosine == other.cosine && row < other.row)
    }
}

/// The nearest of the rows that were offered: a heap whose first is the farthest of those kept.
struct NearestHeap {
    private let limit: Int
    private var kept: [Neighbour] = []
    /// A row must be as near as this to be kept; below −1 while there is room.
    private(set) var farthest = -Float.infinity

    init(limit: Int) {
        self.limit = limit
        kept.reserveCapacity(limit)
    }

    mutating func offer(_ neighbour: Neighbour) {
        if kept.count < limit {
            kept.append(neighbour)
            rise()
        } else if neighbour.isNearer(than: kept[0]) {
            kept[0] = neighbour
            sink()
        }
        if kept.count == limit { farthest = kept[0].cosine }
    }

    /// Those kept, nearest first.
    var sorted: [Neighbour] { kept.sorted { $0.isNearer(than: $1) } }

    private mutating func rise() {
        var place = kept.count - 1
        while place > 0, kept[(place - 1) / 2].isNearer(than: kept[place]) {
            kept.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    private mutating func sink() {
        var place = 0
        while 2 * place + 1 < kept.count {
            var child = 2 * place + 1
            if child + 1 < kept.count, kept[child].isNearer(than: kept[child + 1]) { child += 1 }
            guard kept[place].isNearer(than: kept[child]) else { return }
            kept.swapAt(place, child)
            place = child
        }
    }
}
