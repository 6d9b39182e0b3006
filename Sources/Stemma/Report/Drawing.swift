/// The small drawings of the page, inline SVG. What each shows stands beside it in words as well.
enum Drawing {
    /// Draws a bar.
    ///
    /// - Parameter share: length, 0 to 1 of the width.
    static func bar(_ share: Double, to html: inout HTML) {
        drawing("bar", "0 0 100 6", to: &html) {
            rectangle("track", (0, 0, 100, 6), to: &$0)
            rectangle("fill", (0, 0, share * 100, 6), to: &$0)
        }
    }

    /// Draws an interval and its mean on a line from 0 to 1; nothing where one is no number.
    static func interval(_ values: (mean: Double, low: Double, high: Double), to html: inout HTML) {
        guard values.mean.isFinite, values.low.isFinite, values.high.isFinite else { return }
        drawing("interval", "0 0 200 8", to: &html) { html in
            rectangle("track", (0, 3, 200, 2), to: &html)
            rectangle("range", (values.low * 200, 2, max(1, (values.high - values.low) * 200), 4), to: &html)
            rectangle("fill", (values.mean * 200 - 1, 0, 2, 8), to: &html)
        }
    }

    /// Draws articles over time with the ends of the axis below; nothing of fewer than two periods.
    static func timeline(
        _ timeline: [(period: String, count: Int)], _ unit: Timeline.Unit, to html: inout HTML
    ) {
        guard timeline.count > 1, let first = timeline.first, let last = timeline.last,
            let peak = timeline.max(by: { $0.count < $1.count }), peak.count > 0
        else { return }
        html.element("figure", ["class": "timeline"]) { html in
            drawing("columns", "0 0 600 40", to: &html) { columns(timeline, unit, peak: peak.count, to: &$0) }
            html.element("figcaption") {
                $0.element("span", unit.named(first.period))
                $0.element("span", "most: \(grouped(peak.count)), \(unit.named(peak.period))")
                $0.element("span", unit.named(last.period))
            }
        }
    }

    private static func columns(
        _ timeline: [(period: String, count: Int)], _ unit: Timeline.Unit, peak: Int, to html: inout HTML
    ) {
        let places = positions(timeline.map(\.period), unit)
        let slot = 600 / Double((places.last ?? 0) + 1)
        for (place, entry) in zip(places, timeline) {
            let height = Double(entry.count) / Double(peak) * 38
            let width = max(1.5, min(slot * 0.8, 24))
            let left = (Double(place) + 0.5) * slot - width / 2
            rectangle("fill", (left, 39 - height, width, height), to: &html)
        }
        rectangle("track", (0, 39, 600, 1), to: &html)
    }

    /// The place of each period on the axis: gaps in time stay gaps. Without dates that read, one beside the other.
    private static func positions(_ periods: [String], _ unit: Timeline.Unit) -> [Int] {
        let ordinals = periods.compactMap { ReportDate($0).ordinal }
        guard ordinals.count == periods.count, let first = ordinals.first,
            zip(ordinals, ordinals.dropFirst()).allSatisfy(<)
        else { return Array(periods.indices) }
        return ordinals.map { ($0 - first) / (unit == .week ? 7 : 1) }
    }

    private static func drawing(_ kind: String, _ box: String, to html: inout HTML, _ body: (inout HTML) -> Void) {
        html.element(
            "svg", ["class": kind, "viewBox": box, "preserveAspectRatio": "none", "aria-hidden": "true"], body)
    }

    private static func rectangle(
        _ kind: String, _ place: (x: Double, y: Double, width: Double, height: Double), to html: inout HTML
    ) {
        html.element(
            "rect",
            [
                "class": kind, "x": String(format: place.x), "y": String(format: place.y),
                "width": String(format: max(0, place.width)), "height": String(format: max(0, place.height)),
            ], "")
    }
}
