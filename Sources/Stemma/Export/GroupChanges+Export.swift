public import StemmaAnalysis

/// What changed in groups since an earlier run, for programs and for people.
public struct GroupChangeReport: Sendable {
    public let groups: LabelledGroups
    public let changes: [GroupChange]
    let commonArticles: Int
    /// The label of each group under its number.
    let labels: [Int: String]
    let earlierLabels: [Int: String]
    /// The articles of each earlier group, those that are here no more too.
    let earlierSizes: [Int: Int]
    /// The numbers that groups have kept.
    let kept: Set<Int>

    /// Reports on groups that have their continued numbers already.
    public init(_ groups: LabelledGroups, _ continuity: GroupContinuity, since earlier: EarlierGroups) {
        self.groups = groups
        changes = continuity.changes
        commonArticles = continuity.commonArticles
        kept = Set(changes.filter { $0.kind == .kept }.map { $0.current[0] })
        labels = Dictionary(uniqueKeysWithValues: zip(groups.numbers, groups.labels))
        earlierLabels = earlier.labels
        earlierSizes = earlier.rows.reduce(into: [:]) { $0[$1.number, default: 0] += 1 }
    }

    /// The fields of `rows`.
    public static let columns = ["change", "earlier", "current", "articles", "parts", "label", "earlierLabel"]

    /// A row a change: its kind, the numbers of the groups before and now, the articles they share, which part of which
    /// group went where, and where it is one group its labels now and before (null where the earlier rows had none).
    public var rows: [JSONValue] { changes.map { .object(fields(of: $0)) } }

    /// The rows with whose change it is, `topic` or `story`, in front.
    var rowsWithKind: [JSONValue] {
        changes.map { .object([.init(name: "kind", value: .string(groups.kind.rawValue))] + fields(of: $0)) }
    }

    private func fields(of change: GroupChange) -> [JSONValue.Field] {
        [
            .init(name: "change", value: .string(change.kind.rawValue)),
            .init(name: "earlier", value: .array(change.earlier.map { .integer($0) })),
            .init(name: "current", value: .array(change.current.map { .integer($0) })),
            .init(name: "articles", value: .integer(change.articles)),
            .init(name: "parts", value: .array(change.parts.map(\.json))),
            .init(name: "label", value: JSONValue(change.current.count == 1 ? labels[change.current[0]] : nil)),
            .init(
                name: "earlierLabel",
                value: JSONValue(change.earlier.count == 1 ? earlierLabels[change.earlier[0]] : nil)),
        ]
    }

    /// How many changes there are of each kind, and how many articles are in both runs; `alone` counts the articles that
    /// were and are a group of their own, which are in none of the other figures.
    var countsJSON: JSONValue {
        let told = told
        let counts = GroupChange.Kind.allCases.map { kind in
            JSONValue.Field(name: kind.rawValue, value: .integer(told.count { $0.kind == kind }))
        }
        return .object(
            [.init(name: "articlesInBoth", value: .integer(commonArticles))] + counts
                + [.init(name: "alone", value: .integer(changes.count - told.count))])
    }

    /// The changes of groups that are or were more than an article that stands alone.
    var told: [GroupChange] {
        let shown = Set(groups.numbers.prefix(groups.toldCount))
        return changes.filter { change in
            change.current.contains(where: shown.contains)
                || change.earlier.contains { groups.kind == .topic || earlierSizes[$0, default: 0] > 1 }
        }
    }
}

extension GroupChange.Part {
    fileprivate var json: JSONValue {
        [
            "earlier": .integer(earlier), "current": .integer(current), "articles": .integer(articles),
            "ofEarlier": .integer(ofEarlier), "ofCurrent": .integer(ofCurrent),
        ]
    }
}
