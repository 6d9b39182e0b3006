import Foundation
import Testing

@testable import Stemma

@Suite("Report page: stories")
struct ReportPageStoriesTests {
    @Test("a story shows its headline, outlets, dates, names and copies")
    func story() {
        let page = ReportPage(ReportFixture.small).text
        #expect(page.contains("1 event that more than one article tells of, by 2 articles. 2 articles stand alone."))
        #expect(page.contains("<summary id=\"story-0\"><h3><bdi>Drought empties the reservoir</bdi></h3>"))
        #expect(page.contains("<span>2 articles</span><span>1 outlet</span><span>7 March 2024</span>"))
        #expect(page.contains("<span>2 with copies, of 1 text</span>"))
        #expect(page.contains("<p class=\"wire\">One text in 2 articles</p>"))
        for name in ["Ada Lorne", "Port Velden", "347"] { #expect(page.contains("<li><bdi>\(name)</bdi></li>")) }
        #expect(page.contains("<a href=\"#story-0\">story 0</a>"))
    }

    /// So many stories of three articles each.
    private func model(_ count: Int) -> ReportModel {
        var model = ReportFixture.empty
        model.articles = (0..<3 * count).map { ReportFixture.article("a\($0)", "Title \($0)", story: $0 / 3) }
        model.stories = (0..<count).map { ReportFixture.story($0, [3 * $0, 3 * $0 + 1, 3 * $0 + 2]) }
        return model
    }

    @Test("a page of stories stands on the page, the others wait in the data", arguments: [1, 20, 21, 700])
    func pages(count: Int) throws {
        let page = ReportPage(model(count)).text
        #expect(page.count(of: "<summary id=\"story-") == min(20, count))
        #expect(page.contains("id=\"story-on\"") == (count > 20))
        let island = try #require(page.firstMatch(of: /(?s)id="story-data">(.*?)<\/script>/)?.output.1)
        let rows = try #require(JSONSerialization.jsonObject(with: Data(island.utf8)) as? [[Any]])
        #expect(rows.compactMap { $0[0] as? Int } == Array(0..<count))
        #expect(rows[0][2] as? [Int] == [0, 1, 2] && rows[0][5] as? [String] == ["Port Velden"])
    }

    @Test("stories under the numbers of an earlier run are linked where they stand, in the order of their size")
    func continued() throws {
        var model = model(25)
        let numbers = (0..<25).map { 100 - 3 * $0 }
        for place in 0..<25 {
            model.stories[place].number = numbers[place]
            for member in model.stories[place].members { model.articles[member].story = numbers[place] }
        }
        let page = ReportPage(model).text
        #expect(page.contains("<summary id=\"story-100\">") && page.contains("<a href=\"#story-100\">story 100</a>"))
        #expect(page.count(of: "<summary id=\"story-") == 20 && !page.contains("<summary id=\"story-40\">"))
        let island = try #require(page.firstMatch(of: /(?s)id="story-data">(.*?)<\/script>/)?.output.1)
        let rows = try #require(JSONSerialization.jsonObject(with: Data(island.utf8)) as? [[Any]])
        #expect(rows.compactMap { $0[0] as? Int } == numbers)
    }

    @Test("of a large story a part stands on the page, copies together, and it says how many more there are")
    func large() {
        var model = ReportFixture.empty
        model.articles = (0..<30).map { ReportFixture.article("a\($0)", "Title \($0)", story: 0) }
        model.stories = [ReportFixture.story(0, Array(0..<30), copies: [Array(5..<25)])]
        let page = ReportPage(model).text
        #expect(page.contains("One text in 20 articles") && page.contains("… and 18 more articles."))
    }

    @Test("stories of the sample stand in its analysis, its rows and its summary")
    func analysis() throws {
        let analysis = try SampleAnalysis.made.get()
        let corpus = analysis.corpus
        let found = try Pipeline().stories(corpus, .init())
        #expect(analysis.stories.findings == found)
        #expect(analysis.reportModel.stories.count == found.shared.count)
        for (row, story) in zip(analysis.articleRows, found.assignments) {
            #expect(row.compact.contains("\"story\":\(story),"))
        }
        #expect(analysis.summary.compact.contains("\"stories\":{\"count\":\(found.shared.count),"))
        #expect(analysis.overview.contains("\(found.shared.count) stories of "))
        #expect(analysis.overview.split(separator: "\n").allSatisfy { $0.count <= 80 })
        for story in analysis.reportModel.stories {
            #expect(story.members.sorted() == found.stories[story.number].members)
        }
    }
}
