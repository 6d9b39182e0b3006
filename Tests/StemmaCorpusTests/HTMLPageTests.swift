import Testing

@testable import StemmaCorpus

@Suite("HTMLPage")
struct HTMLPageTests {
    private func read(_ html: String) -> Article { HTMLArticle.read(Array(html.utf8)).0 }

    private static let prose = "The harbour of Port Arden was closed on Tuesday after a storm moved in from the west."

    @Test("reads what the head says")
    func head() {
        let article = read(
            """
            <!DOCTYPE html><html lang="en-GB"><head><title>Harbour closed | Meridian</title>
            <meta property="og:title" content="Harbour &amp; port closed"><meta property="og:site_name" content="Meridian">
            <link rel="canonical" href="https://meridian.example/2023/harbour">
            <meta property="article:published_time" content="2023-11-22T10:00:00+01:00"></head>
            <body><p>\(Self.prose)</p></body></html>
            """)
        #expect(article.title == "Harbour & port closed")
        #expect(article.source == "Meridian")
        #expect(article.url == "https://meridian.example/2023/harbour")
        #expect(article.language == "en-GB")
        #expect(article.date?.description == "2023-11-22T09:00:00Z")
        #expect(article.text == Self.prose)
    }

    @Test(
        "finds the date wherever pages put it",
        arguments: [
            #"<script type="application/ld+json">{"@type":"X","datePublished" : "2023-11-22"}</script>"#,
            #"<time datetime="2023-11-22">yesterday</time>"#, #"<meta name="date" content="2023-11-22">"#,
            #"<meta name="date" content="soon"><time datetime="2023-11-22">"#,
        ])
    func dates(markup: String) {
        #expect(read(markup + "<p>" + Self.prose).date?.description == "2023-11-22")
    }

    @Test("title falls back to the first heading, then to the title element")
    func title() {
        #expect(read("<title>Page</title><h1> The <b>heading</b></h1><p>a").title == "The heading")
        #expect(read("<title> Page </title><p>a").title == "Page")
        #expect(read("<p>a").title == nil)
    }

    @Test("drops scripts, styles, navigation and all that is hidden")
    func dropped() {
        let junk = """
            <nav>menu</nav><header>top</header><script>var x = "script"</script><style>p {}</style><aside>more</aside>
            <form><p>subscribe</p></form><div hidden>hidden</div><p style="display: none">gone</p><!-- comment -->
            <noscript>no</noscript><template><p>t</p></template><svg><text>drawn</text></svg><footer>end</footer>
            """
        #expect(read("<body>\(junk)<p>\(Self.prose)</p>\(junk)</body>").text == Self.prose)
    }

    @Test("takes the article with the most prose, not a teaser")
    func article() {
        let teasers = String(
            repeating: "<article><a href=x>Some other story that is told elsewhere</a></article>", count: 5)
        let html = "\(teasers)<article><p>\(Self.prose)</p><p>Second.</p></article><div><p>Unrelated words.</p></div>"
        #expect(read(html).text == Self.prose + "\n\nSecond.")
    }

    @Test("takes all sections of an article, though one of them alone has most of the prose")
    func sections() {
        let html = """
            <article><div><div><p>First of all.</p></div></div><div><div><p>\(Self.prose)</p><p>\(Self.prose)</p></div></div>
            <div><div><p>Last of all.</p></div></div></article>
            """
        #expect(read(html).text == "First of all.\n\n\(Self.prose)\n\n\(Self.prose)\n\nLast of all.")
    }

    @Test("without an article element takes the block with the most prose")
    func density() {
        let links =
            "<ul>" + String(repeating: "<li><a href=x>Another long headline of a story</a></li>", count: 30) + "</ul>"
        let html = """
            <div>\(links)</div><div><div><p>\(Self.prose)</p><p>\(Self.prose) <a href=y>See.</a></p></div></div>
            <div><p>All rights are reserved here.</p></div>
            """
        #expect(read(html).text == "\(Self.prose)\n\n\(Self.prose) See.")
    }

    @Test("blocks are paragraphs, inline elements are not")
    func paragraphs() {
        let html =
            "<article><h2>Head</h2>One <b>bold</b>\n word<br>next<p>\u{A0}&nbsp; Tw\u{E0} &nbsp;\n </p>Three<ul><li>a<li>b</ul></article>"
        #expect(read(html).text == "Head\n\nOne bold word next\n\nTw\u{E0}\n\nThree\n\na\n\nb")
    }

    @Test("a page nested without end is read all the same")
    func bomb() {
        for tag in ["<div>", "<b>", "<table><tr><td>", "<blockquote>"] {
            let article = read("<body>" + String(repeating: tag, count: 3000) + "<p>" + Self.prose)
            #expect(article.text == Self.prose)
        }
    }

    @Test("of many articles the long one is the text")
    func manyArticles() {
        let count = 15_000
        let html =
            String(repeating: "<article><p>Words.</p></article>", count: count) + "<article>\(Self.prose)</article>"
        #expect(read(html + "<article>\(String(repeating: Self.prose, count: 5000))</article>").text.count > 5000 * 80)
    }

    @Test("rubbish is no page", arguments: ["", "<", "<<<>>>", "&#0;", "<!--", "<![CDATA[", "</p></p>"])
    func rubbish(html: String) {
        #expect(read(html).title == nil)
    }

    @Test("an encoding the page names is used, Windows-1252 else")
    func encodings() {
        let cyrillic = Array("<meta charset=\"windows-1251\"><p>".utf8) + [0xCF, 0xEE, 0xF0, 0xF2]
        #expect(HTMLArticle.read(cyrillic).0.text == "Порт")
        #expect(HTMLArticle.read(cyrillic).1 == .named("windows-1251"))
        let latin = Array("<meta charset=utf-8><p>caf".utf8) + [0xE9]
        #expect(HTMLArticle.read(latin).0.text == "café")
        #expect(HTMLArticle.read(latin).1 == .windows1252)
        #expect(HTMLArticle.read(Array("<meta charset=latin1><p>café".utf8)).0.text == "café")
    }
}
