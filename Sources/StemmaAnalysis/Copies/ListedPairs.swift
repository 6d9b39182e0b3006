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

    /// Every pair; nil where they are more than `limit`.
    func all(_ found: [JoinedPair], limit: Int) -> [CopyPair]? {
        var pairs: [CopyPair] = []
        for group in 0..<groups.count where groups.members(of: group).count > 1 {
            let members = DatedMembers(groups.members(of: group), scope)
            for a in groups.members(of: group) {
                members.forEach(near: a, scope) { b in if a < b { append(a, b, nil, &pairs) } }
                if pairs.count > limit { return nil }
            }
        }
        for pair in found {
            let members = DatedMembers(groups.members(of: pair.y), scope)
            for a in groups.members(of: pair.x) {
                members.forEach(near: a, scope) { b in append(a, b, pair, &pairs) }
                if pairs.count > limit { return nil }
            }
        }
        return pairs
    }

    /// One pair of each two groups, and of each article one with an article that has the same shingles: the first, or where
    /// only some are compared the one before it in time.
    func stars(_ found: [JoinedPair]) -> [CopyPair] {
        var pairs: [CopyPair] = []
        for group in 0..<groups.count where groups.members(of: group).count > 1 {
            let members = DatedMembers(groups.members(of: group), scope).all
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
            for a in groups.members(of: pair.x) {
                let partner = groups.members(of: pair.y).first { scope.allows(Int(a), Int($0)) }
                guard let partner else { continue }
                append(a, partner, pair, &pairs)
                break
            }
        }
        return pairs
    }

    /// - Parameter pair: nil for articles with the same shingles.
    private func append(_ one: Int32, _ other: Int32, _ pair: JoinedPair?, _ pairs: inout [CopyPair]) {
        let (a, b) = (Int(min(one, other)), Int(max(one, other)))
        guard scope.allows(a, b) else { return }
        let (sizeA, sizeB) = (Int(sets[a].count), Int(sets[b].count))
        pairs.append(
            CopyPair(
                a: a, b: b, shared: pair?.shared ?? sizeA, sizeA: sizeA, sizeB: sizeB,
                weightedJaccard: weighs ? pair?.weighted ?? 1 : nil))
    }
}

/// The articles of a group by date, so that those near one need no search through all.
private struct DatedMembers {
    private let undated: [Int32]
    private let dated: [(date: Double, article: Int32)]

    init(_ members: ArraySlice<Int32>, _ scope: CopyScope) {
        undated = members.filter { scope.dates(of: Int($0)) == nil }
        dated = members.compactMap { member in scope.dates(of: Int(member)).map { ($0.lowerBound, member) } }
            .sorted { $0 < $1 }
    }

    /// Those without a date, then the others by date.
    var all: [Int32] { undated + dated.map(\.article) }

    /// Calls `body` with those whose date allows a pair with an article, perhaps itself.
    func forEach(near article: Int32, _ scope: CopyScope, _ body: (Int32) -> Void) {
        for member in undated { body(member) }
        let date = scope.dates(of: Int(article))
        let first = firstPlace(in: 0..<dated.count) { place in
            guard let date else { return true }
            return dated[place].date >= date.lowerBound || scope.isNear(dated[place].date...dated[place].date, date)
        }
        for (near, member) in dated[first...] {
            guard scope.isNear(near...near, date) else { break }
            body(member)
        }
    }
}
