import Testing

@testable import Stemma

@Suite("Report page: topics")
struct ReportPageTopicsTests {
    @Test("a topic shows its size, share, terms, examples and what is similar to them")
    func topic() {
        let page = ReportPage(ReportFixture.small).text
        #expect(page.contains("<h3><bdi>drought, reservoir</bdi></h3>"))
        #expect(page.contains("<span>2 articles, 50 %</span>"))
        #expect(page.contains("<li><bdi>water</bdi></li>"))
        #expect(page.contains("<summary>1 similar report</summary>"))
        #expect(page.contains("<span>similarity 0.25</span>"))
        #expect(page.contains("<span>fit 0.50</span>"))
        #expect(page.contains("<time datetime=\"2024-03-07\">7 March 2024, 14:35 UTC</time>"))
    }

    @Test(
        "stability is said in a word and a number with its interval",
        arguments: [(0.75, "Stable"), (0.7499, "Fair"), (0.5, "Fair"), (0.4999, "Shaky"), (0, "Shaky")])
    func words(mean: Double, word: String) {
        #expect(Stability((mean, 0, 1)).word == word)
        #expect(Stability((mean, 0.25, 1)).figure.hasSuffix(" (0.25 to 1.00)"))
    }

    @Test("a stability that is no number was not measured")
    func unmeasured() {
        var model = ReportFixture.small
        model.topics[0].stability = (.nan, .nan, .nan)
        let page = ReportPage(model).text
        #expect(page.contains("stability: not measured<"))
        #expect(!page.lowercased().contains("nan\""))
    }

    @Test("gaps in time stay gaps, and one period alone draws nothing")
    func timeline() {
        func drawn(_ timeline: [(period: String, count: Int)]) -> String {
            HTML.piece { Drawing.timeline(timeline, .month, to: &$0) }
        }
        #expect(drawn([("2024-03", 4)]).isEmpty)
        #expect(drawn([]).isEmpty)
        let months = drawn([("2024-11", 1), ("2025-02", 2)])
        #expect(months.contains("x=\"63.00\"") && months.contains("x=\"513.00\""))
        #expect(months.contains("most: 2, February 2025"))
        #expect(drawn([("spring", 1), ("autumn", 2)]).contains("<span>autumn</span>"))
    }

    @Test("an article that lies in no shown topic names none")
    func unknownTopic() {
        var model = ReportFixture.small
        model.topics = []
        #expect(ReportPage(model).text.contains("Bridge opens"))
    }
}
