/// The families that pairs of copies form, by quorum, never by chains.
///
/// Pairs are taken best first. The groups of the two articles become one if at least half of all pairs across the two
/// are in the list, so that one odd pair never ties two stories together. The list is gone through until nothing
/// changes. Ties are broken by index, so the same pairs give the same families.
public struct CopyFamilies: Sendable {
    /// The families by `id`, rising.
    public let families: [CopyFamily]
    private let familyOfArticle: [Int: Int]

    /// Forms families.
    ///
    /// - Parameters:
    ///   - pairs: each pair at most once; best those of one threshold, all of them.
    ///   - measure: what says which pair is better.
    ///   - dates: for each article, seconds since any moment, nil where unknown.
    /// - Complexity: O(p log p) for p pairs, times the few passes needed.
    public init(of pairs: [CopyPair], measure: CopySearch.Measure, dates: [Double?]) {
        var linkage = QuorumLinkage(pairs, articles: dates.count)
        linkage.mergeAll(Self.bestFirst(pairs, measure))
        let groups = linkage.groups()
        var means = [Double](repeating: 0, count: dates.count)
        for pair in pairs where linkage.root(of: pair.a) == linkage.root(of: pair.b) {
            means[pair.a] += pair.similarity(measure)
            means[pair.b] += pair.similarity(measure)
        }
        families = groups.map { Self.family($0, means, dates) }.sorted { $0.id < $1.id }
        familyOfArticle = Dictionary(
            uniqueKeysWithValues: families.flatMap { family in family.members.map { ($0, family.id) } })
    }

    /// The family of an article, nil if it is in none.
    public func family(of article: Int) -> Int? { familyOfArticle[article] }

    /// The pairs with their `family` filled in: that of both ends, nil where these differ.
    public func assigned(to pairs: [CopyPair]) -> [CopyPair] {
        pairs.map { pair in
            var pair = pair
            let family = family(of: pair.a)
            pair.family = family == self.family(of: pair.b) ? family : nil
            return pair
        }
    }

    /// The pairs best first, without those the linkage begins with.
    private static func bestFirst(_ pairs: [CopyPair], _ measure: CopySearch.Measure) -> [(a: Int, b: Int)] {
        let scores = pairs.map { $0.similarity(measure) }
        return pairs.indices.filter { pairs[$0].jaccard < 1 }.sorted {
            scores[$0] != scores[$1]
                ? scores[$0] > scores[$1] : (pairs[$0].a, pairs[$0].b) < (pairs[$1].a, pairs[$1].b)
        }.map { (pairs[$0].a, pairs[$0].b) }
    }

    /// Sums serve for means: each member of a family has the same number of others.
    private static func family(_ members: [Int], _ sums: [Double], _ dates: [Double?]) -> CopyFamily {
        var earliest = members[0]
        var central = members[0]
        for member in members.dropFirst() {
            if (dates[member] ?? .infinity) < (dates[earliest] ?? .infinity) { earliest = member }
            if sums[member] > sums[central] { central = member }
        }
        return CopyFamily(members: members, earliest: earliest, mostCentral: central)
    }
}
