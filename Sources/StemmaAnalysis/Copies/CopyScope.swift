/// Which pairs of articles a search compares.
public struct CopyScope: Sendable {
    /// All pairs.
    public static let all = CopyScope()

    private let dates: [Double?]
    private let window: Double?
    private let olderFrom: Int?

    /// Sets limits; without any, all pairs are compared.
    ///
    /// - Parameters:
    ///   - dates: for each article, seconds since any moment, nil where unknown; only looked at for a window.
    ///   - window: the most seconds between the dates of a pair. Articles without a date are compared with all.
    ///   - olderFrom: the index of the first article of an older corpus: pairs are then of one article before it and one from it
    ///     on.
    public init(dates: [Double?] = [], window: Double? = nil, olderFrom: Int? = nil) {
        precondition(window.map { $0 >= 0 } ?? true, "A window is not shorter than nothing.")
        self.dates = window == nil ? [] : dates
        self.window = window
        self.olderFrom = olderFrom
    }

    /// Whether there is an older corpus.
    var hasSides: Bool { olderFrom != nil }

    /// Whether every pair is compared.
    var isAll: Bool { window == nil && olderFrom == nil }

    /// Whether a pair is compared.
    func allows(_ a: Int, _ b: Int) -> Bool { allowsSides(a, b) && isNear(dates(of: a), dates(of: b)) }

    /// The dates of an article as a range; nil where it has none, or dates do not matter.
    func dates(of article: Int) -> ClosedRange<Double>? {
        guard window != nil, let date = dates[article] else { return nil }
        return date...date
    }

    /// Whether an article comes before another where they are arranged by date, those without one first.
    func precedes(_ one: Int32, _ other: Int32) -> Bool {
        switch (dates(of: Int(one))?.lowerBound, dates(of: Int(other))?.lowerBound) {
        case (let first?, let second?): (first, one) < (second, other)
        case (nil, nil): one < other
        case (let first, _): first == nil
        }
    }

    /// Whether an article belongs to the older corpus.
    func isOlder(_ article: Int) -> Bool { olderFrom.map { article >= $0 } ?? false }

    /// Whether two stretches of dates come near enough to each other; one that is not known does.
    func isNear(_ one: ClosedRange<Double>?, _ other: ClosedRange<Double>?) -> Bool {
        guard let window, let one, let other else { return true }
        return one.lowerBound - other.upperBound <= window && other.lowerBound - one.upperBound <= window
    }

    private func allowsSides(_ a: Int, _ b: Int) -> Bool { !hasSides || isOlder(a) != isOlder(b) }
}

/// Which groups of articles with the same shingles hold a pair that is compared.
struct GroupScope: Sendable {
    /// What a group holds.
    private struct Group {
        var (hasNewer, hasOlder) = (false, false)
        /// From the first date to the last; nil where an article has none.
        var dates: ClosedRange<Double>?
    }

    private let scope: CopyScope
    /// Empty where every pair is compared.
    private let groups: [Group]

    init(_ scope: CopyScope, of groups: ShingleGroups) {
        self.scope = scope
        self.groups = scope.isAll ? [] : (0..<groups.count).map { Self.group(groups.members(of: $0), scope) }
    }

    private static func group(_ members: ArraySlice<Int32>, _ scope: CopyScope) -> Group {
        var group = Group()
        let dates = members.map { scope.dates(of: Int($0)) }
        for member in members {
            if scope.isOlder(Int(member)) { group.hasOlder = true } else { group.hasNewer = true }
        }
        let known = dates.compactMap(\.self)
        if known.count == dates.count, let first = known.map(\.lowerBound).min(),
            let last = known.map(\.upperBound).max()
        {
            group.dates = first...last
        }
        return group
    }

    /// Whether two groups may hold a pair; where they do not for certain, no.
    func allows(_ x: Int, _ y: Int) -> Bool {
        if groups.isEmpty { return true }
        let (one, other) = (groups[x], groups[y])
        let sides = !scope.hasSides || (one.hasNewer && other.hasOlder) || (one.hasOlder && other.hasNewer)
        return sides && scope.isNear(one.dates, other.dates)
    }
}
