import Testing

@testable import Stemma

@Suite("Report page: changes")
struct ReportPageChangesTests {
    private func page(_ sentences: [String]) -> String {
        var model = ReportFixture.small
        model.changes = [
            .init(heading: "Topics", summary: "of 4 articles in both runs: 2 topics kept", sentences: sentences)
        ]
        return ReportPage(model).text
    }

    @Test("changes stand first on the page, a sentence each, and in the list of contents")
    func first() {
        let page = page(["topic 3 (rain & wind) is new: 4 articles"])
        #expect(page.contains("<main id=\"main\"><section id=\"changes\" aria-labelledby=\"changes-heading\">"))
        #expect(page.contains("<p class=\"quiet\">Of 4 articles in both runs: 2 topics kept.</p>"))
        #expect(page.contains("<li><bdi>Topic 3 (rain &amp; wind) is new: 4 articles</bdi></li>"))
        #expect(page.contains("<ul><li><a href=\"#changes\">Changes</a></li>") && !page.contains("more change"))
    }

    @Test("of many changes eight stand on the page and the others are folded away")
    func many() {
        let page = page((0..<11).map { "topic \($0) is gone with its articles" })
        #expect(page.contains("<details class=\"fold\"><summary>3 more changes</summary><ul"))
        #expect(page.count(of: " is gone with its articles") == 11)
    }

    @Test("without changes there is no such section")
    func none() { #expect(!ReportPage(ReportFixture.small).text.contains("changes")) }
}
