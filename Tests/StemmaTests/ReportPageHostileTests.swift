import Testing

@testable import Stemma

@Suite("Report page: hostile text")
struct ReportPageHostileTests {
    private static let hostile = [
        "</script><img src=x onerror=alert(1)>",
        "\"'><svg onload=alert(1)>",
        "<!--<script>alert(1)",
        "]]></style><style>*{display:none}",
        "&lt;b&gt; \u{0} \u{1B}[31m \u{7F} \u{85} \u{FFFF}",
        "abc\u{202E}gnp.exe\u{202C} \u{2066}x\u{2069}",
        "</title></bdi></details></textarea></noscript><plaintext>",
    ]

    /// A model in which every string is the hostile one.
    private func model(_ text: String) -> ReportModel {
        var model = ReportFixture.small
        let row = ReportModel.Row(name: text, value: text)
        (model.headline, model.topicReason, model.copyRule) = (text, text, text)
        (model.reading, model.settings, model.versions, model.timings) = ([row], [row], [row], [row])
        (model.skipped, model.skippedCount, model.remarks) = ([text], 1, [text])
        for index in model.articles.indices {
            let old = model.articles[index]
            model.articles[index] = .init(
                id: text, title: text, source: text, date: text, url: text, topic: old.topic, fit: 0,
                family: old.family,
                story: old.story, place: old.place)
        }
        for index in model.topics.indices {
            (model.topics[index].label, model.topics[index].terms) = (text, [text])
            model.topics[index].timeline = [(text, 1), (text, 2)]
        }
        model.map?.sentences = text
        for place in model.chronicle?.rows.indices ?? 0..<0 { model.chronicle?.rows[place].name = text }
        model.chronicle?.periods = [text, text, text]
        model.stories[0].names = [text]
        (model.stories[0].places, model.stories[0].numbers) = ([text], [text])
        model.families[0].versions[1].words = text
        model.families[0].differences[0].parts = [(.same, text), (.onlyInFirst, text), (.onlyInSecond, text)]
        return model
    }

    @Test("no string of an article adds a tag, wherever it stands", arguments: hostile)
    func tags(text: String) {
        let names = { (page: String) in
            page.matches(of: /<[\/!]?[A-Za-z][^\s>]*/).map { $0.output.lowercased() }
        }
        #expect(names(ReportPage(model(text)).text) == names(ReportPage(model("plain")).text))
    }

    @Test("nothing invisible that a page obeys reaches it", arguments: hostile)
    func controls(text: String) {
        for scalar in ReportPage(model(text)).text.unicodeScalars {
            let value = scalar.value
            #expect(value >= 0x20 || value == 0x0A || value == 0x09)
            #expect(!(0x7F...0x9F).contains(value) && value & 0xFFFE != 0xFFFE)
            #expect(!(0x202A...0x202E).contains(value) && !(0x2066...0x2069).contains(value))
        }
    }

    @Test("every headline stands in a box of its own direction")
    func isolation() {
        var model = ReportFixture.small
        model.articles[0].title = "שלום"
        let page = ReportPage(model).text.replacing(/(?s)<script.*?<\/script>/, with: "")
        #expect(page.count(of: "שלום") > 0)
        #expect(page.count(of: "שלום") == page.count(of: "<bdi>שלום</bdi>"))
    }

    @Test(
        "only http and https make a link",
        arguments: [
            ("https://a.example/x", true), ("HTTP://a.example", true), ("javascript:alert(1)", false),
            (" https://a.example", false), ("data:text/html,x", false), ("//a.example", false), ("https:a", false),
            ("https://a.example/\u{202E}x", false), ("https://a.example/a b", false), ("", false),
            ("http://" + String(repeating: "a", count: 2_050), false),
        ])
    func addresses(address: String, isLink: Bool) {
        #expect((address.webAddress != nil) == isLink)
        var model = ReportFixture.small
        model.articles[0].url = address
        let links = ReportPage(model).text.count(of: "rel=\"noopener noreferrer nofollow\"")
        #expect(
            (links > ReportPage(ReportFixture.small).text.count(of: "rel=\"noopener noreferrer nofollow\"")) == isLink)
    }

    @Test("an address cannot leave its attribute")
    func attribute() {
        var model = ReportFixture.small
        model.articles[2].url = "https://a.example/\"onclick='alert(1)'<b>"
        let page = ReportPage(model).text
        #expect(page.contains("href=\"https://a.example/&quot;onclick=&#39;alert(1)&#39;&lt;b&gt;\""))
    }
}
