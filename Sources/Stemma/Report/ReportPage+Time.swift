/// Topics and stories over time: a row of columns for each, all on one axis.
extension ReportPage {
    /// So many topics are shown at once; the others are folded away.
    private static let shownTopics = 12
    /// So many bursts of a row are told at once; the others are folded away.
    private static let shownBursts = 3

    func writeTime(to html: inout HTML) {
        guard let chronicle = model.chronicle else { return }
        writeSection("time", "Over time", to: &html) { html in
            html.element(
                "p", ["class": "lead"],
                "Articles \(chronicle.unit.words). Each row has a scale of its own: its highest column is named beside it."
            )
            if let rule = chronicle.burstRule { html.element("p", ["class": "quiet"], rule) }
            if let note = chronicle.note { html.element("p", ["class": "quiet"], note) }
            let (first, rest) = (
                chronicle.rows.prefix(2 + Self.shownTopics), chronicle.rows.dropFirst(2 + Self.shownTopics)
            )
            writeRows(first, chronicle, to: &html)
            if !rest.isEmpty {
                html.element("details", ["class": "fold"]) { html in
                    html.element("summary", counted(rest.count, "smaller topic", "smaller topics"))
                    writeRows(rest, chronicle, to: &html)
                }
            }
            writeSpans(chronicle, to: &html)
        }
    }

    private func writeRows(
        _ rows: ArraySlice<ReportModel.Chronicle.Row>, _ chronicle: ReportModel.Chronicle, to html: inout HTML
    ) {
        html.element("ol", ["class": "courses"]) { html in
            for row in rows { html.element("li") { writeRow(row, chronicle, to: &$0) } }
            html.element("li", ["class": "axis", "aria-hidden": "true"]) { writeAxis(chronicle, to: &$0) }
        }
    }

    private func writeRow(
        _ row: ReportModel.Chronicle.Row, _ chronicle: ReportModel.Chronicle, to html: inout HTML
    ) {
        html.element("span", ["class": "course"]) { html in
            if let topic = row.topic, topic < model.topics.count {
                TopicMark.write(topic, to: &html)
                html.element("a", ["href": "#topic-\(model.topics[topic].number)"]) { $0.foreign(row.name) }
            } else {
                html.element("b", row.name)
            }
        }
        Drawing.course(row, colour: row.topic.map(TopicMark.colour) ?? "all", to: &html)
        html.element("span", ["class": "byline"]) { html in
            for words in chronicle.words(row) { html.element("span", words) }
        }
        writeBursts(row.bursts, to: &html)
    }

    /// Writes when a row bursts and how sure that is; nothing of one that does not.
    private func writeBursts(_ bursts: [ReportModel.Chronicle.Burst], to html: inout HTML) {
        guard !bursts.isEmpty else { return }
        html.element("div", ["class": "bursts"]) { html in
            writeList(bursts.prefix(Self.shownBursts), to: &html)
            let rest = bursts.dropFirst(Self.shownBursts)
            guard !rest.isEmpty else { return }
            html.element("details") { html in
                html.element("summary", counted(rest.count, "later burst", "later bursts"))
                writeList(rest, to: &html)
            }
        }
    }

    private func writeList(_ bursts: ArraySlice<ReportModel.Chronicle.Burst>, to html: inout HTML) {
        html.element("ul") { html in
            for burst in bursts {
                html.element("li") { html in
                    html.element("b", "Burst")
                    html.text(" \(burst.period): \(burst.figures)")
                }
            }
        }
    }

    private func writeAxis(_ chronicle: ReportModel.Chronicle, to html: inout HTML) {
        let periods = chronicle.periods
        html.element("span", "")
        html.element("span", ["class": "ends"]) { html in
            for place in Set([0, periods.count / 2, periods.count - 1]).sorted() {
                html.element("span", chronicle.unit.named(periods[place]))
            }
        }
    }

    private func writeSpans(_ chronicle: ReportModel.Chronicle, to html: inout HTML) {
        guard !chronicle.spans.isEmpty else { return }
        html.element("h3", "The largest stories, by their first article")
        if chronicle.spans.contains(where: { !$0.bursts.isEmpty }) {
            html.element("p", ["class": "quiet"], Self.storyBursts)
        }
        html.element("ol", ["class": "courses spans"]) { html in
            for span in chronicle.spans {
                html.element("li") { writeSpan(span, chronicle, to: &$0) }
            }
            html.element("li", ["class": "axis", "aria-hidden": "true"]) { writeAxis(chronicle, to: &$0) }
        }
    }

    private static let storyBursts =
        "All articles of a story are near each other in time, so a burst here stands out from the story's own time, from its "
        + "first article to its last."

    private func writeSpan(
        _ span: ReportModel.Chronicle.Span, _ chronicle: ReportModel.Chronicle, to html: inout HTML
    ) {
        let story = model.stories[span.story]
        html.element("span", ["class": "course"]) { html in
            html.element("a", ["href": "#story-\(story.number)"]) {
                $0.foreign(model.articles[story.headline].shownTitle)
            }
        }
        Drawing.span(span, of: chronicle.periods.count, to: &html)
        html.element("span", ["class": "byline"]) { html in
            html.element("span", articles(story.members.count))
            html.element("span", chronicle.words(span.periods))
        }
        writeBursts(span.bursts, to: &html)
    }
}

extension ReportModel.Chronicle {
    /// What the axis leaves out, in a sentence; nil where that is nothing.
    var note: String? {
        var parts: [String] = []
        if undated > 0 { parts.append("\(articles(undated)) without a date") }
        if outside > 0 { parts.append("\(articles(outside)) far before or after all others") }
        return parts.isEmpty ? nil : "Not shown: " + parts.joined(separator: " and ") + "."
    }

    /// The sum of a row and its highest column.
    func words(_ row: Row) -> [String] {
        let total = row.counts.reduce(0, +)
        guard let peak = row.counts.max(), peak > 0, let place = row.counts.firstIndex(of: peak) else {
            return ["none dated"]
        }
        return ["\(grouped(total)) in all", "most \(grouped(peak)), \(unit.spoken(periods[place]))"]
    }

    /// `7 March 2024`, `the week of 4 March 2024 to the week of 18 March 2024`.
    func words(_ range: ClosedRange<Int>) -> String {
        let (first, last) = (unit.spoken(periods[range.lowerBound]), unit.spoken(periods[range.upperBound]))
        return first == last ? first : "\(first) to \(last)"
    }
}
