import Testing

@testable import Stemma

@Suite("Report page: dimensions")
struct ReportPageDimensionsTests {
    private func plot(_ change: (inout ReportModel.Dimensions) -> Void = { _ in }) -> String {
        var dimensions = ReportFixture.dimensions
        change(&dimensions)
        return HTML.piece { SpectrumPlot(dimensions)?.write(to: &$0) }
    }

    @Test("the section explains the certificate and the number, and is found from the top")
    func section() {
        let page = ReportPage(ReportFixture.small).text
        #expect(page.contains("<a href=\"#dimensions\">Certainty</a>"))
        #expect(page.contains("<p class=\"lead\">Three of them are certain.</p>"))
        #expect(page.contains("<p>3 dimensions. The number was asked for.</p>"))
        #expect(page.contains("at most 50.0 % away."))
        var exact = ReportFixture.small
        exact.dimensions?.bounds = [0, 0, 0, 0]
        #expect(ReportPage(exact).text.contains("less than 0.1 % away."))
        let without = ReportPage(ReportFixture.empty).text
        #expect(!without.contains("<a href=\"#dimensions\"") && !without.contains("id=\"dimensions\""))
    }

    @Test("the curve stands on a logarithmic axis: halves are equally far apart")
    func curve() throws {
        let match = try #require(plot().firstMatch(of: /<polyline class="curve" points="([^"]*)">/))
        let points = match.output.1.split(separator: " ").map { $0.split(separator: ",").compactMap { Double($0) } }
        #expect(points.map(\.count) == [2, 2, 2, 2])
        #expect(points[0][0] == 70 && points[3][0] == 608)
        let steps = zip(points, points.dropFirst()).map { $1[1] - $0[1] }
        // Written with two places.
        #expect(steps.allSatisfy { abs($0 - steps[0]) <= 0.02 && $0 > 0 })
    }

    @Test("the band lies around the curve by the bound, and ends with the axis")
    func band() throws {
        let match = try #require(plot().firstMatch(of: /<polygon class="band" points="([^"]*)">/))
        let heights = match.output.1.split(separator: " ").compactMap { Double($0.split(separator: ",")[1]) }
        #expect(heights.count == 8)
        for place in 0..<4 { #expect(heights[place] < heights[7 - place]) }
        #expect(heights.allSatisfy { (146...380).contains($0) })
        // Half of the last value to either side, against a hundredth of the first.
        #expect(heights[4] - heights[3] > 10 * (heights[7] - heights[0]))
    }

    @Test("the number used and all that stand out have a line and a name in a row of its own")
    func marks() {
        let plot = plot()
        for name in ["used: 3", "above chance: 3", "before the clearest fall: 1", "certain: 3"] {
            #expect(plot.contains(">\(name)</text>"))
        }
        let rows = plot.matches(of: /<text class="name" x="[0-9.]*" y="([0-9.]*)"/).map(\.output.1)
        #expect(rows.count == 4 && Set(rows).count == 4)
        #expect(plot.contains("used: 3, above chance: 3, before the clearest fall: 1, certain: 3.</desc>"))
    }

    @Test("a mark at all that were computed says so")
    func all() {
        let plot = plot { $0.standouts = [("certain", 4), ("above chance", 0)] }
        #expect(plot.contains(">certain: all 4</text>") && plot.contains(">above chance: 0</text>"))
    }

    @Test("the key says what the lines are")
    func key() {
        let lines =
            "the number used and, of those computed, how many stand above chance, how many come before the clearest"
        #expect(ReportPage(ReportFixture.small).text.contains(lines))
    }

    @Test("chance is drawn and named only where it was computed")
    func chance() {
        #expect(plot().contains("<polyline class=\"chance\""))
        #expect(plot().contains("With the terms shuffled it would fall from 7.00 to 1.25."))
        #expect(!plot { ($0.chance, $0.standouts) = ([], []) }.contains("chance"))
        var model = ReportFixture.small
        model.dimensions?.chance = []
        let page = ReportPage(model).text
        #expect(page.contains("stemma analyze --chance") && !page.contains("class=\"chance\""))
    }

    @Test("fewer than two dimensions make no curve, equal ones a level one")
    func small() {
        #expect(plot { $0.values = [3] }.isEmpty && plot { $0.values = [] }.isEmpty)
        let level = plot { ($0.values, $0.bounds, $0.chance) = ([2, 2], [0, 0], [2, 0]) }
        #expect(level.contains("<polyline") && !level.lowercased().contains("nan"))
    }

    @Test("axes have round numbers, two to nine of them")
    func ticks() {
        let linear = [1.0...2, 1...100, 1...400, 1...7, 1...12_345].map { PlotScale(linear: $0, onto: (0, 1)).ticks }
        #expect(linear[1] == [1, 20, 40, 60, 80, 100] && linear[0] == [1, 2])
        #expect(linear.allSatisfy { (2...9).contains($0.count) && $0[0] == 1 && $0 == $0.sorted() })
        for range in [2.4...17.1, 1...1.1, 0.9...30, 1e-6...50, 0.02...0.9, 1e-30...1e30] {
            let ticks = PlotScale(logarithmic: range, onto: (0, 1)).ticks
            #expect((2...9).contains(ticks.count) && ticks.allSatisfy(range.contains), "\(range): \(ticks)")
        }
        #expect(PlotScale.name(0.3) == "0.3" && PlotScale.name(20_000) == "20,000")
        #expect(PlotScale(logarithmic: 0.02...0.9, onto: (0, 1)).ticks.map(PlotScale.name).allSatisfy { $0.count <= 4 })
    }
}
