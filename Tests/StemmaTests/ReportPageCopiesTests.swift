import Testing

@testable import Stemma

@Suite("Report page: copies")
struct ReportPageCopiesTests {
    @Test("a family shows its versions in order, the earliest dated and the most central marked")
    func versions() throws {
        let page = ReportPage(ReportFixture.small).text
        let list = try #require(page.firstMatch(of: /(?s)<ol class="versions".*?<\/ol>/)?.output)
        let first = try #require(list.firstRange(of: "earliest dated version"))
        let second = try #require(list.firstRange(of: "most central"))
        #expect(first.lowerBound < second.lowerBound)
        #expect(list.contains("<bdi>abridged, likely (no date)</bdi>"))
        #expect(list.contains("href=\"#change-1-1\"") && page.contains("id=\"change-1-1\""))
        #expect(page.contains("<span>2 articles</span>") && !page.contains("<span>2 texts</span>"))
        #expect(page.contains("undated: 1 of 2."))
    }

    @Test("the tree is written as lists within lists, whatever its shape")
    func tree() {
        var model = ReportFixture.small
        let depths = [0, 1, 2, 2, 3, 1, 2, 1]
        model.families[0].versions = depths.map { .init(article: 0, parent: $0 == 0 ? nil : 0, depth: $0) }
        let page = ReportPage(model).text
        var nested: [Int] = []
        var open: [Substring] = []
        for tag in page.matches(of: /<\/?(?:ol|li|div class="entry")/).map(\.output) {
            if tag.hasPrefix("<div") { nested.append(open.count { $0 == "<ol" } - 1) }
            if tag.hasPrefix("</") { #expect(open.popLast() == "<" + tag.dropFirst(2)) }
            if tag == "<ol" || tag == "<li" { open.append(tag) }
        }
        #expect(nested == depths && open.isEmpty)
    }

    @Test("articles of the same text are counted as one text")
    func texts() {
        var model = ReportFixture.small
        model.families[0].texts = 1
        #expect(ReportPage(model).text.contains("<span>2 articles</span><span>1 text</span>"))
    }

    @Test("a form or a series is listed by time and is called so; nothing is compared")
    func series() throws {
        let corpus = try LineageSeries.corpus(count: 5)
        let families = try ReportFamilies(corpus, LineageSeries.findings(corpus)).largest(9)
        let family = try #require(families.first)
        #expect(family.isSeries && family.versions.map(\.article) == [4, 3, 2, 1, 0] && family.differences.isEmpty)
        #expect(family.versions.allSatisfy { $0.depth == 0 && $0.parent == nil && $0.words == nil })
        var model = ReportFixture.small
        (model.families[0].isSeries, model.families[0].differences) = (true, [])
        model.families[0].versions = [.init(article: 0, depth: 0), .init(article: 1, depth: 0)]
        let page = ReportPage(model).text
        #expect(page.contains("This is a form or a series, no copies of one another: each text has much of its own."))
        #expect(page.contains("aria-label=\"The articles by time\"") && !page.contains("Who took the text from whom"))
        #expect(page.contains("No comparison: none was taken from another."))
    }

    @Test("changes that are not shown are counted")
    func unshownChanges() {
        var model = ReportFixture.small
        let edited = ReportModel.Version(article: 1, parent: 0, depth: 1, words: "expanded, likely")
        let copied = ReportModel.Version(article: 1, parent: 0, depth: 1, words: "identical, very likely")
        model.families[0].versions += [edited, edited, copied]
        #expect(ReportPage(model).text.contains("The changes of 1 of 3 edited versions are shown."))
    }

    @Test("without dates no version is called the earliest")
    func undated() {
        var model = ReportFixture.small
        model.articles[0].date = nil
        model.families[0].earliest = nil
        let page = ReportPage(model).text
        #expect(page.contains("No version carries a date"))
        #expect(!page.contains("<strong>"))
        #expect(page.contains("<span>none dated</span>"))
    }

    @Test("what only one version has is marked by more than colour")
    func difference() {
        let page = ReportPage(ReportFixture.small).text
        #expect(page.contains("The water <del>slowly</del> <ins>quickly</ins> fell.</div>"))
        #expect(page.contains("1 word only in "))
        #expect(ReportStyle.text.contains("del { color: var(--quiet); text-decoration: line-through;"))
    }

    @Test("a long run of the same words is folded but for those next to a change")
    func folding() {
        var model = ReportFixture.small
        let words = (1...100).map { "w\($0)" }.joined(separator: " ")
        model.families[0].differences[0].parts = [(.onlyInFirst, "x "), (.same, words), (.onlyInSecond, " y")]
        let page = ReportPage(model).text
        #expect(page.contains("w12<details><summary>… 76 words the same …</summary><span> w13 w14"))
        #expect(page.contains("w88 </span></details>w89 w90"))
        model.families[0].differences[0].parts = [(.same, words)]
        #expect(ReportPage(model).text.contains("w12<details><summary>… 88 words the same …</summary><span> w13"))
    }

    @Test("a run of a few words is not folded, and no words are no harm")
    func short() {
        var model = ReportFixture.small
        let words = (1...64).map { "w\($0)" }.joined(separator: " ")
        model.families[0].differences[0].parts = [(.onlyInFirst, "x"), (.same, words), (.onlyInSecond, "y")]
        #expect(!ReportPage(model).text.contains("words the same …"))
        model.families[0].differences[0].parts = []
        #expect(ReportPage(model).text.contains("0 words in both"))
    }

    @Test("a family without a comparison says why, and one of very many versions how many are left out")
    func large() {
        var model = ReportFixture.small
        model.families[0].differences = []
        let version = ReportModel.Version(article: 0, parent: 0, depth: 1)
        model.families[0].versions = [.init(article: 0, depth: 0)] + Array(repeating: version, count: 149)
        let page = ReportPage(model).text
        #expect(page.contains("No comparison"))
        #expect(page.contains("… and 50 more versions."))
    }

    @Test("a family that is not on the page is named but not linked")
    func unshown() {
        var model = ReportFixture.small
        model.articles[3].family = 900
        let page = ReportPage(model).text
        #expect(page.contains("copy family 900") && !page.contains("#family-900"))
    }
}
