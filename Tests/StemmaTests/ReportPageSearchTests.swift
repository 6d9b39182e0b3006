import Foundation
import Testing

@testable import Stemma

@Suite("Report page: search")
struct ReportPageSearchTests {
    /// The data of the search, parsed as a browser would.
    private func data(_ page: String) throws -> [String: Any] {
        let island = try #require(page.firstMatch(of: /(?s)id="article-data">(.*?)<\/script>/)?.output.1)
        let parsed = try JSONSerialization.jsonObject(with: Data(island.utf8))
        return try #require(parsed as? [String: Any])
    }

    @Test("the data hold every article with outlet, date, topic, family and address")
    func rows() throws {
        let data = try data(ReportPage(ReportFixture.small).text)
        let rows = try #require(data["articles"] as? [[Any]])
        #expect(rows.count == 4)
        #expect(rows[0][0] as? String == "Drought empties the reservoir")
        #expect(rows[0][1] as? Int == 0)
        #expect((data["outlets"] as? [String]) == ["Meridian Wire"])
        #expect(rows[0][2] as? String == "7 March 2024, 14:35 UTC")
        #expect(rows[1][2] is NSNull && rows[2][4] is NSNull)
        #expect(rows[0][3] as? Int == 1 && rows[0][4] as? Int == 1)
        #expect(rows[0][7] as? Int == 0 && rows[2][7] is NSNull)
        #expect(rows[2][5] as? String == "https://news.example/bridge?a=1&b=2")
    }

    @Test("articles over several pieces are all there, once", arguments: [999, 1_000, 1_001, 2_500])
    func blocks(count: Int) throws {
        var model = ReportFixture.empty
        model.articles = (0..<count).map { ReportFixture.article("a\($0)", "Title \($0)") }
        let rows = try #require(try data(ReportPage(model).text)["articles"] as? [[Any]])
        #expect(rows.map { $0[0] as? String } == model.articles.map(\.title))
    }

    @Test("more articles than the search takes: the first ones, and the page says so")
    func limit() throws {
        var model = ReportFixture.small
        let page = ReportPage(model, searchLimit: 3).text
        #expect(try #require(try data(page)["articles"] as? [[Any]]).count == 3)
        #expect(page.contains("The search knows the first 3 of 4 articles."))
        #expect(!ReportPage(model).text.contains("The search knows"))
        #expect(ReportPage(model).searchLimit == 200_000)
        model.articles[0].title = ""
        #expect(try #require(try data(ReportPage(model).text)["articles"] as? [[Any]])[0][0] as? String == "a1")
    }

    @Test("the first articles stand on the page without a script, and each topic has its chip")
    func withoutScript() {
        let page = ReportPage(ReportFixture.small).text
        #expect(page.contains("The first 4 of 4 articles"))
        #expect(page.contains("data-topic=\"2\"><bdi>bridge, mayor</bdi></button>"))
        #expect(page.contains("<noscript>"))
    }
}
