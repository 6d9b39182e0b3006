import Testing

@testable import Stemma

@Suite("HTML")
struct ReportHTMLTests {
    @Test("text and attributes are escaped, tags are not")
    func escaping() {
        let markup = HTML.piece { $0.element("p", ["title": "a\"b'c", "hidden": ""], "1 < 2 & 3 > 2") }
        #expect(markup == "<p title=\"a&quot;b&#39;c\" hidden>1 &lt; 2 &amp; 3 &gt; 2</p>")
    }

    @Test("letters of every script, emoji and marks stay as they are")
    func letters() {
        for text in ["Žluťoučký kůň", "مرحبا", "日本語", "👩‍👩‍👧", "e\u{301}", "a\tb\nc", "\u{200E}x"] {
            #expect(text.escapedForHTML == text)
            #expect(Array(text.withoutControls.unicodeScalars) == Array(text.unicodeScalars))
        }
        #expect("a\r\nb".withoutControls == "a \nb")
        #expect("a\u{2028}b".escapedForHTML == "a b")
    }
}
