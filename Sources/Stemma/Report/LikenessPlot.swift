/// How many pairs are how alike, as bars, with the number to expect by chance as a line, and where copies begin.
///
/// Drawn as `SpectrumPlot` is: inline SVG of one size, scaled to the width of the page.
struct LikenessPlot {
    private let calibration: ReportModel.Calibration
    private let horizontal: PlotScale
    private let vertical: PlotScale

    /// The box that is drawn on, in the plot's own units.
    private static let (left, right, top, bottom) = (84.0, 608.0, 84.0, 360.0)

    /// Nothing where no pair and no chance pair was seen.
    init?(_ calibration: ReportModel.Calibration) {
        let highest = calibration.bins.map { max(Double($0.pairs), $0.expected) }.max() ?? 0
        guard highest > 0 else { return nil }
        self.calibration = calibration
        horizontal = PlotScale(linear: 0...1, onto: (Self.left, Self.right))
        // From a half, so that a single pair is a bar that can be seen.
        vertical = PlotScale(logarithmic: 0.5...max(10, highest * 1.3), onto: (Self.bottom, Self.top))
    }

    func write(to html: inout HTML) {
        html.element(
            "svg",
            [
                "class": "spectrum", "viewBox": "0 0 640 426", "role": "img",
                "aria-labelledby": "likeness-title likeness-text",
            ]
        ) { html in
            html.element(
                "title", ["id": "likeness-title"], "How alike pairs are, and how alike they would be by chance")
            html.element("desc", ["id": "likeness-text"], description)
            writeAxes(to: &html)
            for bin in calibration.bins where bin.pairs > 0 { writeBar(bin, to: &html) }
            writeChance(to: &html)
            writeThreshold(to: &html)
        }
    }

    private var description: String {
        let above = calibration.bins.filter { $0.from >= calibration.threshold - 1e-9 }
        let (pairs, chance) = (above.reduce(0) { $0 + $1.pairs }, above.reduce(0) { $0 + $1.expected })
        guard let first = above.first else { return "Copies begin at \(calibration.threshold)." }
        return
            "Copies begin at \(calibration.threshold). From \(String(format: first.from)) on there are \(grouped(pairs)) pairs, where "
            + "chance alone would make \(Self.figure(chance))."
    }

    /// A number of pairs that may be a part of one: `1,234`, `3.5`, `0.02`, `under 0.01`.
    static func figure(_ value: Double) -> String {
        if value >= 10 || value == 0 { return grouped(Int(value.rounded())) }
        return value < 0.01 ? "under 0.01" : "\(value.rounded(toPlaces: value < 1 ? 2 : 1))"
    }
}

extension LikenessPlot {
    private func writeBar(_ bin: ReportModel.Calibration.Bin, to html: inout HTML) {
        let (from, to) = (horizontal.place(bin.from) + 1, horizontal.place(bin.to) - 1)
        let top = vertical.place(Double(bin.pairs))
        html.element(
            "rect",
            [
                "class": "band", "x": String(format: from), "y": String(format: top),
                "width": String(format: to - from), "height": String(format: Self.bottom - top),
            ], "")
    }

    /// A line across the stretches in which chance makes half a pair or more.
    private func writeChance(to html: inout HTML) {
        for bin in calibration.bins where bin.expected >= 0.5 {
            let y = vertical.place(bin.expected)
            html.line("curve", (horizontal.place(bin.from), y), (horizontal.place(bin.to), y))
        }
    }

    private func writeThreshold(to html: inout HTML) {
        let x = horizontal.place(calibration.threshold)
        html.line("mark used", (x, Self.top - 34), (x, Self.bottom))
        let name = (calibration.isChosen ? "chosen: " : "threshold: ") + "\(calibration.threshold)"
        let isLeft = x > (Self.left + Self.right) / 2
        html.text(name, (x + (isLeft ? -6 : 6), Self.top - 20), isLeft ? "end" : "start")
    }

    private func writeAxes(to html: inout HTML) {
        html.text("Number of pairs", (0, 20), "start", kind: "quiet")
        for tick in vertical.ticks where tick >= 1 {
            let y = vertical.place(tick)
            html.line("grid", (Self.left, y), (Self.right, y))
            html.text(PlotScale.name(tick), (Self.left - 8, y + 6), "end", kind: "quiet")
        }
        for fifth in 0...5 {
            let x = horizontal.place(Double(fifth) / 5)
            html.line("grid", (x, Self.bottom), (x, Self.bottom + 6))
            html.text(String(format: Double(fifth) / 5), (x, Self.bottom + 28), "middle", kind: "quiet")
        }
        html.text(
            "Similarity: 0 nothing shared, 1 the same", (Self.right, Self.bottom + 58), "end", kind: "quiet")
    }
}
