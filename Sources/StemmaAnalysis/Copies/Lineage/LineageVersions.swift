import StemmaText

/// The different texts of a copy family, each with the articles that carry it.
struct LineageVersions {
    /// One text.
    struct Version {
        /// The earliest article that carries it; of equal dates, and without dates, the one with the lowest index.
        let first: Int
        /// When the text first appeared: no sooner than the date of `first`, no later than that of any of its articles.
        let date: CopyDate?
        /// All articles that carry it, rising.
        let articles: [Int]
        /// The starts of the dates of its articles, rising.
        let starts: [Double]

        init(_ articles: [Int], dates: [CopyDate?]) {
            let first = articles.min { Self.precedes($0, $1, dates) } ?? articles[0]
            (self.first, self.articles) = (first, articles)
            let last = articles.compactMap { dates[$0]?.last }.min()
            date = dates[first].map { CopyDate(first: $0.first, last: max($0.first, last ?? $0.last)) }
            starts = articles.compactMap { dates[$0]?.first }.sorted()
        }

        /// The number of articles that carry the text and may be earlier than a date.
        ///
        /// - Complexity: O(log n) for n articles.
        func carriers(before date: CopyDate?) -> Int {
            guard let date else { return articles.count }
            return articles.count - starts.count + firstPlace(in: 0..<starts.count) { starts[$0] > date.last }
        }

        private static func precedes(_ one: Int, _ other: Int, _ dates: [CopyDate?]) -> Bool {
            (dates[one]?.first ?? .infinity, one) < (dates[other]?.first ?? .infinity, other)
        }
    }

    /// By their first article: dated ones by date, then the others, ties by index.
    let versions: [Version]
    /// What each two versions share, one of the pairs of articles that carry them.
    let links: [LineageLink]
    /// What one article is of another with the same set of shingles, where that is not the same words.
    private let odd: [[Int]: CopyRelation]

    /// Groups the members of a family.
    ///
    /// - Parameters:
    ///   - pairs: those of two members, in any order.
    ///   - dates: for each article of the corpus.
    /// - Complexity: O((m + p) log (m + p)) for m members and p pairs.
    init(_ family: CopyFamily, _ pairs: [CopyPair], dates: [CopyDate?]) {
        let members = family.members
        func place(_ article: Int) -> Int { firstPlace(in: 0..<members.count) { members[$0] >= article } }
        var groups = DisjointSets(count: members.count)
        var odd: [[Int]: CopyRelation] = [:]
        for pair in pairs where pair.jaccard == 1 {
            groups.join(place(pair.a), place(pair.b))
            if let relation = pair.relation, relation != .identical { odd[[pair.a, pair.b]] = relation }
        }
        self.odd = odd
        let roots = members.indices.map { groups.root(of: $0) }
        let unsorted = Dictionary(grouping: members.indices) { roots[$0] }.map { root, places in
            (root, Version(places.map { members[$0] }, dates: dates))
        }
        let sorted = unsorted.sorted {
            ($0.1.date?.first ?? .infinity, $0.1.first) < ($1.1.date?.first ?? .infinity, $1.1.first)
        }
        var numbers = [Int32](repeating: 0, count: members.count)
        for (number, (root, _)) in sorted.enumerated() { numbers[root] = Int32(number) }
        versions = sorted.map(\.1)
        links = LineageLink.joined(pairs) { numbers[roots[place($0)]] }
    }

    /// What an article is of another one of the same version.
    func relation(of article: Int, to first: Int) -> CopyRelation {
        odd[[first, article]] ?? odd[[article, first]]?.reversed ?? .identical
    }
}

/// What two versions of a family share.
struct LineageLink {
    let a: Int32
    let b: Int32
    /// The pair of the lowest indices of articles that carry the two.
    let pair: CopyPair
    /// Whether the pair names the two the other way round.
    let isReversed: Bool

    /// The step from one of the two to the other.
    func step(from parent: Int32) -> LineageStep {
        let isForward = (parent == a) != isReversed
        return LineageStep(
            parent: parent, child: parent == a ? b : a,
            added: 1 - (isForward ? pair.containmentB : pair.containmentA),
            lost: 1 - (isForward ? pair.containmentA : pair.containmentB),
            size: Double(pair.shared) / (isForward ? pair.containmentB : pair.containmentA),
            relation: isForward ? pair.relation : pair.relation?.reversed)
    }

    /// One link for each two versions.
    ///
    /// - Parameter version: the version that an article carries.
    static func joined(_ pairs: [CopyPair], version: (Int) -> Int32) -> [LineageLink] {
        var links = pairs.compactMap { pair -> LineageLink? in
            let (one, other) = (version(pair.a), version(pair.b))
            if one == other { return nil }
            return LineageLink(a: min(one, other), b: max(one, other), pair: pair, isReversed: other < one)
        }
        links.sort { ($0.a, $0.b, $0.pair.a, $0.pair.b) < ($1.a, $1.b, $1.pair.a, $1.pair.b) }
        var last: (a: Int32, b: Int32) = (-1, -1)
        links.removeAll { link in
            defer { last = (link.a, link.b) }
            return last == (link.a, link.b)
        }
        return links
    }
}
