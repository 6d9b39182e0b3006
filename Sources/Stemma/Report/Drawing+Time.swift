/// The drawings of the section on time: one path a row, however many periods it has.
extension Drawing {
    /// Draws the columns of a row, its highest as high as the drawing, with bursts as lines below.
    static func course(_ row: ReportModel.Chronicle.Row, colour: String, to html: inout HTML) {
        let peak = Double(max(1, row.counts.max() ?? 1))
        plot(colour, row.counts.count, to: &html) { html in
            html.element("path", ["class": "track", "d": "M0 35h\(row.counts.count * 10)v1H0z"], "")
            let columns = row.counts.enumerated().filter { $0.element > 0 }.map { place, count in
                let height = max(1.5, Double(count) / peak * 33)
                return "M\(place * 10 + 1) 35v-\(shortest(height.rounded(toPlaces: 1)))h8V35z"
            }
            html.element("path", ["d": columns.joined()], "")
            let bursts = row.bursts.map { "M\($0.lowerBound * 10) 37h\($0.count * 10)v3h-\($0.count * 10)z" }
            if !bursts.isEmpty { html.element("path", ["class": "burst", "d": bursts.joined()], "") }
        }
    }

    /// Draws a stretch of periods.
    static func span(_ periods: ClosedRange<Int>, of count: Int, to html: inout HTML) {
        plot("all", count, to: &html) { html in
            html.element("path", ["class": "track", "d": "M0 19.5h\(count * 10)v1H0z"], "")
            html.element(
                "path", ["d": "M\(periods.lowerBound * 10) 13h\(periods.count * 10)v14h-\(periods.count * 10)z"], "")
        }
    }

    private static func plot(_ colour: String, _ count: Int, to html: inout HTML, _ body: (inout HTML) -> Void) {
        html.element(
            "svg",
            [
                "class": "course-plot \(colour)", "viewBox": "0 0 \(count * 10) 40", "preserveAspectRatio": "none",
                "aria-hidden": "true",
            ], body)
    }
}
