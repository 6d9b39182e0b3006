public import StemmaLinearAlgebra

extension OverTime {
    /// Counts groups over time and looks for bursts.
    ///
    /// - Parameters:
    ///   - groups: the group of each article, 0 ..< count; nil for one that is in none but counts in its period.
    ///   - count: the number of groups.
    ///   - periods: the number of the period of each article, nil where its date is not known; neighbours differ by 1.
    ///   - reference: what a share is held against.
    ///   - falseDiscoveryRate: the share of bursts that may be false, 0 to 1; more gives more bursts.
    ///   - workers: threads; any number gives the same answer.
    /// - Complexity: O(articles log articles + occupied cells × √articles of a period + groups × periods) time.
    ///
    /// Source of the correction: ``BenjaminiHochberg``.
    public init(
        groups: [Int?], count: Int, periods: [Int?], reference: Reference = .corpus, falseDiscoveryRate: Double = 0.05,
        workers: Workers = Workers()
    ) {
        precondition(groups.count == periods.count, "Each article needs an entry for its group and one for its period.")
        precondition(0...1 ~= falseDiscoveryRate, "A rate of false discoveries lies between 0 and 1.")
        let totals = PeriodTotals(periods.compactMap(\.self))
        let counts = GroupCounts(groups, count: count, periods: periods, totals)
        let tests = BurstTests(totals, counts, reference)
        let cells = tests.corrected(workers.map(blocks: count) { tests.cells(of: $0) }, rate: falseDiscoveryRate)
        self.groups = workers.map(blocks: count) { group in
            Group(
                cells: cells[group], undated: counts.undated[group],
                growth: reference == .corpus ? shareGrowth(counts.cells[group], totals) : nil,
                bursts: totals.bursts(in: cells[group]))
        }
        (self.periods, self.totals) = (totals.periods, totals.counts)
        undated = periods.count { $0 == nil }
        self.falseDiscoveryRate = falseDiscoveryRate
        self.tests = tests.count
        self.reference = reference
    }
}

/// The periods that have articles.
struct PeriodTotals: Sendable {
    /// Their numbers, rising.
    let periods: [Int]
    /// The articles in each.
    let counts: [Int]
    /// The articles before each, and at the end all.
    private let before: [Int]

    init(_ periodOfArticle: [Int]) {
        var counts: [Int: Int] = [:]
        for period in periodOfArticle { counts[period, default: 0] += 1 }
        let sorted = counts.sorted { $0.key < $1.key }
        periods = sorted.map(\.key)
        self.counts = sorted.map(\.value)
        before = sorted.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.value) }
    }

    /// The articles from one place to another, both counted.
    func articles(in places: ClosedRange<Int>) -> Int { before[places.upperBound + 1] - before[places.lowerBound] }

    /// Bursts that follow each other become one.
    func bursts(in cells: [OverTime.Cell]) -> [OverTime.Burst] {
        let places = Dictionary(uniqueKeysWithValues: periods.enumerated().map { ($0.element, $0.offset) })
        var runs: [[OverTime.Cell]] = []
        for cell in cells where cell.isBurst {
            if let last = runs.last?.last, let place = places[last.period], periods[place + 1] == cell.period {
                runs[runs.count - 1].append(cell)
            } else {
                runs.append([cell])
            }
        }
        return runs.map(OverTime.Burst.init)
    }
}

extension OverTime.Burst {
    fileprivate init(_ run: [OverTime.Cell]) {
        periods = run[0].period...run[run.count - 1].period
        articles = run.reduce(0) { $0 + $1.articles }
        expected = run.reduce(0) { $0 + $1.expected }
        q = run.reduce(1) { min($0, $1.q) }
    }
}

/// The articles of each group in each period.
struct GroupCounts: Sendable {
    /// A group's articles in the period at a place of `PeriodTotals`, 1 or more.
    struct Cell: Sendable {
        let place: Int
        let articles: Int
    }

    /// For each group its cells by rising place.
    let cells: [[Cell]]
    /// For each group its articles without a date.
    let undated: [Int]

    init(_ groups: [Int?], count: Int, periods: [Int?], _ totals: PeriodTotals) {
        let places = Dictionary(uniqueKeysWithValues: totals.periods.enumerated().map { ($0.element, $0.offset) })
        var tallies = [[Int: Int]](repeating: [:], count: count)
        var undated = [Int](repeating: 0, count: count)
        for (group, period) in zip(groups, periods) {
            guard let group else { continue }
            precondition(0..<count ~= group, "A group is a number below the number of groups.")
            if let place = period.flatMap({ places[$0] }) {
                tallies[group][place, default: 0] += 1
            } else {
                undated[group] += 1
            }
        }
        cells = tallies.map { tally in
            tally.sorted { $0.key < $1.key }.map { Cell(place: $0.key, articles: $0.value) }
        }
        self.undated = undated
    }
}
