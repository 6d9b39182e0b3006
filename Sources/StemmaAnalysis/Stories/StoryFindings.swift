/// Articles grouped by the event they tell of.
public struct StoryFindings: Sendable, Equatable {
    /// The story of each article, its place in `stories`. An article that stands alone has a story of its own.
    public let assignments: [Int]
    /// All stories, largest first; of equal ones the one with the lowest article.
    public let stories: [Story]
    /// The settings of the search.
    public let configuration: StorySearch.Configuration
    /// The least average score across two groups that became one, 0 to 1: the given one, else the one the corpus asks for.
    public let threshold: Double
    /// The share of pairs of one day, at or above the threshold, that articles from other weeks reach as well, so that chance
    /// and the subject explain them. Nil where the threshold was given, or dates or pairs are too few to say: then it is 0.2.
    public let chanceShare: Double?

    /// The stories of two articles or more.
    public var shared: ArraySlice<Story> { stories.prefix { $0.members.count > 1 } }

    /// - Parameters:
    ///   - groups: for each group of `twins` the story, known by any number.
    ///   - pairs: of groups of `twins`.
    init(
        groups: [Int], _ twins: StoryTwins, _ pairs: [StoryPair], _ chance: StoryChance,
        _ configuration: StorySearch.Configuration
    ) {
        let count = twins.groups.reduce(0) { $0 + $1.count }
        var members: [Int: [Int]] = [:]
        for (place, group) in groups.enumerated() { members[group, default: []] += twins.groups[place] }
        let ordered = members.values.map { $0.sorted() }.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
        let sums = Self.centralities(groups, twins, pairs, count: count)
        stories = ordered.map { Story(members: $0, centralities: sums) }
        assignments = ordered.enumerated().reduce(into: Array(repeating: 0, count: count)) { all, story in
            for article in story.element { all[article] = story.offset }
        }
        self.configuration = configuration
        (threshold, chanceShare) = (chance.threshold, chance.share)
    }

    /// For each article the sum of its scores with the others of its story; with those of the same words it is 1.
    private static func centralities(
        _ groups: [Int], _ twins: StoryTwins, _ pairs: [StoryPair], count: Int
    ) -> [Double] {
        let sizes = twins.groups.map { Double($0.count) }
        var sums = sizes.map { $0 - 1 }
        for pair in pairs where groups[Int(pair.a)] == groups[Int(pair.b)] {
            sums[Int(pair.a)] += pair.score * sizes[Int(pair.b)]
            sums[Int(pair.b)] += pair.score * sizes[Int(pair.a)]
        }
        return twins.groups.enumerated().reduce(into: Array(repeating: 0, count: count)) { all, group in
            for article in group.element { all[article] = sums[group.offset] }
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
