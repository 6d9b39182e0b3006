/// The changes that overlaps and matches amount to.
struct GroupChanges {
    private typealias Overlap = GroupOverlaps.Overlap

    private let overlaps: GroupOverlaps
    private let numbers: [Int]
    /// The matched pairs by earlier and by current group.
    private let ofEarlier: [Int: Overlap]
    private let ofCurrent: [Int: Overlap]
    /// All parts of each earlier group, and the main ones.
    private let parts: [Int: [Overlap]]
    private let main: [Int: [Overlap]]

    init(_ overlaps: GroupOverlaps, _ matches: [Int?], _ numbers: [Int]) {
        (self.overlaps, self.numbers) = (overlaps, numbers)
        let matched = overlaps.overlaps.filter { matches[$0.current] == $0.earlier }
        ofEarlier = Dictionary(uniqueKeysWithValues: matched.map { ($0.earlier, $0) })
        ofCurrent = Dictionary(uniqueKeysWithValues: matched.map { ($0.current, $0) })
        let main = overlaps.overlaps.filter {
            matches[$0.current] == $0.earlier || overlaps.wentInto($0) || overlaps.cameOf($0)
        }
        self.main = Dictionary(grouping: main, by: \.earlier)
        parts = Dictionary(grouping: overlaps.overlaps, by: \.earlier)
    }

    /// All changes, by kind and number.
    ///
    /// - Parameter groups: the numbers of earlier groups, of which some may have no article here.
    func listed(_ groups: Set<Int>) -> [GroupChange] {
        let kept = ofEarlier.values.map { change(.kept, [$0]) }
        let split = main.filter { $1.count > 1 }.map { change(.split, $1, parts: parts[$0]) }
        // Those whose one main part is in a group that is another.
        let arrived = main.filter { $1.count == 1 && ofEarlier[$0] == nil }.flatMap(\.value)
        let joined = Dictionary(grouping: arrived, by: \.current).flatMap(joined)
        let told =
            kept.sortedByNumber + split.sortedByNumber + joined.filter { $0.kind == .merged }.sortedByNumber
            + joined.filter { $0.kind == .moved }.sortedByNumber
        return told + born(besides: told) + gone(besides: told, groups)
    }

    /// What earlier groups that went into one current group come to.
    private func joined(_ current: Int, _ arrived: [Overlap]) -> [GroupChange] {
        let whole = arrived.filter(overlaps.wentInto) + (ofCurrent[current].map { [$0] } ?? [])
        let moved = whole.count > 1 ? arrived.filter { !overlaps.wentInto($0) } : arrived
        return (whole.count > 1 ? [change(.merged, whole)] : [])
            + moved.map { change(.moved, [$0], parts: parts[$0.earlier]) }
    }

    private func change(_ kind: GroupChange.Kind, _ main: [Overlap], parts: [Overlap]? = nil) -> GroupChange {
        GroupChange(
            kind: kind, earlier: Set(main.map { overlaps.earlier[$0.earlier] }).sorted(),
            current: Set(main.map { numbers[$0.current] }).sorted(), articles: main.reduce(0) { $0 + $1.articles },
            parts: named(parts ?? main))
    }

    private func named(_ parts: [Overlap]) -> [GroupChange.Part] {
        parts.map {
            GroupChange.Part(
                earlier: overlaps.earlier[$0.earlier], current: numbers[$0.current], articles: $0.articles,
                ofEarlier: overlaps.earlierSizes[$0.earlier], ofCurrent: overlaps.allSizes[$0.current])
        }.sorted { ($1.articles, $0.earlier, $0.current) < ($0.articles, $1.earlier, $1.current) }
    }

    private func born(besides told: [GroupChange]) -> [GroupChange] {
        let told = Set(told.flatMap(\.current))
        let sources = Dictionary(grouping: overlaps.overlaps, by: \.current)
        return numbers.indices.filter { !told.contains(numbers[$0]) }.map {
            GroupChange(
                kind: .born, earlier: [], current: [numbers[$0]], articles: overlaps.allSizes[$0],
                parts: named(sources[$0, default: []]))
        }
    }

    private func gone(besides told: [GroupChange], _ groups: Set<Int>) -> [GroupChange] {
        let places = Dictionary(uniqueKeysWithValues: overlaps.earlier.enumerated().map { ($0.element, $0.offset) })
        return groups.union(overlaps.earlier).subtracting(told.flatMap(\.earlier)).sorted().map { number in
            let parts = places[number].map { self.parts[$0, default: []] } ?? []
            return GroupChange(
                kind: .gone, earlier: [number], current: [], articles: parts.reduce(0) { $0 + $1.articles },
                parts: named(parts))
        }
    }
}

extension [GroupChange] {
    fileprivate var sortedByNumber: Self { sorted { ($0.earlier[0], $0.current[0]) < ($1.earlier[0], $1.current[0]) } }
}
