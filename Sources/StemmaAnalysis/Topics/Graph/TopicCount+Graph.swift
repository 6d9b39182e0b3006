extension TopicCount {
    /// A number that came of joining communities; `choice` is how far they were joined.
    init(joining communities: Int, _ choice: TopicCount) {
        chosen = choice.chosen
        low = choice.low
        high = choice.high
        agreement = nil
        curve = choice.curve
        reason =
            chosen > 1
            ? "what is left of \(communities) communities of neighbours, joined until topics keep apart"
            : choice.reason
    }

    /// The number asked for, or as near to it as the method gets.
    ///
    /// - Parameter kind: what there are too few of, in the plural.
    init(given asked: Int, reached: Int, articles: Int, _ kind: String) {
        let given = TopicCount(given: asked, articles: articles)
        chosen = min(given.chosen, max(1, reached))
        low = chosen
        high = chosen
        agreement = nil
        curve = []
        reason =
            chosen == given.chosen
            ? given.reason : "given as \(asked), but no more than \(chosen) \(kind) were found"
    }

    /// The same number; where neighbours were not found by comparing all with all, the reason says how many were found.
    func noting(_ recall: NeighbourRecall?) -> TopicCount {
        guard let recall else { return self }
        let percent = Int((100 * recall.share).rounded(.down))
        return TopicCount(
            self,
            reason: reason
                + "; of an article's nearest neighbours \(percent) % were found (checked on \(recall.sampled))")
    }

    private init(_ other: TopicCount, reason: String) {
        chosen = other.chosen
        low = other.low
        high = other.high
        agreement = other.agreement
        curve = other.curve
        self.reason = reason
    }

    /// The number of dense groups.
    ///
    /// - Parameters:
    ///   - dense: the number at the least size, and at a quarter more and a quarter less.
    ///   - least: the least size of a group, in articles.
    ///   - outside: the share of the articles that are in no dense group, 0 to 1.
    init(dense: (chosen: Int, more: Int, less: Int), chosen: Int, least: Int, outside: Double) {
        self.chosen = chosen
        low = min(chosen, dense.more, dense.less)
        high = max(chosen, dense.more, dense.less)
        agreement = nil
        curve = []
        let percent = Int((100 * outside).rounded())
        reason =
            dense.chosen > 1
            ? "that of the groups of \(least) or more articles that stand out by density; \(percent) % of the articles are in "
                + "none and went to the nearest"
            : "one: no two groups of \(least) or more articles stand out by density"
    }
}
