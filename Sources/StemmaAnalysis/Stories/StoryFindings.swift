/// Articles grouped by the event they tell of.
public struct StoryFindings: Sendable, Equatable {
    /// The story of each article, its place in `stories`. An article that stands alone has a story of its own.
    public let assignments: [Int]
    /// All stories, largest first; of equal ones the one with the lowest article.
    public let stories: [Story]
    /// The settings of the search.
    public let configuration: StorySearch.Configuration

    /// The stories of two articles or more.
    public var shared: ArraySlice<Story> { stories.prefix { $0.members.count > 1 } }

    init(groups: [Int], _ pairs: [StoryPair], _ configuration: StorySearch.Configuration) {
        var members: [Int: [Int]] = [:]
        for (article, group) in groups.enumerated() { members[group, default: []].append(article) }
        let ordered = members.values.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
        let sums = Self.centralities(groups, pairs)
        stories = ordered.map { Story(members: $0, centralities: sums) }
        assignments = ordered.enumerated().reduce(into: Array(repeating: 0, count: groups.count)) { all, story in
            for article in story.element { all[article] = story.offset }
        }
        self.configuration = configuration
    }

    /// For each article the sum of its scores with the others of its group.
    private static func centralities(_ groups: [Int], _ pairs: [StoryPair]) -> [Double] {
        pairs.reduce(into: Array(repeating: 0, count: groups.count)) { sums, pair in
            guard groups[Int(pair.a)] == groups[Int(pair.b)] else { return }
            sums[Int(pair.a)] += pair.score
            sums[Int(pair.b)] += pair.score
        }
    }
}

/// Articles that tell of one event.
public struct Story: Sendable, Equatable {
    /// Their indices, rising; one at the least.
    public let members: [Int]
    /// The same, the most central first: that with the highest sum of scores with the others; of equal ones the lowest.
    public let byCentrality: [Int]

    init(members: [Int], centralities: [Double]) {
        self.members = members
        byCentrality = members.sorted { (centralities[$1], $0) < (centralities[$0], $1) }
    }
}
