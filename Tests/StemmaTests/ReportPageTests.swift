import Foundation
import Testing

@testable import Stemma

@Suite("Report page")
struct ReportPageTests {
    private let page = ReportPage(ReportFixture.small).text

    @Test("the page is one document with its sections in reading order")
    func order() throws {
        let parts = [
            "<!DOCTYPE html>", "<html lang=\"en\">", "Content-Security-Policy", "<h1>4 articles: 2 topics", "<nav",
            "id=\"map\"", "id=\"topics\"", "id=\"time\"", "id=\"stories\"", "id=\"copies\"", "id=\"articles\"",
            "id=\"article-data\"", "id=\"map-data\"", "id=\"story-data\"", "id=\"dimensions\"", "id=\"guide\"",
            "id=\"reading\"", "id=\"making\"", "</main>", "</html>",
        ]
        var rest = page[...]
        for part in parts {
            let found = try #require(rest.firstRange(of: part), "no \(part) after the one before")
            rest = rest[found.upperBound...]
        }
    }

    @Test(
        "every element that opens is closed",
        arguments: [
            "section", "article", "details", "summary", "table", "ol", "ul", "li", "div", "dl", "svg", "bdi", "a", "p",
            "span", "script", "style", "time", "main", "nav", "header", "tr", "td", "th", "figure", "button", "canvas",
            "path", "label", "h3", "h4", "noscript", "b",
        ])
    func balance(name: String) {
        let opened = page.count(of: "<\(name)>") + page.count(of: "<\(name) ")
        #expect(opened == page.count(of: "</\(name)>"))
        #expect(opened > 0)
    }

    @Test("no two elements share an id")
    func identifiers() {
        let ids = page.matches(of: /<[a-z0-9]+ [^>]*?\bid="([^"]*)"/).map { String($0.output.1) }
        #expect(Set(ids).count == ids.count)
        #expect(ids.contains("topic-2") && ids.contains("family-1"))
    }

    @Test("every link within the page has a target")
    func targets() {
        for match in page.matches(of: /href="#([^"]*)"/) {
            #expect(page.contains("id=\"\(match.output.1)\""))
        }
    }

    @Test("the figures count articles, topics, families and skipped records")
    func figures() {
        var model = ReportFixture.small
        (model.skippedCount, model.familyCount) = (1_234, 40)
        let page = ReportPage(model).text
        #expect(page.contains("<dt>Articles</dt><dd>4</dd>"))
        #expect(page.contains("<dt>Outlets</dt><dd>1</dd>"))
        #expect(page.contains("<dt>Topics</dt><dd>2</dd>"))
        #expect(page.contains("<dt>Stories</dt><dd>1</dd>"))
        #expect(page.contains("<dt>Copy families</dt><dd>40</dd>"))
        #expect(page.contains("<dt>Records skipped</dt><dd>1,234</dd>"))
        #expect(page.contains("The largest is shown."))
    }

    @Test("the reasons for skipping are listed, and how many more there are")
    func skipped() {
        var model = ReportFixture.small
        #expect(ReportPage(model).text.contains("No record was skipped."))
        (model.skipped, model.skippedCount) = (["feed.jsonl, line 3: no text"], 3)
        let page = ReportPage(model).text
        #expect(page.contains("3 records were skipped"))
        #expect(page.contains("<bdi>feed.jsonl, line 3: no text</bdi>"))
        #expect(page.contains("… and 2 more."))
    }

    @Test("a model without anything gives a page that says so")
    func empty() {
        let page = ReportPage(ReportFixture.empty).text
        #expect(page.contains("No topics"))
        #expect(page.contains("No copies"))
        #expect(page.contains("No stories"))
        #expect(page.contains("nothing to search"))
        for name in ["article-data", "map-data", "story-data", "map-points"] {
            #expect(!page.contains("id=\"\(name)\""))
        }
        #expect(!page.contains("href=\"#map\"") && !page.contains("href=\"#time\""))
        #expect(!page.contains("<table") && !page.contains("id=\"query\""))
        #expect(page.hasSuffix("</html>\n"))
    }

    @Test("no address stands in the page but those of articles")
    func addresses() {
        let links = page.replacing(/href="https:[^"]*" rel="noopener noreferrer nofollow"/, with: "")
        let rest = links.replacing("\"https://news.example/bridge?a=1&b=2\"", with: "")
        #expect(!rest.contains("http://") && !rest.contains("https://"))
        #expect(page.contains("href=\"https://news.example/bridge?a=1&amp;b=2\" rel=\"noopener noreferrer nofollow\""))
        for source in ["<link", "<img", "<iframe", "@import", "url(", " src="] { #expect(!page.contains(source)) }
    }

    @Test("the security policy allows the style and the script of the page and no other")
    func policy() throws {
        let style = try #require(page.firstMatch(of: /(?s)<style>(.*?)<\/style>/)?.output.1)
        let script = try #require(page.firstMatch(of: /(?s)<script>(.*?)<\/script>/)?.output.1)
        #expect(ReportPage.securityPolicy.hasPrefix("default-src 'none'; "))
        #expect(!ReportPage.securityPolicy.contains("unsafe"))
        for (kind, text) in [("style", style), ("script", script)] {
            let digest = Data(SHA256.digest(Array(text.utf8))).base64EncodedString()
            #expect(ReportPage.securityPolicy.contains("\(kind)-src 'sha256-\(digest)'"))
        }
        #expect(page.contains(ReportPage.securityPolicy.escapedForHTML))
        #expect(page.count(of: "<script>") == 1 && !page.contains("style=\""))
    }

    @Test("what is written to a file is what the pieces say, twice the same")
    func file() throws {
        let path = NSTemporaryDirectory() + "stemma-report-\(UUID().uuidString).html"
        defer { try? FileManager.default.removeItem(atPath: path) }
        var file = try OutputFile(path)
        try ReportPage(ReportFixture.small).write(to: &file)
        try file.close()
        #expect(try String(contentsOfFile: path, encoding: .utf8) == page)
    }
}
