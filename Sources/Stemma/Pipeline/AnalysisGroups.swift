public import StemmaCorpus

/// The topics and the stories of an analysis under the numbers they are printed under, and what changed since an earlier
/// run.
public struct AnalysisGroups: Sendable {
    public let topics: LabelledGroups
    public let stories: LabelledGroups
    /// What changed in topics and in stories; nil without an earlier run.
    public let changes: (topics: GroupChangeReport, stories: GroupChangeReport)?
    /// The lowest numbers that no topic and no story has or had in this run and those before it.
    public let unused: (topics: Int, stories: Int)

    /// Groups under their continued numbers; under their indices where there was no earlier run.
    ///
    /// - Throws: `EarlierGroups.Failure` where an article comes twice in the earlier run, or none is in both.
    init(
        _ topics: LabelledGroups, _ stories: LabelledGroups, _ corpus: Corpus, since earlier: EarlierAnalysis?
    ) throws {
        let topicReport = try earlier.map { try $0.topics.report(topics, corpus) }
        let storyReport = try earlier.map { try $0.stories.report(stories, corpus) }
        self.topics = topicReport?.groups ?? topics
        self.stories = storyReport?.groups ?? stories
        changes = topicReport.flatMap { topics in storyReport.map { (topics, $0) } }
        unused = (self.topics.unused(besides: earlier?.topics), self.stories.unused(besides: earlier?.stories))
    }
}

extension EarlierGroups {
    /// The groups under their continued numbers, and what changed.
    ///
    /// - Parameter older: those of still older runs, whose numbers are not used again.
    /// - Throws: `Failure` where an article comes twice, or no article is in both.
    public func report(
        _ groups: LabelledGroups, _ corpus: Corpus, older: [EarlierGroups] = []
    ) throws(Failure) -> GroupChangeReport {
        let continuity = try continuity(of: groups, in: corpus, older: older)
        return GroupChangeReport(groups.numbered(by: continuity), continuity, since: self)
    }
}

extension LabelledGroups {
    /// The lowest number above all of these and of an earlier run.
    fileprivate func unused(besides earlier: EarlierGroups?) -> Int {
        let used = (numbers.max() ?? -1) + 1
        let before = earlier.map { max($0.unused, ($0.rows.map(\.number).max() ?? -1) + 1) } ?? 0
        return max(used, before)
    }
}
