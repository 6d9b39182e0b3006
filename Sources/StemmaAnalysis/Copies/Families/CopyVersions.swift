/// Articles with the same set of shingles taken as one version, and the listed pairs between versions.
///
/// A version is known by the lowest index of its articles, so that thousands of the same alert cost as much as one.
struct CopyVersions {
    /// Two versions of which at least one pair of articles is listed.
    struct Link {
        /// The first version, below `b`.
        let a: Int32
        let b: Int32
        /// How alike they are, above 0, at most 1.
        let similarity: Double
        /// The number of pairs of articles across the two that are listed.
        var count: Int
    }

    /// For each article, the version it carries.
    let versions: [Int32]
    /// For each article that stands for a version, the number of articles that carry it; 0 for the others.
    let sizes: [Int]
    /// By `a`, then `b`, each two versions once.
    let links: [Link]

    /// Groups articles.
    ///
    /// - Parameters:
    ///   - pairs: each pair at most once, in any order.
    ///   - identicalAsStars: whether of articles all alike only the pairs with the first of them are listed, and of two
    ///     such groups only the pair of their first ones, which then stands for all pairs across the two. In a
    ///     search within a window of days a run of the same text, each within the window of the one before, is then one
    ///     version, however far apart its first and its last: the listing no longer says which others are near one another.
    /// - Complexity: O(p log p) time for p pairs, and 32 bytes for each pair of versions.
    init(_ pairs: [CopyPair], measure: CopySearch.Measure, articles: Int, identicalAsStars: Bool) {
        let versions = Self.versions(pairs, articles, identicalAsStars)
        var sizes = [Int](repeating: 0, count: articles)
        for version in versions { sizes[Int(version)] += 1 }
        let links = pairs.compactMap { pair -> Link? in
            let (one, other) = (versions[pair.a], versions[pair.b])
            if one == other { return nil }
            return Link(
                a: min(one, other), b: max(one, other), similarity: pair.similarity(measure),
                count: identicalAsStars ? sizes[Int(one)] * sizes[Int(other)] : 1)
        }
        self.links = Self.joined(links)
        (self.versions, self.sizes) = (versions, sizes)
    }

    /// Whether every pair of articles across the two versions is listed.
    func isComplete(_ link: Link) -> Bool { link.count == sizes[Int(link.a)] * sizes[Int(link.b)] }

    /// The version of each article: a group of which every pair is listed, else the article alone.
    ///
    /// In a search within a window of days the first and the last of a long run of the same text are no pair; these
    /// are told apart, as any other chain, unless only stars are listed.
    private static func versions(_ pairs: [CopyPair], _ articles: Int, _ areStars: Bool) -> [Int32] {
        var groups = DisjointSets(count: articles)
        let same = pairs.filter { $0.jaccard == 1 }
        for pair in same { groups.join(pair.a, pair.b) }
        let roots = (0..<articles).map { groups.root(of: $0) }
        if areStars { return roots.map { Int32($0) } }
        var (sizes, listed) = ([Int](repeating: 0, count: articles), [Int](repeating: 0, count: articles))
        for root in roots { sizes[root] += 1 }
        for pair in same { listed[roots[pair.a]] += 1 }
        return roots.enumerated().map { article, root in
            Int32(listed[root] == sizes[root] * (sizes[root] - 1) / 2 ? root : article)
        }
    }

    /// The links in order, those of the same two versions as one.
    private static func joined(_ links: [Link]) -> [Link] {
        var links = links
        links.sort { ($0.a, $0.b) < ($1.a, $1.b) }
        var joined: [Link] = []
        joined.reserveCapacity(links.count)
        for link in links {
            if let last = joined.last, last.a == link.a, last.b == link.b {
                joined[joined.count - 1].count += link.count
            } else {
                joined.append(link)
            }
        }
        return joined
    }
}
