import StemmaText

/// The pairs of articles behind the pairs of groups that a join found.
struct ListedPairs: Sendable {
    /// By `a`, then `b`.
    let pairs: [CopyPair]
    /// Whether there are more pairs than can be listed, so that articles with the same shingles stand for each other: of two
    /// groups one pair is listed, and within a group that of each article and one before it.
    let areStars: Bool

    /// Lists all pairs, or where those are more than `limit` one for each of its kind.
    init(
        _ found: [JoinedPair], _ groups: ShingleGroups, _ sets: [ArticleShingles.Summary], _ scope: CopyScope,
        _ measure: CopySearch.Measure, limit: Int
    ) {
        let listing = Listing(groups: groups, sets: sets, scope: scope, weighs: measure == .weightedJaccard)
        let all = listing.all(found, limit: limit)
        areStars = all == nil
        pairs = (all ?? listing.stars(found)).sorted { ($0.a, $0.b) < ($1.a, $1.b) }
    }
}

private struct Listing {
    let groups: ShingleGroups
    let sets: [ArticleShingles.Summary]
    let scope: CopyScope
    let weighs: Bool
    /// The articles of each group of two or more.
    private let partners: [Int: Partners]

    init(groups: ShingleGroups, sets: [ArticleShingles.Summary], scope: CopyScope, weighs: Bool) {
        (self.groups, self.sets, self.scope, self.weighs) = (groups, sets, scope, weighs)
        let large = (0..<groups.count).filter { groups.members(of: $0).count > 1 }
        partners = Dictionary(
            uniqueKeysWithValues: large.map { ($0, Partners(of: groups.members(of: $0), scope)) })
    }

    private func partners(_ group: Int) -> Partners {
        partners[group] ?? Partners(of: groups.members(of: group), scope)
    }

    /// Every pair; nil where they are more than `limit`.
    ///
    /// - Complexity: O(pairs), and a binary search for each article of each two groups.
    func all(_ found: [JoinedPair], limit: Int) -> [CopyPair]? {
        var pairs: [CopyPair] = []
        for group in partners.keys.sorted() {
            let members = partners(group)
            for a in groups.members(of: group) {
                for b in members.near(a, scope) where a < b { append(a, b, nil, &pairs) }
                if pairs.count > limit { return nil }
            }
        }
        for pair in found {
            let members = partners(pair.y)
            for a in groups.members(of: pair.x) {
                for b in members.near(a, scope) { append(a, b, pair, &pairs) }
                if pairs.count > limit { return nil }
            }
        }
        return pairs
    }

    /// One pair of each two groups, and of each article one with an article that has the same shingles: the first, or where
    /// only some are compared the one before it in time.
    func stars(_ found: [JoinedPair]) -> [CopyPair] {
        var pairs: [CopyPair] = []
        for group in partners.keys.sorted() {
            let members = groups.members(of: group).sorted { scope.precedes($0, $1) }
            var hubs = [members[0]]
            for member in members.dropFirst() {
                if let hub = hubs.last(where: { scope.allows(Int($0), Int(member)) }) {
                    append(hub, member, nil, &pairs)
                }
                if scope.isAll { continue }
                hubs.removeAll { $0 != members[0] && scope.isOlder(Int($0)) == scope.isOlder(Int(member)) }
                hubs.append(member)
            }
        }
        for pair in found {
            let members = partners(pair.y)
            for a in groups.members(of: pair.x) {
                guard let b = members.near(a, scope).first else { continue }
                append(a, b, pair, &pairs)
                break
            }
        }
        return pairs
    }

    /// - Parameter pair: nil for articles with the same shingles.
    private func append(_ one: Int32, _ other: Int32, _ pair: JoinedPair?, _ pairs: inout [CopyPair]) {
        let (a, b) = (Int(min(one, other)), Int(max(one, other)))
        let (sizeA, sizeB) = (Int(sets[a].count), Int(sets[b].count))
        pairs.append(
            CopyPair(
                a: a, b: b, shared: pair?.shared ?? sizeA, sizeA: sizeA, sizeB: sizeB,
                weightedJaccard: weighs ? pair?.weighted ?? 1 : nil))
    }
}

/// The articles of a group, arranged so that those an article is compared with are found without a look at the others.
private struct Partners {
    /// Those of the older corpus apart, where there is one; else all are newer.
    private let newer: Dated
    private let older: Dated

    init(of members: ArraySlice<Int32>, _ scope: CopyScope) {
        newer = Dated(members.filter { !scope.isOlder(Int($0)) }, scope)
        older = Dated(members.filter { scope.isOlder(Int($0)) }, scope)
    }

    /// Those an article is compared with, perhaps itself among them.
    func near(_ article: Int32, _ scope: CopyScope) -> some Collection<Int32> {
        (scope.hasSides && !scope.isOlder(Int(article)) ? older : newer).near(article, scope).joined()
    }
}

/// Articles by date, those without one first.
private struct Dated {
    private let articles: [Int32]
    private let undatedCount: Int

    init(_ members: [Int32], _ scope: CopyScope) {
        articles = members.sorted { scope.precedes($0, $1) }
        undatedCount = members.count { scope.dates(of: Int($0)) == nil }
    }

    /// Those without a date, and those near enough to that of an article; all where it has none.
    func near(_ article: Int32, _ scope: CopyScope) -> [ArraySlice<Int32>] {
        guard let date = scope.dates(of: Int(article)) else { return [articles[...]] }
        func place(_ index: Int) -> ClosedRange<Double>? { scope.dates(of: Int(articles[index])) }
        let dated = undatedCount..<articles.count
        let first = firstPlace(in: dated) { index in
            scope.isNear(place(index), date) || place(index).map { $0.lowerBound > date.upperBound } ?? false
        }
        let end = firstPlace(in: first..<articles.count) { !scope.isNear(place($0), date) }
        return [articles[..<undatedCount], articles[first..<end]]
    }
}
