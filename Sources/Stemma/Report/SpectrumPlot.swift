/// The singular values of a latent space as a curve: how strong each dimension is, how sure that is, and where it
/// meets chance, where it falls most clearly and where dimensions are no longer certain.
///
/// Inline SVG of one size, scaled to the width of the page; the style makes the letters larger on a narrow screen.
struct SpectrumPlot {
    private let spectrum: ReportModel.Dimensions
    private let horizontal: PlotScale
    private let vertical: PlotScale

    /// The largest box that is drawn on, in the plot's own units.
    private static let (width, left, right, top, bottom) = (640.0, 70.0, 608.0, 146.0, 380.0)

    /// Nothing for fewer than two values: there is no curve.
    init?(_ spectrum: ReportModel.Dimensions) {
        guard spectrum.values.count > 1 else { return nil }
        self.spectrum = spectrum
        horizontal = PlotScale(linear: 1...Double(spectrum.values.count), onto: (Self.left, Self.right))
        let all = (spectrum.values + spectrum.chance.prefix(spectrum.values.count)).filter { $0 > 0 && $0.isFinite }
        guard let low = all.min(), let high = all.max() else { return nil }
        vertical = PlotScale(logarithmic: low / 1.05...high * 1.05, onto: (Self.bottom, Self.top))
    }

    func write(to html: inout HTML) {
        html.element(
            "svg",
            [
                "class": "spectrum", "viewBox": "0 0 640 446", "role": "img",
                "aria-labelledby": "spectrum-title spectrum-text",
            ]
        ) { html in
            html.element("title", ["id": "spectrum-title"], "The strength of each dimension")
            html.element("desc", ["id": "spectrum-text"], description)
            for (row, mark) in marks.enumerated() { writeMark(mark.name, mark.count, row: row, to: &html) }
            writeAxes(to: &html)
            writeBand(to: &html)
            if !spectrum.chance.isEmpty { writeCurve("chance", spectrum.chance, to: &html) }
            writeCurve("curve", spectrum.values, to: &html)
        }
    }

    /// The numbers that are marked, each with its name. Where all that were computed stand out, more might.
    private var marks: [(name: String, count: Int)] {
        let standouts = spectrum.standouts.map { standout in
            let all = standout.count == spectrum.values.count ? "all " : ""
            return (name: "\(standout.name): \(all)\(grouped(standout.count))", count: standout.count)
        }
        return [(name: "used: \(grouped(spectrum.used))", count: spectrum.used)] + standouts
    }

    private var description: String {
        let count = spectrum.values.count
        var text =
            "A curve that falls from \(figure(spectrum.values[0])) at dimension 1 to "
            + "\(figure(spectrum.values[count - 1])) at dimension \(count)."
        if let first = spectrum.chance.first, let last = spectrum.chance.last {
            text += " With the terms shuffled it would fall from \(figure(first)) to \(figure(last))."
        }
        return text + " " + marks.map(\.name).joined(separator: ", ") + "."
    }

    private func figure(_ value: Double) -> String { String(format: value) }
}

extension SpectrumPlot {
    /// The space between two points where a true value lies for certain.
    private func writeBand(to html: inout HTML) {
        let ends = zip(spectrum.values, spectrum.bounds).map { ($0 - $1, $0 + $1) }
        let outline = points(ends.map(\.1)) + points(ends.map(\.0)).reversed()
        html.element("polygon", ["class": "band", "points": outline.joined(separator: " ")], "")
    }

    private func writeCurve(_ kind: String, _ values: [Double], to html: inout HTML) {
        html.element("polyline", ["class": kind, "points": points(values).joined(separator: " ")], "")
    }

    /// The place of each value; one outside the axis is drawn on its end.
    private func points(_ values: [Double]) -> [String] {
        values.prefix(spectrum.values.count).enumerated().map { index, value in
            "\(String(format: horizontal.place(Double(index + 1)))),\(String(format: vertical.place(value)))"
        }
    }

    /// A line at a number of dimensions with its name above, each name in a row of its own, so that none hides another.
    private func writeMark(_ name: String, _ count: Int, row: Int, to html: inout HTML) {
        let (x, y) = (horizontal.place(Double(count)), 20 + 27 * Double(row))
        let isLeft = x > Self.width / 2
        html.line(row == 0 ? "mark used" : "mark", (x, y - 14), (x, Self.bottom))
        html.text(name, (x + (isLeft ? -6 : 6), y), isLeft ? "end" : "start")
    }

    private func writeAxes(to html: inout HTML) {
        html.text("Strength of the dimension (singular value σ)", (0, Self.top - 14), "start", kind: "quiet")
        for tick in vertical.ticks {
            let y = vertical.place(tick)
            html.line("grid", (Self.left, y), (Self.right, y))
            html.text(PlotScale.name(tick), (Self.left - 8, y + 6), "end", kind: "quiet")
        }
        for tick in horizontal.ticks {
            let x = horizontal.place(tick)
            html.line("grid", (x, Self.bottom), (x, Self.bottom + 6))
            html.text(PlotScale.name(tick), (x, Self.bottom + 28), "middle", kind: "quiet")
        }
        html.text("Dimension, the strongest first", (Self.right, Self.bottom + 58), "end", kind: "quiet")
    }
}
