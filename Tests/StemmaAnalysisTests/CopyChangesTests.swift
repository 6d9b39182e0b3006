import StemmaLinearAlgebra
import Testing

@testable import StemmaAnalysis

/// What was changed from one text to another.
@Suite struct CopyChangesTests {
    private let report = """
        KESTREL BAY, March 3 - The freighter Dorothea Lind ran aground on the Ammer sandbank on Sunday, the coast guard \
        said, and its crew of eighteen was taken off by lifeboat.

        It was bound for the grain terminal with 9,400 tonnes of barley when it lost steering two miles from the harbour.

        "We will try again at high water tonight," said harbour master Ilse Terrance. "If that fails we shall have to \
        lighten the ship first."

        No oil had leaked by noon, and two survey vessels were standing by.
        """

    private func changes(_ a: String, _ b: String) -> CopyChanges {
        CopyChanges(Array(a.utf8), Array(b.utf8), language: "en")
    }

    private func listed(_ edits: [(String, String)]) -> [String] {
        var edited = report
        for (old, new) in edits {
            #expect(edited.contains(old))
            edited = edited.replacing(old, with: new)
        }
        return changes(report, edited).changes.map { "\($0.kind.rawValue): \($0.a) → \($0.b)" }
    }

    @Test(
        "each change is told by its kind, with the whole number, date, name or quotation",
        arguments: [
            ("9,400", "9,600", ["number: 9,400 → 9,600"]),
            ("eighteen", "nineteen", ["number: eighteen → nineteen"]),
            ("eighteen", "18", ["words: eighteen → 18"]),
            ("March 3", "March 4", ["date: March 3 → March 4"]),
            ("on Sunday", "on Monday", ["date: Sunday → Monday"]),
            ("Ilse Terrance", "Terrance", ["name: Ilse Terrance → Terrance"]),
            ("Ilse Terrance", "Ilse Torrance", ["name: Ilse Terrance → Ilse Torrance"]),
            ("ran aground on", "struck", ["words: ran aground on → struck"]),
            ("Ilse Terrance", "the tall Ilse Torrance", ["name: Ilse Terrance → Ilse Torrance", "words:  → the tall"]),
            (
                "9,400 tonnes of barley", "9,600 or 9,700 tonnes of barley",
                ["number: 9,400 → ", "number:  → 9,600", "number:  → 9,700", "words:  → or"]
            ),
            (
                "crew of eighteen was taken off", "crew of 20 were saved",
                ["number: eighteen → 20", "words: was taken off → were saved"]
            ),
            (
                "again at high water tonight", "again at low water tonight",
                ["quote: We will try again at high water tonight → We will try again at low water tonight"]
            ),
            (
                ", and two survey vessels were standing by", "",
                ["number: two → ", "words: and two survey vessels were standing by → "]
            ),
            (
                "by lifeboat.", "by lifeboat. \"They were calm throughout,\" she said.",
                ["quote:  → They were calm throughout", "words:  → They were calm throughout,\" she said"]
            ),
        ])
    func kinds(_ old: String, _ new: String, _ expected: [String]) { #expect(listed([(old, new)]) == expected) }

    @Test("a fraction is a number as a whole, with the number before it")
    func fractions() {
        func listed(_ old: String, _ new: String) -> [CopyChanges.Change] {
            changes("Funds were trading at \(old) when it began.", "Funds were trading at \(new) when it began.")
                .changes
        }
        #expect(listed("6-1/8 pct", "6-1/4 pct") == [.init(kind: .number, a: "6-1/8 pct", b: "6-1/4 pct")])
        #expect(listed("6 1/8", "6 3/8") == [.init(kind: .number, a: "6 1/8", b: "6 3/8")])
        #expect(listed("5-1/8", "6-1/8") == [.init(kind: .number, a: "5-1/8", b: "6-1/8")])
        #expect(listed("1/8", "3/8") == [.init(kind: .number, a: "1/8", b: "3/8")])
    }

    @Test("dates are paired as they are written, in words or digits")
    func forms() {
        let (a, b) = (
            "Qtly div 35 cts vs 35 cts prior\n    Pay April One\n    Record March 14\n Reuter\n",
            "Qtly div 35 cts vs 35 cts prior\n    Pay April 30\n    Record April 10\n Reuter\n"
        )
        #expect(
            changes(a, b).changes == [
                .init(kind: .date, a: "April One", b: "April 30"), .init(kind: .date, a: "March 14", b: "April 10"),
            ])
    }

