import Testing

@testable import StemmaCorpus

@Suite("PlainText")
struct PlainTextTests {
    @Test(
        "takes a first line for the title only if it reads as a headline",
        arguments: [
            ("Harbour closed\n\nThe harbour was closed.", "Harbour closed"),
            ("Why was the harbour closed?\r\n\r\nNobody knows.", "Why was the harbour closed?"),
            ("The harbour was closed.\n\nIt rained.", nil), ("Harbour closed\nThe harbour was closed.", nil),
            ("Harbour closed", nil), (" date 2023-11-22 (MENAFN) In a recent\n\nSecond", nil),
            (String(repeating: "word ", count: 40) + "\n\nSecond", nil),
        ] as [(String, String?)])
    func title(text: String, title: String?) {
        #expect(PlainText.article(text).title == title)
    }

    @Test("keeps the text whole, its runs of blank lines folded")
    func folding() {
        #expect(PlainText.article("\n\n a\r\n \r\n\r\n\r\nb\n\tc\n\n").text == " a\n\nb\n\tc")
    }
}

@Suite("Markdown")
struct MarkdownTests {
    @Test("front matter and heading tell about the article")
    func frontMatter() {
        let article = Markdown.article(
            """
            ---
            title: "Harbour: closed"
            date: 2023-11-22
            source: Meridian
            author: Jane Doe
            ---
            # Another heading

            Text.
            """)
        #expect(article.title == "Harbour: closed")
        #expect(article.date?.description == "2023-11-22")
        #expect(article.source == "Meridian")
        #expect(article.metadata == ["author": "Jane Doe"])
        #expect(article.text == "Text.")
    }

    @Test(
        "markup goes, text stays",
        arguments: [
            ("**bold** and *thin* and __both__ _ways_", "bold and thin and both ways"),
            ("a [link *here*](http://x.org/a_b) and ![picture](y.png).", "a link here and ."),
            ("snake_case_name and 2 * 3 * 4 and `code`", "snake_case_name and 2 * 3 * 4 and code"),
            ("## Heading ##", "Heading"), ("> quoted\n> > twice", "quoted\ntwice"),
            ("- one\n* two\n+ three", "one\ntwo\nthree"),
            ("a\n\n***\n\nb", "a\n\nb"), ("```swift\nlet x = 1\n```", "let x = 1"), (#"\*not thin\*"#, "*not thin*"),
            ("[not a link] (x)", "[not a link] (x)"), ("#hashtag", "#hashtag"),
        ])
    func inline(markdown: String, plain: String) {
        #expect(Markdown.article("x\n\n" + markdown).text == "x\n\n" + plain)
    }

    @Test(
        "front matter is never text",
        arguments: [
            "---\n- a list\n---\nText.", "--- \t\ntitle: T\n--- \nText.", "\n\n---\nother:\n  deep: 1\n...\nText.",
            "---\r\nnote: >\r\n  words\r\n---\r\n\r\nText.", "---\n---\nText.",
        ])
    func frontMatterAlone(markdown: String) {
        #expect(Markdown.article(markdown).text == "Text.")
    }

    @Test(
        "scripts and style sheets go, quoted and unclosed ones stay",
        arguments: [
            ("<script>\nlet x = 1\n\nlet y = 2\n</script>\nText.", "Text."),
            ("One <STYLE type=\"text/css\">p {}</STYLE\n>two.", "One two."),
            ("<script src=x></script><style>a</style>\n<script>b</script>\nText.", "Text."),
            ("The `<script>` and `</script>` tags.", "The <script> and </script> tags."),
            ("```\n<script>x</script>\n```", "<script>x</script>"), ("a < b <script> c", "a < b <script> c"),
            ("<scripture>a</scripture> <style-guide></style>", "<scripture>a</scripture> <style-guide></style>"),
            ("`\n<script>x</script>é", "é"),
        ])
    func scripts(markdown: String, plain: String) {
        #expect(Markdown.article("x\n\n" + markdown).text == "x\n\n" + plain)
    }

    @Test("long runs of marks and tags without an end are read")
    func marks() {
        let text = "x" + String(repeating: "*", count: 200_000)
        #expect(Markdown.article(text).text == "x")
        let spaced = "x " + String(repeating: "_", count: 200_000) + " y"
        #expect(Markdown.article(spaced).text == spaced)
        let scripts = String(repeating: "<script>", count: 30_000)
        #expect(Markdown.article(scripts).text == scripts)
    }

    @Test("a text of brackets stays as it is")
    func brackets() {
        let text = String(repeating: "[", count: 20_000)
        #expect(Markdown.article(text).text == text)
    }
}
