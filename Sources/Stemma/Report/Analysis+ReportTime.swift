import StemmaAnalysis

extension Analysis {
    /// Topics and stories over time; nil where the dates make fewer than two periods.
    var reportChronicle: ReportModel.Chronicle? {
        let dates = corpus.articles.map(\.date)
        let axis = Timeline(dates.compactMap(\.self))
        guard axis.periods.count > 1 else { return nil }
        let places = dates.map { date in date.flatMap { axis.period(of: $0) } }
        let undated = dates.count { $0 == nil }
        let (rows, spans) = (chronicleRows(places, axis), chronicleSpans(places, axis))
        let bursts = rows.flatMap(\.bursts) + spans.flatMap(\.bursts)
        return ReportModel.Chronicle(
            unit: axis.unit, periods: axis.periods, rows: rows, spans: spans, undated: undated,
            outside: places.count { $0 == nil } - undated,
            burstRule: bursts.isEmpty ? nil : timeline?.topics.burstRule)
    }

    private func chronicleRows(_ places: [Int?], _ axis: Timeline) -> [ReportModel.Chronicle.Row] {
        let nothing = [Int](repeating: 0, count: axis.periods.count)
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
            ReportModel.Chronicle.Row(
                topic: number, name: row.0.label, counts: row.1,
                bursts: timeline?.topics.reportBursts(of: number, axis) ?? [])
        }
        return [
            .init(topic: nil, name: "All articles", counts: all),
            .init(topic: nil, name: "Stories that begin", counts: begun),
        ] + named
    }

    /// The 15 largest stories with a date, of those that stand on the page, by their first article.
    private func chronicleSpans(_ places: [Int?], _ axis: Timeline) -> [ReportModel.Chronicle.Span] {
        let spans = stories.findings.shared.prefix(ReportPage.storyPage).enumerated().compactMap {
            number, story -> ReportModel.Chronicle.Span? in
            let dated = story.members.compactMap { places[$0] }
            guard let first = dated.min(), let last = dated.max() else { return nil }
            return ReportModel.Chronicle.Span(
                story: number, periods: first...last, bursts: timeline?.stories.reportBursts(of: number, axis) ?? [])
        }
        return spans.prefix(15).sorted {
            ($0.periods.lowerBound, $0.periods.upperBound, $0.story)
                < ($1.periods.lowerBound, $1.periods.upperBound, $1.story)
        }
    }
}

extension GroupsOverTime {
    /// The bursts of a group where they stand on an axis; those beyond its ends are left out with them.
    func reportBursts(of group: Int, _ axis: Timeline) -> [ReportModel.Chronicle.Burst] {
        overTime.groups[group].bursts.compactMap { burst in
            let places = burst.periods.compactMap { axis.place(ofStart: period.start(of: $0)) }
            guard let first = places.min(), let last = places.max() else { return nil }
            return ReportModel.Chronicle.Burst(
                places: first...last, period: spoken(burst.periods), figures: figures(of: burst))
        }
    }

    /// `7 March 2024`, `the week of 4 March 2024 to the week of 18 March 2024`.
    private func spoken(_ periods: ClosedRange<Int>) -> String {
        func words(_ number: Int) -> String {
            switch period {
            case .day: ReportDate(period.start(of: number)).spoken
            case .week: "the week of \(ReportDate(period.start(of: number)).spoken)"
            case .month: ReportDate(String(period.start(of: number).prefix(7))).spoken
            }
        }
        let (first, last) = (words(periods.lowerBound), words(periods.upperBound))
        return first == last ? first : "\(first) to \(last)"
    }

    /// What counts as a burst and how sure it is, in words.
    var burstRule: String {
        "A thick line with round ends under the columns, on a shaded ground, marks a burst: \(period.rawValue)s with a greater "
            + "share of the articles than all other \(period.rawValue)s, beyond chance (Fisher's exact test). Expected is what "
            + "there would be were the share the same in all. Of all bursts at most "
            + "\(shortest(overTime.falseDiscoveryRate * 100)) % are expected to be false (Benjamini and Hochberg's q, over "
            + "\(grouped(overTime.tests)) tests of topics); the smaller the q beside a burst, the surer it is."
    }
}
