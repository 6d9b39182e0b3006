/// The map of topics: a canvas with a mark for each article, and all that it says in words.
extension ReportPage {
    func writeMap(to html: inout HTML) {
        guard let map = model.map, model.articles.contains(where: { $0.place != nil }) else { return }
        writeSection("map", "Map of topics", to: &html) { html in
            html.element("p", ["class": "lead"], Self.mapNote)
            html.element("p", ["class": "quiet"], map.sentences + " " + Self.mapWarning)
            html.element("noscript") { html in
                writePlan(map, to: &html)
                html.element("p", "Each circle is a topic, by its number; to show articles the map needs JavaScript.")
            }
            html.element("div", ["class": "atlas scripted"]) { html in
                writePlane(to: &html)
                writeLegend(map, to: &html)
            }
            html.element(
                "div", ["id": "map-detail", "class": "detail scripted", "role": "status"], "No article is chosen.")
            html.element("p", ["id": "map-help", "class": "quiet scripted"], Self.mapHelp)
        }
    }

    private static let mapNote =
        "Each mark is an article. Those that use the same words stand together; colour and shape tell the topic."
    private static let mapWarning =
        "Who stands beside whom is what counts: the distance of groups that do not touch, and which way is up, mean little."
    private static let mapHelp =
        "Click a mark to read about it. With the map in focus: arrow keys go from article to article, Enter leads to the "
        + "chosen one, + and − zoom, 0 shows the whole map, Escape lets go. The table below says the same in words."

    private func writePlane(to html: inout HTML) {
        html.element("div", ["class": "plane", "id": "plane"]) { html in
            html.element(
                "canvas",
                [
                    "id": "map-points", "tabindex": "0", "role": "application", "aria-roledescription": "map",
                    "aria-label": "Map of \(articles(model.articles.count)) in "
                        + counted(model.topics.count, "topic", "topics"),
                    "aria-describedby": "map-help",
                ], "")
            html.element("canvas", ["id": "map-pick", "aria-hidden": "true"], "")
            html.element("div", ["id": "map-tip", "aria-hidden": "true", "hidden": ""], "")
            html.element("div", ["class": "zoom", "role": "group", "aria-label": "Zoom of the map"]) { html in
                for (key, name, sign) in [("in", "Closer", "+"), ("out", "Farther", "−"), ("all", "Whole map", "⤢")] {
                    html.element(
                        "button", ["type": "button", "data-zoom": key, "aria-label": name, "title": name], sign)
                }
            }
        }
    }

    private func writeLegend(_ map: ReportModel.Map, to html: inout HTML) {
        html.element("div", ["class": "legend-box"]) { html in
            html.element("h3", ["id": "legend-heading", "class": "small"], "Topics: show only …")
            html.element("ol", ["id": "legend", "aria-labelledby": "legend-heading"]) { html in
                for (place, topic) in model.topics.enumerated() {
                    html.element("li") { writeLegendEntry(topic, place, map, to: &$0) }
                }
            }
        }
    }

    private func writeLegendEntry(
        _ topic: ReportModel.Topic, _ place: Int, _ map: ReportModel.Map, to html: inout HTML
    ) {
        let middle = map.middles.indices.contains(place) ? map.middles[place] : nil
        html.open(
            "button",
            [
                "type": "button", "aria-pressed": "false", "data-mark": "\(place)",
                "data-brief": "\(topic.number) " + topic.label.labelParts(2),
                "data-word": "\(topic.number) " + topic.label.labelParts(1),
                "data-x": middle.map { shortest(Double($0.x).rounded(toPlaces: 4)) } ?? "none",
                "data-y": middle.map { shortest(Double($0.y).rounded(toPlaces: 4)) } ?? "none",
            ])
        TopicMark.write(place, to: &html)
        html.element("b", "\(topic.number)")
        html.element("span") { $0.foreign(topic.label) }
        html.element("span", ["class": "size"], grouped(topic.size))
        html.close("button")
    }

    /// The map without a script: each topic as a circle with its number.
    private func writePlan(_ map: ReportModel.Map, to html: inout HTML) {
        let largest = Double(model.topics.map(\.size).max() ?? 1)
        html.element(
            "svg", ["class": "plan", "viewBox": "-60 -60 1120 1120", "role": "img", "aria-label": Self.planName]
        ) {
            html in
            for (place, (topic, middle)) in zip(model.topics, map.middles).enumerated() {
                guard let middle else { continue }
                let (x, y) = (Double(middle.x) * 1000, Double(middle.y) * 1000)
                let radius = 12 + 44 * (Double(topic.size) / largest).squareRoot()
                html.element(
                    "circle",
                    [
                        "class": TopicMark.colour(place), "cx": String(format: x), "cy": String(format: y),
                        "r": String(format: radius),
                    ], "")
                html.element("text", ["x": String(format: x), "y": String(format: y + 8)], "\(topic.number)")
            }
        }
    }

    private static let planName = "The middle of each topic on the map, by the number of the topic in the table below"
}

extension String {
    /// The first parts of a topic's label as the map shows them, 28 columns at most; what stands in quotes is one part, its
    /// commas too.
    func labelParts(_ count: Int) -> String {
        var (parts, isQuoted) = ([""], false)
        for character in self {
            if "“”".contains(character) { isQuoted = character == "“" }
            if character == ",", !isQuoted { parts.append("") } else { parts[parts.count - 1].append(character) }
        }
        let brief = parts.prefix(count).joined(separator: ",").clipped(to: 28)
        return brief.contains("“") && !brief.contains("”") ? brief + "”" : brief
    }
}

extension ReportModel.Map {
    /// Where a topic stands and what is beside it: `top left, beside 3 and 8`; nil for one without a place.
    func words(_ place: Int, _ topics: [ReportModel.Topic]) -> String? {
        guard middles.indices.contains(place), let middle = middles[place] else { return nil }
        let distances = zip(topics, middles).enumerated().compactMap { other, entry in
            entry.1.map { (distance: ($0 - middle), topic: entry.0.number, place: other) }
        }.filter { $0.place != place }
        let near = distances.map { (length: ($0.distance * $0.distance).sum(), topic: $0.topic) }
            .sorted { ($0.length, $0.topic) < ($1.length, $1.topic) }.prefix(2).map { "\($0.topic)" }
        let beside = near.isEmpty ? "" : ", beside " + near.joined(separator: " and ")
        return Self.region(middle) + beside
    }

    private static func region(_ place: SIMD2<Float>) -> String {
        let row = place.y < 1.0 / 3 ? "top" : place.y < 2.0 / 3 ? "" : "bottom"
        let column = place.x < 1.0 / 3 ? "left" : place.x < 2.0 / 3 ? "" : "right"
        let words = [row, column].filter { !$0.isEmpty }.joined(separator: " ")
        return words.isEmpty ? "middle" : words
    }
}
