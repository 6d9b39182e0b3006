import StemmaAnalysis
import StemmaCorpus

/// Topics and stories over the calendar periods that fit the dates of a corpus.
public struct AnalysisTimeline: Sendable {
    public let topics: GroupsOverTime
    public let stories: GroupsOverTime

    /// Counts both by the same period; nil where no article has a date.
    init?(_ groups: AnalysisGroups, _ corpus: Corpus, _ pipeline: Pipeline) {
        guard corpus.articles.contains(where: { $0.date != nil }) else { return nil }
        topics = pipeline.overTime(groups.topics, corpus)
        stories = pipeline.overTime(groups.stories, corpus, by: topics.period)
    }

    /// The rows of topics, then those of stories, as `--over-time auto` prints them: a line a group and a period.
    public var rows: some Sequence<JSONValue> { [topics, stories].lazy.flatMap(\.rows) }
}

extension Analysis {
    /// What burst, in a sentence, or why there is nothing to count.
    var timelineSentence: String {
        guard let timeline, let span = timeline.topics.span else {
            return "Nothing over time: \(noArticle(of: corpus.count, has: "date")), so there is no timeline.jsonl."
        }
        let period = timeline.topics.period
        let (first, last) = (period.name(of: span.lowerBound), period.name(of: span.upperBound))
        let undated = timeline.topics.overTime.undated
        // A story is compared with its own time alone: as a rule none is long enough to burst.
        let stories = timeline.stories.overTime.groups.count { !$0.bursts.isEmpty }
        return "Over time, \(period.rawValue) by \(period.rawValue) from \(first) to \(last): "
            + "\(timeline.topics.bursting)" + (stories > 0 ? " and \(timeline.stories.bursting)" : "")
            + " burst (timeline.jsonl)"
            + (undated > 0 ? "; without a date: \(articles(undated))." : ".")
    }

    /// The course of each topic, and of the stories that burst; where there are no dates, that they are missing.
    var timelineJSON: JSONValue {
        guard let timeline else { return ["leftOut": .string(timelineSentence)] }
        let stories = zip(timeline.stories.summaryRows, timeline.stories.overTime.groups)
        return [
            "period": .string(timeline.topics.period.rawValue),
            "falseDiscoveryRate": .number(timeline.topics.overTime.falseDiscoveryRate),
            "undated": .integer(timeline.topics.overTime.undated),
            "topics": .array(timeline.topics.summaryRows),
            "storiesThatBurst": .array(stories.filter { !$1.bursts.isEmpty }.map(\.0)),
        ]
    }
}

extension GroupsOverTime {
    /// `3 of 12 topics`.
    fileprivate var bursting: String {
        "\(grouped(overTime.groups.count { !$0.bursts.isEmpty })) of \(groups.counted(overTime.groups.count))"
    }
}
