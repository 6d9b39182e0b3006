/// The drawings of the section on time: one path a row, however many periods it has.
extension Drawing {
    /// Draws the columns of a row, its highest as high as the drawing, with its bursts.
    static func course(_ row: ReportModel.Chronicle.Row, colour: String, to html: inout HTML) {
        let peak = Double(max(1, row.counts.max() ?? 1))
        plot(colour, row.counts.count, to: &html) { html in
            ground(row.bursts, from: 0, to: 35, to: &html)
            html.element("path", ["class": "track", "d": "M0 35h\(row.counts.count * 10)v1H0z"], "")
            let columns = row.counts.enumerated().filter { $0.element > 0 }.map { place, count in
                let height = max(1.5, Double(count) / peak * 33)
                return "M\(place * 10 + 1) 35v-\(shortest(height.rounded(toPlaces: 1)))h8V35z"
            }
            html.element("path", ["d": columns.joined()], "")
            line(row.bursts, at: "37.5", to: &html)
        }
    }

    /// Draws the stretch of periods of a story, with its bursts.
    static func span(_ span: ReportModel.Chronicle.Span, of count: Int, to html: inout HTML) {
        let periods = span.periods
        plot("all", count, to: &html) { html in
            ground(span.bursts, from: 2, to: 30, to: &html)
            html.element("path", ["class": "track", "d": "M0 19.5h\(count * 10)v1H0z"], "")
            html.element(
                "path", ["d": "M\(periods.lowerBound * 10) 13h\(periods.count * 10)v14h-\(periods.count * 10)z"], "")
            line(span.bursts, at: "34", to: &html)
        }
    }

    /// The shaded ground of bursts, behind the columns.
    private static func ground(
        _ bursts: [ReportModel.Chronicle.Burst], from top: Int, to bottom: Int, to html: inout HTML
    ) {
        let boxes = bursts.map { burst in
            let width = burst.places.count * 10
            return "M\(burst.places.lowerBound * 10) \(top)h\(width)V\(bottom)h-\(width)z"
        }
        if !boxes.isEmpty { html.element("path", ["class": "lit", "d": boxes.joined()], "") }
    }

    /// The lines under bursts; a stroke that is not scaled, so that its round ends are round and a short one is seen.
    private static func line(_ bursts: [ReportModel.Chronicle.Burst], at height: String, to html: inout HTML) {
        let lines = bursts.map { burst in
            "M\(burst.places.lowerBound * 10 + 2) \(height)h\(burst.places.count * 10 - 4)"
        }
        if !lines.isEmpty { html.element("path", ["class": "burst", "d": lines.joined()], "") }
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
