public import StemmaAnalysis

/// What changed in groups since an earlier run, for programs and for people.
public struct GroupChangeReport: Sendable {
    public let groups: LabelledGroups
    public let changes: [GroupChange]
    private let commonArticles: Int
    /// The label of each group under its number.
    private let labels: [Int: String]
    private let earlierLabels: [Int: String]

    /// Reports on groups that have their continued numbers already.
    public init(_ groups: LabelledGroups, _ continuity: GroupContinuity, since earlier: EarlierGroups) {
        self.groups = groups
        changes = continuity.changes
        commonArticles = continuity.commonArticles
        labels = Dictionary(uniqueKeysWithValues: zip(groups.numbers, groups.labels))
        earlierLabels = earlier.labels
    }

    /// The fields of `rows`.
    public static let columns = ["change", "earlier", "current", "articles", "label", "earlierLabel"]

    /// A row a change: its kind, the numbers of the groups before and now, the articles they share, and of a group that
    /// was kept its labels now and before (null where the earlier rows had none).
    public var rows: [JSONValue] {
        changes.map { change in
            [
                "change": .string(change.kind.rawValue),
                "earlier": .array(change.earlier.map { .integer($0) }),
                "current": .array(change.current.map { .integer($0) }),
                "articles": .integer(change.articles),
                "label": JSONValue(change.current.count == 1 ? labels[change.current[0]] : nil),
                "earlierLabel": JSONValue(change.earlier.count == 1 ? earlierLabels[change.earlier[0]] : nil),
            ]
        }
    }

    /// The changes in sentences of one line each.
    public var sentences: [String] {
        let kept = changes.filter { $0.kind == .kept }
        let others = GroupChange.Kind.allCases.dropFirst()
        let counts = others.map { kind in "\(changes.count { $0.kind == kind }) \(kind.rawValue)" }
        let head = "of \(articles(commonArticles)) in both runs: \(groups.counted(kept.count)) kept, "
        return [head + counts.joined(separator: ", ")] + others.flatMap(told) + renamed(kept)
    }

    private static let listLimit = 10

    private func told(_ kind: GroupChange.Kind) -> [String] {
        let all = changes.filter { $0.kind == kind }.sorted { $0.articles > $1.articles }
        return listed(all.map(sentence))
    }

    private func listed(_ sentences: [String]) -> [String] {
        guard sentences.count > Self.listLimit else { return sentences }
        return sentences.prefix(Self.listLimit) + ["… and \(grouped(sentences.count - Self.listLimit)) more like these"]
    }

    private func sentence(_ change: GroupChange) -> String {
        let (before, now) = (change.earlier, change.current)
        switch change.kind {
        case .kept: return "\(name(now[0], labels)) is kept"
        case .split where now.count == 1: return "\(name(before[0], earlierLabels)) went on in part as \(now[0])"
        case .split: return "\(name(before[0], earlierLabels)) split into \(now.inWords)"
        case .merged where before.count == 1:
            return "\(name(before[0], earlierLabels)) went into \(name(now[0], labels))"
        case .merged: return "\(plural) \(before.inWords) merged into \(name(now[0], labels, bare: true))"
        case .born: return "\(name(now[0], labels)) is new: \(articles(change.articles))"
        case .gone where change.articles == 0: return "\(name(before[0], earlierLabels)) is gone with its articles"
        case .gone:
            return "\(name(before[0], earlierLabels)) is gone: its \(articles(change.articles)) are in several others"
        }
    }

    private func renamed(_ kept: [GroupChange]) -> [String] {
        listed(
            kept.compactMap { change in
                guard let before = earlierLabels[change.earlier[0]], let now = labels[change.current[0]], before != now
                else { return nil }
                return "\(groups.kind.rawValue) \(change.current[0]) has a new label: \(now.clipped(to: 60)) "
                    + "(was \(before.clipped(to: 60)))"
            })
    }

    private var plural: String { groups.kind == .topic ? "topics" : "stories" }

    /// `topic 3 (elections, vote)`.
    private func name(_ number: Int, _ labels: [Int: String], bare: Bool = false) -> String {
        (bare ? "" : groups.kind.rawValue + " ") + "\(number)"
            + (labels[number].map { " (\($0.clipped(to: 60)))" } ?? "")
    }
}

extension [Int] {
    /// `3`, `3 and 14`, `3, 7 and 14`.
    fileprivate var inWords: String {
        guard count > 1, let last else { return map(String.init).joined() }
        return dropLast().map(String.init).joined(separator: ", ") + " and \(last)"
    }
}
