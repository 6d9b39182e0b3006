/// The tests of all groups in all periods: see `OverTime`.
struct BurstTests: Sendable {
    private let totals: PeriodTotals
    private let counts: GroupCounts
    private let reference: OverTime.Reference

    init(_ totals: PeriodTotals, _ counts: GroupCounts, _ reference: OverTime.Reference) {
        (self.totals, self.counts, self.reference) = (totals, counts, reference)
    }

    /// How many pairs of a group and a period of its reference there are; a reference of one period tests nothing.
    var count: Int {
        counts.cells.reduce(0) { sum, cells in
            let periods = places(of: cells)?.count ?? 0
            return sum + (periods > 1 ? periods : 0)
        }
    }

    /// The cells of a group, each with its p, not corrected yet.
    func cells(of group: Int) -> [OverTime.Cell] {
        let cells = counts.cells[group]
        guard let places = places(of: cells) else { return [] }
        let members = cells.reduce(0) { $0 + $1.articles }
        let all = totals.articles(in: places)
        return cells.map { cell in
            let total = totals.counts[cell.place]
            return OverTime.Cell(
                period: totals.periods[cell.place], articles: cell.articles, total: total,
                expected: Double(members) * Double(total) / Double(all),
                p: p(cell, members: members, in: places, all: all), q: 1, isBurst: false)
        }
    }

    /// The places of the periods that a group's shares are held against; nil for a group without dates.
    private func places(of cells: [GroupCounts.Cell]) -> ClosedRange<Int>? {
        guard let first = cells.first, let last = cells.last else { return nil }
        return reference == .corpus ? 0...totals.periods.count - 1 : first.place...last.place
    }

    private func p(_ cell: GroupCounts.Cell, members: Int, in places: ClosedRange<Int>, all: Int) -> Double {
        guard places.count > 1 else { return 1 }
        let total = totals.counts[cell.place]
        // Given that an end of a lifetime has an article, its number is at most one more than that of the others there in a
        // draw of one less: the law of a number weighted by itself lies above that of a number that is not 0.
        let isEnd = cell.place == places.lowerBound || cell.place == places.upperBound
        let one = reference == .lifetime && isEnd ? 1 : 0
        return Hypergeometric.upperTail(
            atLeast: cell.articles - one, drawn: total - one, marked: members - one, of: all - one)
    }

    /// The cells of all groups with q, and what is a burst at a rate of false discoveries.
    func corrected(_ cells: [[OverTime.Cell]], rate: Double) -> [[OverTime.Cell]] {
        let values = cells.flatMap { $0.map(\.p) }
        // A group in a period without its articles has a p of 1, and is a test all the same.
        let q = BenjaminiHochberg.adjusted(values, tests: max(count, values.count))
        var place = 0
        return cells.map { cells in
            cells.map { cell in
                defer { place += 1 }
                var cell = cell
                cell.q = q[place]
                cell.isBurst = cell.q <= rate && cell.articles > 1
                return cell
            }
        }
    }
}
