/// The families that pairs of copies form, by quorum and around a medoid, never by chains.
///
/// Each member of a family is a pair of its most central member, so none is less like it than the threshold of the
/// search, and at least half of all pairs were listed when two groups became one (`QuorumLinkage`, `MedoidGroups`).
/// The same pairs give the same families, in whatever order they come.
public struct CopyFamilies: Sendable {
    /// The families by `id`, rising.
    public let families: [CopyFamily]
    /// For each article, the family it is in; −1 for none.
    private let familyOfArticle: [Int32]

    /// Forms families.
    ///
    /// - Parameters:
    ///   - pairs: each pair at most once; best those of one threshold, all of them.
    ///   - measure: what says which pair is better.
    ///   - dates: for each article, seconds since any moment, nil where unknown.
    ///   - identicalAsStars: whether of articles all alike only the pairs with the first of them are listed, and of two
    ///     such groups only the pair of their first ones. Fifty thousand of the same alert are then 49,999 pairs.
    /// - Complexity: O(p log p) time for p pairs, times the few rounds needed; about 100 bytes of memory for each pair
    ///   of different texts.
    public init(
        of pairs: [CopyPair], measure: CopySearch.Measure, dates: [Double?], identicalAsStars: Bool = false
    ) {
        let versions = CopyVersions(
            pairs, measure: measure, articles: dates.count, identicalAsStars: identicalAsStars)
        let groups = MedoidGroups(versions).medoids
        let members = Self.members(versions, groups)
        let central = Self.mostCentral(versions, groups)
        families = members.filter { $0.value.count > 1 }.map { group, members in
            CopyFamily(
                members: members, earliest: Self.earliest(members, dates), mostCentral: central[group, default: group])
        }.sorted { $0.id < $1.id }
        var familyOfArticle = [Int32](repeating: -1, count: dates.count)
        for family in families {
            for member in family.members { familyOfArticle[member] = Int32(family.id) }
        }
        self.familyOfArticle = familyOfArticle
    }

    /// The family of an article, nil if it is in none.
    public func family(of article: Int) -> Int? {
        guard familyOfArticle.indices.contains(article) else { return nil }
        return familyOfArticle[article] < 0 ? nil : Int(familyOfArticle[article])
    }

    /// The pairs with their `family` filled in: that of both ends, nil where these differ.
    public func assigned(to pairs: [CopyPair]) -> [CopyPair] {
        pairs.map { pair in
            var pair = pair
            let family = family(of: pair.a)
            pair.family = family == self.family(of: pair.b) ? family : nil
            return pair
        }
    }

    /// The articles of each group, rising.
    private static func members(_ versions: CopyVersions, _ groups: [Int32]) -> [Int: [Int]] {
        var members: [Int: [Int]] = [:]
        for (article, version) in versions.versions.enumerated() where groups[Int(version)] >= 0 {
            members[Int(groups[Int(version)]), default: []].append(article)
        }
        return members
    }

    private static func earliest(_ members: [Int], _ dates: [Double?]) -> Int {
        members.dropFirst().reduce(members[0]) { earliest, member in
            (dates[member] ?? .infinity) < (dates[earliest] ?? .infinity) ? member : earliest
        }
    }

    /// Of the versions that are a pair of each other one in their group, that with the highest mean similarity.
    private static func mostCentral(_ versions: CopyVersions, _ groups: [Int32]) -> [Int: Int] {
        var sums = versions.sizes.map { Double($0 - 1) }
        var paired = versions.sizes
        for link in versions.links where groups[Int(link.a)] == groups[Int(link.b)] && versions.isComplete(link) {
            for (one, other) in [(Int(link.a), Int(link.b)), (Int(link.b), Int(link.a))] {
                sums[one] += link.similarity * Double(versions.sizes[other])
                paired[one] += versions.sizes[other]
            }
        }
        var sizes: [Int32: Int] = [:]
        for (version, group) in groups.enumerated() where group >= 0 {
            sizes[group, default: 0] += versions.sizes[version]
        }
        var central: [Int: Int] = [:]
        for (version, group) in groups.enumerated() where group >= 0 && paired[version] == sizes[group] {
            if let best = central[Int(group)], sums[best] >= sums[version] { continue }
            central[Int(group)] = version
        }
        return central
    }
}
