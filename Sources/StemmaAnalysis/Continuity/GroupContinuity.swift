/// The numbers of groups (topics or stories) that survive from one run to the next, and what changed.
///
/// Groups are compared over the articles that are in both runs. An earlier and a current group may be one and the same
/// where they have more than half of their articles in common, on the average of both sizes; that is a Jaccard
/// similarity above 1/3. Below that either has more to do with other groups than with its namesake. Among the
/// one-to-one matchings of such pairs that one is taken under which the most articles keep the number of their group;
/// of equal ones that with the more similar groups. So after a split the larger part keeps the number, after a merger
/// the number is that of the larger group.
///
/// ```swift
/// // Of four articles the last is new; group 7 of the earlier run had the first three.
/// let continuity = GroupContinuity(earlier: [7, 7, 7, nil], current: [0, 0, 0, 1], count: 2)
/// continuity.numbers  // [7, 8]
/// ```
public struct GroupContinuity: Sendable, Equatable {
    /// The number of each current group: that of the earlier group it is, or one above all that were used, in order.
    public let numbers: [Int]
    /// What changed: by kind, then by number. Each group, earlier or current, is in one change or more.
    public let changes: [GroupChange]
    /// The articles that are in both runs.
    public let commonArticles: Int

    /// Compares two groupings.
    ///
    /// - Parameters:
    ///   - earlier: the number of the earlier group of each article of this run, 0 or more; nil for a new article.
    ///   - current: the current group of each article, 0 ..< count.
    ///   - count: the number of current groups.
    ///   - groups: the numbers of all earlier groups, those without an article of this run too.
    ///   - reserved: further numbers that must not be used again, as those of still older runs.
    /// - Complexity: that of ``BestMatching`` over the pairs of groups with an article in common.
    public init(earlier: [Int?], current: [Int], count: Int, groups: Set<Int> = [], reserved: Set<Int> = []) {
        precondition(earlier.count == current.count, "Each article needs its earlier and its current group.")
        let overlaps = GroupOverlaps(earlier: earlier, current: current, count: count)
        let matches = overlaps.matches
        var next = (groups.union(reserved).union(overlaps.earlier).max() ?? -1) + 1
        numbers = matches.map { match in
            if let match { return overlaps.earlier[match] }
            defer { next += 1 }
            return next
        }
        changes = GroupChanges(overlaps, matches, numbers).listed(groups)
        commonArticles = earlier.count { $0 != nil }
    }
}
