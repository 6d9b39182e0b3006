public import StemmaAnalysis
public import StemmaCorpus

/// Topics or stories over the days, weeks or months of a corpus.
public struct GroupsOverTime: Sendable {
    public let groups: LabelledGroups
    /// What was counted by.
    public let period: CalendarPeriod
    /// Counts, growth and bursts of the first `groups.toldCount` groups, under the numbers of `period`.
    public let overTime: OverTime
    /// Later versions of a text that were left out, where copies were to count once.
    public let copiesLeftOut: Int

    /// The first and the last period but for a few outlying dates: at most half a percent of articles before and after.
    public let span: ClosedRange<Int>?

    /// What a user of the rows alone should know.
    public var notes: [String] {
        var notes: [String] = []
        if overTime.undated > 0 { notes.append("without a date, and in no period: \(articles(overTime.undated))") }
        if copiesLeftOut > 0 { notes.append("later versions of a text, left out: \(articles(copiesLeftOut))") }
        return notes
    }
}

extension Pipeline {
    /// Counts topics or stories over time and looks for bursts.
    ///
    /// The share of a topic in a period is held against its share of all other periods; that of a story, whose articles are
    /// near each other in time by the rule that made it, against the rest of its lifetime. Articles without a date are
    /// counted as such and play no other part.
    ///
    /// - Parameters:
    ///   - groups: which group each article is in.
    ///   - period: what to count by; nil: what fits the span of dates (`CalendarPeriod.fitting`).
    ///   - families: copy families of which each counts once in a group, at its first date; nil: every article counts.
    ///   - falseDiscoveryRate: the share of bursts that may be false, 0 to 1.
    public func overTime(
        _ groups: LabelledGroups, _ corpus: Corpus, by period: CalendarPeriod? = nil,
        copiesOnce families: CopyFamilies? = nil, falseDiscoveryRate: Double = 0.05
    ) -> GroupsOverTime {
        let dates = corpus.articles.map(\.date)
        let period = period ?? CalendarPeriod.fitting(dates.compactMap(\.self))
        let counted = families.map { firstVersions(groups, dates, $0) } ?? Array(corpus.articles.indices)
        let periods = counted.map { dates[$0].map(period.number(of:)) }
        let overTime = OverTime(
            groups: counted.map { groups.assignments[$0] < groups.toldCount ? groups.assignments[$0] : nil },
            count: groups.toldCount, periods: periods, reference: groups.kind == .topic ? .corpus : .lifetime,
            falseDiscoveryRate: falseDiscoveryRate, workers: workers)
        return GroupsOverTime(
            groups: groups, period: period, overTime: overTime, copiesLeftOut: corpus.count - counted.count,
            span: middle(of: periods.compactMap(\.self)))
    }

    /// The articles without those of which an earlier version is in the same group.
    private func firstVersions(_ groups: LabelledGroups, _ dates: [PublicationDate?], _ families: CopyFamilies) -> [Int]
    {
        var seen: Set<[Int]> = []
        let byDate = dates.indices.sorted { one, other in
            switch (dates[one], dates[other]) {
            case (let first?, let second?): (first, one) < (second, other)
            case (nil, nil): one < other
            case (let first, _): first != nil
            }
        }
        return byDate.filter { article in
            guard let family = families.family(of: article) else { return true }
            return seen.insert([family, groups.assignments[article]]).inserted
        }.sorted()
    }

    private func middle(of periods: [Int]) -> ClosedRange<Int>? {
        let sorted = periods.sorted()
        let margin = sorted.count / 200
        guard let first = sorted.dropFirst(margin).first, let last = sorted.dropLast(margin).last else { return nil }
        return first...last
    }
}
