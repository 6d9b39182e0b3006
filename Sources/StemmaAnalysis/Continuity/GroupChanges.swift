/// The changes that overlaps and matches amount to.
struct GroupChanges {
    private let overlaps: GroupOverlaps
    private let numbers: [Int]
    /// The matched pairs by earlier and by current group.
    private let ofEarlier: [Int: GroupOverlaps.Overlap]
    private let ofCurrent: [Int: GroupOverlaps.Overlap]

    init(_ overlaps: GroupOverlaps, _ matches: [Int?], _ numbers: [Int]) {
        (self.overlaps, self.numbers) = (overlaps, numbers)
        let matched = overlaps.overlaps.filter { matches[$0.current] == $0.earlier }
        ofEarlier = Dictionary(uniqueKeysWithValues: matched.map { ($0.earlier, $0) })
        ofCurrent = Dictionary(uniqueKeysWithValues: matched.map { ($0.current, $0) })
    }

    /// All changes, by kind and number.
    ///
    /// - Parameter groups: the numbers of earlier groups, of which some may have no article here.
    func listed(_ groups: Set<Int>) -> [GroupChange] {
        let parts = overlaps.overlaps.filter { ofCurrent[$0.current] == nil && overlaps.cameOf($0) }
        let absorbed = overlaps.overlaps.filter { ofEarlier[$0.earlier] == nil && overlaps.wentInto($0) }
        let kept = ofEarlier.values.map { change(.kept, [$0]) }
        let split = Dictionary(grouping: parts, by: \.earlier).map { change(.split, $1 + one(ofEarlier[$0])) }
        let merged = Dictionary(grouping: absorbed, by: \.current).map { change(.merged, $1 + one(ofCurrent[$0])) }
        let told = kept + split + merged
        return kept.sortedByNumber + split.sortedByNumber + merged.sortedByNumber + born(besides: told)
            + gone(besides: told, groups)
    }

    private func one(_ overlap: GroupOverlaps.Overlap?) -> [GroupOverlaps.Overlap] { overlap.map { [$0] } ?? [] }

    private func change(_ kind: GroupChange.Kind, _ parts: [GroupOverlaps.Overlap]) -> GroupChange {
        GroupChange(
            kind: kind, earlier: Set(parts.map { overlaps.earlier[$0.earlier] }).sorted(),
            current: Set(parts.map { numbers[$0.current] }).sorted(), articles: parts.reduce(0) { $0 + $1.articles })
    }

    private func born(besides told: [GroupChange]) -> [GroupChange] {
        let told = Set(told.flatMap(\.current))
        return numbers.indices.filter { !told.contains(numbers[$0]) }.map {
            GroupChange(kind: .born, earlier: [], current: [numbers[$0]], articles: overlaps.allSizes[$0])
        }
    }

    private func gone(besides told: [GroupChange], _ groups: Set<Int>) -> [GroupChange] {
        let sizes = Dictionary(uniqueKeysWithValues: zip(overlaps.earlier, overlaps.earlierSizes))
        return groups.union(overlaps.earlier).subtracting(told.flatMap(\.earlier)).sorted().map {
            GroupChange(kind: .gone, earlier: [$0], current: [], articles: sizes[$0, default: 0])
        }
    }
}

extension [GroupChange] {
    fileprivate var sortedByNumber: Self { sorted { ($0.earlier[0], $0.current[0]) < ($1.earlier[0], $1.current[0]) } }
}
