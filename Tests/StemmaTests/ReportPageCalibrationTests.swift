import Testing

@testable import Stemma

@Suite("Report page: copy or chance")
struct ReportPageCalibrationTests {
    private var model: ReportModel {
        var model = ReportFixture.small
        model.calibration = .init(
            threshold: 0.3, isChosen: true,
            bins: [
                .init(from: 0.1, to: 0.2, pairs: 1_000, expected: 900),
                .init(from: 0.2, to: 0.3, pairs: 0, expected: 12.5),
                .init(from: 0.3, to: 0.4, pairs: 10, expected: 0.002), .init(from: 0.9, to: 1, pairs: 1, expected: 0),
            ], sentences: ["Measured on <12> pairs."])
        return model
    }

    private func plot(_ change: (inout ReportModel.Calibration) -> Void = { _ in }) -> String {
        guard var calibration = model.calibration else { return "" }
        change(&calibration)
        return HTML.piece { LikenessPlot(calibration)?.write(to: &$0) }
    }

    @Test("the section says what was measured, draws it and gives the numbers; without a measure there is none of it")
    func section() {
        let page = ReportPage(model).text
        #expect(page.contains("<h3>Copy or chance?</h3><p>Measured on &lt;12&gt; pairs.</p>"))
        #expect(
            page.contains(
                "<th scope=\"row\">0.10 to 0.20</th><td class=\"number\">1,000</td><td class=\"number\">900</td>"))
        #expect(page.contains("<td class=\"number\">10</td><td class=\"number\">under 0.01</td>"))
        #expect(!ReportPage(ReportFixture.small).text.contains("Copy or chance?"))
    }

    @Test("bars stand on a logarithmic axis: ten times the pairs are the same step, none is no bar")
    func bars() throws {
        let heights = plot().matches(of: /<rect class="band"[^>]* height="([0-9.]+)">/).compactMap {
            Double($0.output.1)
        }
        try #require(heights.count == 3)
        // A thousand, ten, one: written with two places.
        #expect(abs((heights[0] - heights[1]) - 2 * (heights[1] - heights[2])) <= 0.05)
        #expect(heights[2] > 5)
    }

    @Test("the line of chance is drawn where it makes half a pair, the threshold is named on the side with room")
    func lines() {
        #expect(plot().matches(of: /<line class="curve"/).count == 2)
        #expect(plot().contains("text-anchor=\"start\">chosen: 0.3</text>"))
        #expect(
            plot { ($0.threshold, $0.isChosen) = (0.8, false) }.contains("text-anchor=\"end\">threshold: 0.8</text>"))
    }

    @Test("the drawing says in words what it shows, and nothing is drawn of nothing")
    func words() {
        #expect(plot().contains("From 0.30 on there are 11 pairs, where chance alone would make under 0.01."))
        #expect(plot { $0.bins = [] } == "")
        #expect(plot { $0.bins = [.init(from: 0.1, to: 0.2, pairs: 0, expected: 0)] } == "")
    }
}
