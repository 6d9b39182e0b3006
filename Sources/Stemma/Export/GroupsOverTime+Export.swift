import StemmaAnalysis
import StemmaCorpus

extension GroupsOverTime {
    /// The fields of `rows`.
    public var columns: [String] {
        [groups.kind.rawValue, "label", "period", "start", "articles", "share", "expected", "p", "q", "burst"]
    }

    /// The fields of `summaryRows`.
    public var summaryColumns: [String] {
        [groups.kind.rawValue, "label", "articles", "undated", "first", "last", "growth", "bursts"]
    }

    /// A row a group and a period in which it has articles, by group, then by time.
    public var rows: [JSONValue] {
        overTime.groups.enumerated().flatMap { index, group in group.cells.map { row(index, $0) } }
    }

    private func row(_ index: Int, _ cell: OverTime.Cell) -> JSONValue {
        .object([
            .init(name: groups.kind.rawValue, value: .integer(groups.numbers[index])),
            .init(name: "label", value: .string(groups.labels[index])),
            .init(name: "period", value: .string(period.name(of: cell.period))),
            .init(name: "start", value: .string(period.start(of: cell.period))),
            .init(name: "articles", value: .integer(cell.articles)),
            .init(name: "share", value: .number(cell.share.rounded(toPlaces: 6))),
            .init(name: "expected", value: .number(cell.expected.rounded(toPlaces: 4))),
            .init(name: "p", value: .number(cell.p.rounded(toDigits: 4))),
            .init(name: "q", value: .number(cell.q.rounded(toDigits: 4))),
            .init(name: "burst", value: .bool(cell.isBurst)),
        ])
    }

    /// A row a group: its first and last period, by what its share grows from one period to the next (null where too little
    /// is there to measure, see `OverTime.Group`), its bursts.
    public var summaryRows: [JSONValue] {
        overTime.groups.enumerated().map { index, group in
            .object([
                .init(name: groups.kind.rawValue, value: .integer(groups.numbers[index])),
                .init(name: "label", value: .string(groups.labels[index])),
                .init(name: "articles", value: .integer(group.articles)),
                .init(name: "undated", value: .integer(group.undated)),
                .init(name: "first", value: JSONValue(group.cells.first.map { period.name(of: $0.period) })),
                .init(name: "last", value: JSONValue(group.cells.last.map { period.name(of: $0.period) })),
                .init(name: "growth", value: group.growth?.json ?? .null),
                .init(name: "bursts", value: .array(group.bursts.map(row))),
            ])
        }
    }

    private func row(_ burst: OverTime.Burst) -> JSONValue {
        [
            "first": .string(period.name(of: burst.periods.lowerBound)),
            "last": .string(period.name(of: burst.periods.upperBound)),
            "articles": .integer(burst.articles),
            "expected": .number(burst.expected.rounded(toPlaces: 4)),
            "q": .number(burst.q.rounded(toDigits: 4)),
        ]
    }
}

extension Estimate {
    fileprivate var json: JSONValue {
        [
            "factor": .number(value.rounded(toDigits: 6)), "low": .number(low.rounded(toDigits: 6)),
            "high": .number(high.rounded(toDigits: 6)),
        ]
    }
}
