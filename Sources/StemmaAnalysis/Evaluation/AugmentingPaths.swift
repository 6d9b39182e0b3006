/// A best matching of the rows so far, and the way to take in one more: see `BestMatching`.
///
/// A matched pair costs −weight, a row alone 0. Potentials prove that the matching is best: −weight − u(row) − v(column)
/// is never below 0 and is 0 for matched pairs, v is never above 0 and is 0 for free columns, u is never above 0.
struct AugmentingPaths {
    /// The row of each column, nil where it is free.
    private(set) var rowOfColumn: [Int?]
    /// The edges by row.
    private let edges: [[BestMatching.Edge]]
    private var rowPotentials: [Double]
    private var columnPotentials: [Double]
    /// The length of the cheapest way found to each column in this search.
    private var distances: [Double]
    /// The row that way comes from.
    private var origins: [Int]

    init(rows: Int, columns: Int, _ all: [BestMatching.Edge]) {
        var edges = [[BestMatching.Edge]](repeating: [], count: rows)
        for edge in all {
            precondition(0..<columns ~= edge.column, "An edge names a column of the table.")
            edges[edge.row].append(edge)
        }
        self.edges = edges.map { $0.sorted { $0.column < $1.column } }
        rowOfColumn = Array(repeating: nil, count: columns)
        rowPotentials = Array(repeating: 0, count: rows)
        columnPotentials = Array(repeating: 0, count: columns)
        distances = Array(repeating: .infinity, count: columns)
        origins = Array(repeating: -1, count: columns)
    }

    /// Takes in a row: along the cheapest path rows change their columns until one ends at a free column, or alone.
    mutating func add(_ row: Int) {
        rowPotentials[row] = edges[row].reduce(0) { min($0, -$1.weight - columnPotentials[$1.column]) }
        var search = PathSearch(start: row, alone: -rowPotentials[row])
        reach(from: row, at: 0, &search)
        while let (distance, column) = search.queue.popFirst(), distance < search.end.distance {
            guard distance == distances[column] else { continue }
            guard let next = rowOfColumn[column] else {
                search.end = PathSearch.End(distance: distance, column: column, row: origins[column])
                break
            }
            search.settled.append(column)
            let alone = distance - rowPotentials[next]
            if alone < search.end.distance {
                search.end = PathSearch.End(distance: alone, column: nil, row: next)
            }
            reach(from: next, at: distance, &search)
        }
        movePotentials(search)
        exchange(to: search.end, from: row)
        for column in search.touched { distances[column] = .infinity }
    }

    /// Finds ways over a row to its columns.
    private mutating func reach(from row: Int, at distance: Double, _ search: inout PathSearch) {
        for edge in edges[row] where rowOfColumn[edge.column] != row {
            // Rounding may leave a cost a hair below 0, which would upset the order of the search.
            let cost = max(0, -edge.weight - rowPotentials[row] - columnPotentials[edge.column])
            guard distance + cost < distances[edge.column] else { continue }
            if distances[edge.column] == .infinity { search.touched.append(edge.column) }
            distances[edge.column] = distance + cost
            origins[edge.column] = row
            search.queue.insert((distance + cost, edge.column))
        }
    }

    private mutating func movePotentials(_ search: PathSearch) {
        rowPotentials[search.start] += search.end.distance
        for column in search.settled {
            let rest = search.end.distance - distances[column]
            columnPotentials[column] -= rest
            if let row = rowOfColumn[column] { rowPotentials[row] += rest }
        }
    }

    /// Gives each row on the path the column it was reached by the next one over.
    private mutating func exchange(to end: PathSearch.End, from start: Int) {
        var (row, column) = (end.row, end.column)
        while true {
            let before = row == start ? nil : columnBefore(row)
            if let column { rowOfColumn[column] = row }
            guard let given = before else { return }
            (row, column) = (origins[given], given)
        }
    }

    /// The column a row gives up.
    private func columnBefore(_ row: Int) -> Int? {
        edges[row].first { rowOfColumn[$0.column] == row }?.column
    }
}

/// One search for a cheapest path.
private struct PathSearch {
    /// Where a path ends: in a free column reached from a row, or with a row that stays alone.
    struct End {
        let distance: Double
        let column: Int?
        let row: Int
    }

    let start: Int
    var end: End
    /// Matched columns the cheapest way to which is known, nearest first.
    var settled: [Int] = []
    var touched: [Int] = []
    var queue = MinimumHeap()

    init(start: Int, alone: Double) {
        self.start = start
        end = End(distance: alone, column: nil, row: start)
    }
}

/// Distances and columns, the least first; of equal distances the lowest column.
private struct MinimumHeap {
    private var entries: [(distance: Double, column: Int)] = []

    mutating func insert(_ entry: (distance: Double, column: Int)) {
        var place = entries.count
        entries.append(entry)
        while place > 0, entries[place] < entries[(place - 1) / 2] {
            entries.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    mutating func popFirst() -> (distance: Double, column: Int)? {
        guard let last = entries.popLast() else { return nil }
        guard let first = entries.first else { return last }
        entries[0] = last
        var place = 0
        while let child = leastChild(of: place), entries[child] < entries[place] {
            entries.swapAt(place, child)
            place = child
        }
        return first
    }

    private func leastChild(of place: Int) -> Int? {
        let (left, right) = (2 * place + 1, 2 * place + 2)
        guard left < entries.count else { return nil }
        return right < entries.count && entries[right] < entries[left] ? right : left
    }
}
