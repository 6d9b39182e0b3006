/// Groups of articles that grow by merging, with the number of listed pairs across each two of them.
struct QuorumLinkage {
    private var parents: [Int]
    private var sizes: [Int]
    /// For each root, the listed pairs to each other group, by its root.
    private var links: [[Int: Int]]

    /// Starts with articles whose sets of shingles are the same in one group, all others alone.
    ///
    /// Such articles are all pairs of one another, so the quorum is met; thousands of the same alert then cost little.
    init(_ pairs: [CopyPair], articles: Int) {
        parents = Array(0..<articles)
        sizes = [Int](repeating: 1, count: articles)
        links = [[Int: Int]](repeating: [:], count: articles)
        for pair in pairs where pair.jaccard == 1 { join(root(of: pair.a), root(of: pair.b)) }
        for pair in pairs where pair.jaccard < 1 {
            let (a, b) = (root(of: pair.a), root(of: pair.b))
            links[a][b, default: 0] += 1
            links[b][a, default: 0] += 1
        }
    }

    /// Goes through the pairs until no two groups can be merged.
    mutating func mergeAll(_ pairs: [(a: Int, b: Int)]) {
        var open = pairs
        var before = -1
        while open.count != before {
            before = open.count
            open = open.filter { !merge(root(of: $0.a), root(of: $0.b)) }
        }
    }

    /// The article that stands for the group of an article.
    func root(of article: Int) -> Int {
        var place = article
        while parents[place] != place { place = parents[place] }
        return place
    }

    /// The groups of two or more articles, each rising.
    func groups() -> [[Int]] {
        var groups: [Int: [Int]] = [:]
        for article in parents.indices where sizes[root(of: article)] > 1 {
            groups[root(of: article), default: []].append(article)
        }
        return groups.values.sorted { $0[0] < $1[0] }
    }

    /// Merges two groups if at least half of the pairs across them are listed; false if they stay apart.
    private mutating func merge(_ one: Int, _ other: Int) -> Bool {
        if one == other { return true }
        guard 2 * links[one][other, default: 0] >= sizes[one] * sizes[other] else { return false }
        join(one, other)
        return true
    }

    private mutating func join(_ one: Int, _ other: Int) {
        guard one != other else { return }
        let (kept, gone) = sizes[one] >= sizes[other] ? (one, other) : (other, one)
        parents[gone] = kept
        sizes[kept] += sizes[gone]
        links[kept][gone] = nil
        for (group, count) in links[gone] where group != kept {
            links[kept][group, default: 0] += count
            links[group][kept, default: 0] += count
            links[group][gone] = nil
        }
        links[gone] = [:]
    }
}