    @Test("several changes come in the order of the texts")
    func order() {
        let edits = [("March 3", "March 5"), ("9,400", "8,000"), ("Ilse", "Elsa"), ("noon", "midday")]
        #expect(
            listed(edits) == [
                "date: March 3 → March 5", "number: 9,400 → 8,000", "name: Ilse Terrance → Elsa Terrance",
                "words: noon → midday",
            ])
    }

    @Test("other spelling and a moved paragraph are no change, and passages say what was moved")
    func moved() {
        #expect(changes(report, report.uppercased()).changes.isEmpty)
        let paragraphs = report.split(separator: "\n\n")
        let order = [0, 2, 1, 3].map { paragraphs[$0] }.joined(separator: "\n\n")
        let found = changes(report, order)
        #expect(found.changes.isEmpty && found.isComplete)
        #expect(found.passages.contains { $0.isMoved })
        #expect(found.passages.reduce(0) { $0 + $1.words } == report.split { !$0.isLetter && !$0.isNumber }.count)
    }

    @Test("a paragraph cut or added is one change of words, with the facts it had")
    func cut() {
        let paragraphs = report.split(separator: "\n\n").map(String.init)
        let found = changes(report, (paragraphs[..<1] + paragraphs[2...]).joined(separator: "\n\n"))
        #expect(found.changes.map(\.kind) == [.number, .number, .words])
        #expect(found.changes.last?.a == String(paragraphs[1].dropLast()) && found.changes.last?.b == "")
        let back = changes((paragraphs[..<1] + paragraphs[2...]).joined(separator: "\n\n"), report)
        #expect(back.changes.map(\.kind) == [.number, .number, .words] && back.changes.last?.a == "")
    }

    @Test("the facts of a longer stretch of new text are not listed one by one")
    func long() {
        let more = (0..<31).map { "and 4\($0) more" }.joined(separator: " ")
        #expect(changes(report, report + " " + more).changes.map(\.kind) == [.words])
        #expect(changes(report, report + " and 412 more").changes.map(\.kind) == [.number, .words])
    }

    @Test("empty texts, the same text, and texts with nothing in common")
    func extremes() {
        #expect(changes("", "").changes.isEmpty && changes("", "").passages.isEmpty)
        #expect(changes(report, report).changes.isEmpty && changes(report, report).passages.count == 1)
        #expect(changes("", "ten new words").changes.map(\.kind) == [.number, .words])
        let none = changes("all of this is old", "nothing here stays")
        #expect(none.changes == [.init(kind: .words, a: "all of this is old", b: "nothing here stays")])
    }

    @Test("passages have the same words in both texts, on texts edited at random", arguments: 0..<20)
    func passages(_ seed: Int) {
        let texts = RandomCorpus(seed: UInt64(seed)).texts
        for (a, b) in zip(texts, texts.dropFirst()) {
            let (wordsA, wordsB) = (a.split(separator: " "), b.split(separator: " "))
            let found = changes(a, b)
            for passage in found.passages {
                #expect(wordsA[passage.a..<passage.a + passage.words] == wordsB[passage.b..<passage.b + passage.words])
            }
            #expect(found.changes.isEmpty == (wordsA == wordsB) || found.passages.contains { $0.isMoved })
            #expect(changes(b, a).changes.isEmpty == found.changes.isEmpty)
        }
    }

    @Test("quotations are found between marks of every kind, and none runs over an empty line")
    func quotations() {
        let text =
            "“one two” „drei vier“ «cinq six» »sieben acht« \"nine ten\" „elf zwölf” \"open\n\nnew \"closed\" “lost"
        let bytes = Array(text.utf8)
        let found = Quotations.ranges(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
        #expect(found == ["one two", "drei vier", "cinq six", "sieben acht", "nine ten", "elf zwölf", "closed"])
    }
}
