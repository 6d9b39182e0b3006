import Testing

@testable import Stemma

@Suite("Plain text")
struct PlainTextTests {
    @Test("text stands at the right of its column, and is never cut there")
    func padding() {
        #expect("ab".padded(5) == "   ab" && "abc".padded(2) == "abc" && "é👩‍👩‍👧".padded(4) == " é👩‍👩‍👧")
        #expect("ab".paddedRight(4) == "ab  " && "首相".paddedRight(6) == "首相  " && "首相".paddedRight(3) == "首相")
    }

    /// A text and the columns a terminal gives it.
    static let widths: [(String, Int)] = [
        ("", 0), ("plain words", 11), ("café", 4), ("cafe\u{301}", 4), ("首相辞任", 8), ("ﾃｽﾄ", 3), ("ＡＢ", 4),
        ("서울", 4), ("\u{1112}\u{1161}\u{11ab}", 2), ("👍🏽", 2), ("👩‍👩‍👧", 2), ("🇺🇦🇵🇱", 4), ("❤️", 2), ("❤", 1),
        ("क्षि", 2), ("น้ำ", 2), ("שלום", 4), ("a\u{200b}b", 2), ("“—…”", 4), ("\u{301}", 0), ("\u{20000}", 2),
    ]

    @Test("wide characters take two columns, marks none, pictures two", arguments: widths)
    func columns(text: String, columns: Int) { #expect(text.columns == columns) }

    @Test("the table of wide characters rises without overlap")
    func table() {
        let ranges = WideCharacters.ranges
        for (range, next) in zip(ranges, ranges.dropFirst()) { #expect(range.upperBound < next.lowerBound - 1) }
    }

    @Test("text of wide characters is cut and broken by its columns")
    func wide() {
        #expect("首相辞任".clipped(to: 8) == "首相辞任" && "首相辞任です".clipped(to: 8) == "首相辞…")
        #expect("首相 辞任 です".wrapped(at: 9) == "首相 辞任\nです" && "首相 辞任".wrapped(at: 8) == "首相\n辞任")
        #expect("ab首".prefix(columns: 3) == "ab" && "ab首".prefix(columns: 4) == "ab首")
    }

    @Test("text is put on one line and cut with an ellipsis")
    func clipping() {
        #expect(" a\n b\t\tc ".clipped(to: 5) == "a b c")
        #expect("abcdef".clipped(to: 6) == "abcdef" && "abcdefg".clipped(to: 6) == "abcde…")
        #expect("".clipped(to: 3) == "")
        #expect("ab... cd".clipped(to: 6) == "ab…" && "ab. cd".clipped(to: 4) == "ab…" && "....".clipped(to: 3) == "…")
    }

    @Test(
        "a sentence has one full stop, whatever it ended in",
        arguments: [
            ("Rain falls", "Rain falls."), ("Rain falls.", "Rain falls."), ("Rain falls…", "Rain falls…"),
            ("Rain?", "Rain?"), ("He said “rain.”", "He said “rain.”"), ("雨が降る。", "雨が降る。"), ("", "."),
            ("Rain (again)", "Rain (again)."),
        ])
    func sentences(text: String, sentence: String) { #expect(text.asSentence == sentence) }

    @Test("one article alone is not one of several")
    func none() {
        #expect(noArticle(of: 1, has: "date") == "the one article has no date")
        #expect(noArticle(of: 2, has: "date") == "none of the 2 articles has a date")
    }

    @Test("lines are broken between words, as full as they can be")
    func wrapping() {
        let text = "the quick brown fox jumps over extraordinarily lazy dogs"
        let lines = text.wrapped(at: 11).split(separator: "\n")
        #expect(lines == ["the quick", "brown fox", "jumps over", "extraordinarily", "lazy dogs"])
        #expect("ab cd".wrapped(at: 5) == "ab cd" && "ab cd".wrapped(at: 4) == "ab\ncd" && "".wrapped(at: 9) == "")
    }

    @Test(
        "numbers are written with two places",
        arguments: [(0.0, "0.00"), (0.005, "0.01"), (1, "1.00"), (-0.001, "0.00"), (-2.5, "-2.50"), (0.999, "1.00")])
    func places(number: Double, text: String) {
        #expect(String(format: number) == text)
    }

    @Test(
        "thousands are set apart by commas",
        arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (-1_234_567, "-1,234,567"), (100_000, "100,000")])
    func grouping(number: Int, text: String) {
        #expect(grouped(number) == text)
    }

    @Test("one article, several articles")
    func counts() {
        #expect(articles(1) == "1 article" && articles(0) == "0 articles" && articles(12_000) == "12,000 articles")
    }

    @Test("an article is shown by its headline, else the first line of its text, else its id")
    func headlines() throws {
        let corpus = try Corpus(articles: [
            Article(id: "a", title: "Title", text: "Text"), Article(id: "b", text: "\nFirst line\nSecond"),
            Article(id: "c", text: ""), Article(id: "d", title: "", text: "\n"),
        ])
        #expect((0..<4).map { corpus.headline($0) } == ["Title", "First line", "c", "d"])
    }
}
