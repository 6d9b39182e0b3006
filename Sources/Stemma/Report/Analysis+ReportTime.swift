extension Analysis {
    /// Topics and stories over time; nil where the dates make fewer than two periods.
    var reportChronicle: ReportModel.Chronicle? {
        let dates = corpus.articles.map(\.date)
        let timeline = Timeline(dates.compactMap(\.self))
        guard timeline.periods.count > 1 else { return nil }
        let places = dates.map { date in date.flatMap { timeline.period(of: $0) } }
        let undated = dates.count { $0 == nil }
        return ReportModel.Chronicle(
            unit: timeline.unit, periods: timeline.periods, rows: chronicleRows(places, timeline.periods.count),
            spans: chronicleSpans(places), undated: undated, outside: places.count { $0 == nil } - undated)
    }

    private func chronicleRows(_ places: [Int?], _ periods: Int) -> [ReportModel.Chronicle.Row] {
        let nothing = [Int](repeating: 0, count: periods)
        var (all, begun) = (nothing, nothing)
        var byTopic = [[Int]](repeating: nothing, count: topics.topics.count)
        for (article, place) in places.enumerated() {
            guard let place else { continue }
            all[place] += 1
            byTopic[topics.assignments[article]][place] += 1
        }
        for story in stories.findings.shared {
            if let first = story.members.compactMap({ places[$0] }).min() { begun[first] += 1 }
        }
        let named = zip(topics.topics, byTopic).enumerated().map { number, row in
            ReportModel.Chronicle.Row(topic: number, name: row.0.label, counts: row.1)
        }
        return [
            .init(topic: nil, name: "All articles", counts: all),
            .init(topic: nil, name: "Stories that begin", counts: begun),
        ] + named
    }

    /// The 15 largest stories with a date, of those that stand on the page, by their first article.
    private func chronicleSpans(_ places: [Int?]) -> [ReportModel.Chronicle.Span] {
        let spans = stories.findings.shared.prefix(ReportPage.storyPage).enumerated().compactMap {
            number, story -> ReportModel.Chronicle.Span? in
            let dated = story.members.compactMap { places[$0] }
            return dated.min().flatMap { first in
                dated.max().map { ReportModel.Chronicle.Span(story: number, periods: first...$0) }
            }
        }
        return spans.prefix(15).sorted {
            ($0.periods.lowerBound, $0.periods.upperBound, $0.story)
                < ($1.periods.lowerBound, $1.periods.upperBound, $1.story)
        }
    }
}
