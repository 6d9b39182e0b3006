import StemmaLinearAlgebra
import Testing

@testable import StemmaText

/// The terms of the identity view, in the order of the text.
func identityTerms(
    _ text: String, language: String = "en", _ addresses: TokenConfiguration.Addresses = .words
) -> [String] {
    let scanner = IdentityScanner()
    scanner.expect(language: language)
    var terms: [String] = []
    let bytes = Array(text.utf8)
    unsafe bytes.withUnsafeBufferPointer { bytes in
        unsafe scanner.forEachTerm(in: bytes, addresses) {
            terms.append(unsafe String(decoding: $0.folded, as: UTF8.self))
        }
    }
    return terms
}

@Suite struct IdentityScannerTests {
    @Test("'no one' is nobody, and no number")
    func nobody() {
        #expect(!identityTerms("The minister said that no one was there.").contains("no 1"))
        #expect(identityTerms("The minister said that rule one was there.").contains("rule 1"))
    }

    /// A text around a phrase, in which names can be told.
    private func terms(_ phrase: String, language: String = "en") -> [String] {
        identityTerms("it was said by Ann Lee that \(phrase) was there and nobody knew why.", language: language)
            .filter { !["ann lee", "ann", "lee"].contains($0) }
    }

    static let different: [(String, String)] = [
        ("Day 2", "Day 21"), ("day 2", "day 21"), ("Day two", "Day twenty"), ("Day twenty", "Day twenty-one"),
        ("5,000 people", "500 people"), ("5,000", "5"), ("5 million", "5"), ("5 million", "5 billion"), ("3.5", "35"),
        ("50%", "50 people"), ("26 February 2023", "27 February 2023"), ("26 February 2023", "26 February 2024"),
        ("26 February", "26 March"), ("26 February", "2 February"), ("Feb. 26, 2023", "Feb. 6, 2023"),
        ("2023-02-26", "2023-02-06"), ("26/02/2023", "27/02/2023"), ("03/04/2023", "04/03/2023"), ("10:30", "10:31"),
        ("Flight MH17", "Flight MH370"), ("MH17", "MH18"), ("Article 5", "Article 51"), ("Boeing 737", "Boeing 747"),
        ("version 10.4.1", "version 10.4.2"), ("George Bush", "Kate Bush"), ("0.5", "5"), ("1-2", "12"),
    ]

    @Test("things that are not the same do not share all their terms", arguments: different)
    func differ(_ one: String, _ other: String) {
        #expect(Set(terms(one)) != Set(terms(other)))
        #expect(!terms(one).isEmpty && !terms(other).isEmpty)
    }

    static let disjoint: [(String, String)] = [
        ("Day 2", "Day 21"), ("5,000", "500"), ("26 February 2023", "27 February 2023"), ("50%", "50"),
        ("Article 5", "Article 51"), ("Day two", "Day twenty-two"),
    ]

    @Test("a number or a date has nothing in common with another", arguments: disjoint)
    func shareNothing(_ one: String, _ other: String) {
        #expect(Set(terms(one)).isDisjoint(with: terms(other)))
    }

    static let same: [(String, String)] = [
        ("5,000", "5000"), ("1,234,567.50", "1234567.5"), ("3.0", "3"), ("3.5 million", "3,500,000"), ("$5", "5"),
        (".5 million", "500000"), ("50%", "50 percent"), ("50%", "50 per cent"), ("50 %", "50%"), ("٢٠٢٣", "2023"),
        ("5\u{202F}000", "5000"), ("5'000", "5000"),
        ("26 February 2023", "2023-02-26"), ("26 February 2023", "Feb. 26, 2023"),
        ("26 Feb 2023", "February 26th, 2023"),
        ("26th of February, 2023", "February 26 2023"), ("26/02/2023", "02/26/2023"), ("26.02.2023", "2023/02/26"),
        ("26-FEB-2023", "26. Februar 2023"), ("26 de febrero de 2023", "26 février 2023"),
        ("26 febbraio 2023", "26 februari 2023"), ("26 de fevereiro de 2023", "26 February 2023"),
        ("February 26", "26 Feb"), ("Feb 2023", "febrero de 2023"),
        ("2023-02-26T10:30:00Z", "26 February 2023"),
        ("Day 21", "day 21"), ("Day 21", "Day twenty-one"), ("Day Two", "day 2"), ("No. 5", "no. 5"),
        ("NATO", "Nato"), ("U.S.", "US"), ("Palin's", "Palin"), ("Palin’s", "Palin"), ("O’Neill", "O'Neill"),
        ("l'Iran", "Iran"), ("Jean-Pierre", "Jean Pierre"), ("al-Shifa", "Shifa"),
        ("the United Nations", "United Nations"),
        ("COVID-19", "Covid 19"),
    ]

    @Test("one thing in two spellings has the same terms", arguments: same)
    func equal(_ one: String, _ other: String) {
        #expect(terms(one) == terms(other))
        #expect(!terms(one).isEmpty)
    }

    static let texts: [(text: String, terms: [String])] = [
        ("", []), ("  \n", []), ("…", []),
        (
            "A fire struck the town. The mayor of Wasilla said on Monday that Sarah Palin's church burned.",
            ["wasilla", "monday", "sarah palin", "sarah", "palin"]
        ),
        (
            "Malaysia Airlines Flight MH17 fell on 17 July 2014 and all aboard died.",
            ["malaysia airlines", "malaysia", "airlines", "flight mh17", "mh17", "2014-07-17"]
        ),
        // The first word of a sentence: alone it is no name, before a name or known it is.
        (
            "Police came soon. Police Chief John McNutt saw nothing.",
            ["police chief john mcnutt", "police", "chief", "john", "mcnutt"]
        ),
        ("Israel said no. They asked Israel again.", ["israel", "israel"]),
        ("Nobody said so. NATO said yes, and NATO's words count.", ["nato", "nato"]),
        ("\"Nothing,\" he said. \"Everything is fine,\" they told us in the US.", ["us"]),
        (
            "He met Gen. Petraeus and J. Smith at the Bank of Japan and told them.",
            ["gen petraeus", "gen", "petraeus", "j smith", "smith", "bank of japan", "bank", "japan"]
        ),
        // A line in title case tells nothing by itself.
        (
            "Fire Destroys Historic Wasilla Building\nA fire broke out near Wasilla and destroyed the building there.",
            ["wasilla", "wasilla"]
        ),
        // Where names cannot be told all words are terms.
        ("ISRAELI INSTRUCTORS IN PERU ON 5 MAY 1989", ["israeli", "instructors", "peru", "1989-05-05"]),
        (
            "the confederation of indian industry has urged 85 per cent",
            ["confederation", "indian", "industry", "urged", "85%"]
        ),
        ("北京大学 2023", ["北京", "京大", "大学", "2023"]),
        ("قال الرئيس أمس", ["قال", "الرئيس", "أمس"]),
        ("it may 5 times be so in May 5 and they march 10 miles with Anna.", ["5", "--05-05", "10", "anna"]),
        (
            "President Obama February 26 spoke in Ohio without any warning.",
            ["president obama", "president", "obama", "--02-26", "ohio"]
        ),
        (
            "a score of 3-1, 2 of 10,5 and 29 February 2023 is what Ann had",
            ["3", "1", "2", "10", "5", "29", "2023-02", "ann"]
        ),
    ]

    @Test("the terms of a text", arguments: texts)
    func table(_ text: String, _ expected: [String]) { #expect(identityTerms(text) == expected) }

    @Test("a comma stands before decimals in German, and nouns are names there")
    func german() {
        let found = identityTerms("sie sagte, der Kanzler habe 5.000,50 Euro am 3. Mai gezahlt", language: "de")
        #expect(found == ["kanzler", "5000.5", "euro", "--05-03"])
    }

    @Test("addresses are text, one term, or none")
    func addresses() {
        let text = "they wrote to Jo at https://news.example/2023/a and got no answer from Ann."
        #expect(identityTerms(text, .whole) == ["jo", "https://news.example/2023/a", "ann"])
        #expect(identityTerms(text, .dropped) == ["jo", "ann"])
        #expect(identityTerms(text) == ["jo", "2023", "ann"])
    }

    @Test("terms of random text are not empty, valid, and stand in the text", arguments: 1...8 as ClosedRange<UInt64>)
    func property(_ seed: UInt64) {
        let random = CounterRandom(seed: seed)
        let alphabet = Self.fragments
        let text = (0..<800).map { alphabet[random.integer(below: alphabet.count, at: $0)] }.joined()
        check(Array(text.utf8), isValid: true)
    }

    static let fragments = [
        " ", " ", " ", "\n", ".", ",", ", ", ". ", "-", "'", "’", "\"", "/", ":", "%", "\u{202F}", "A", "B.", "I", "a",
        "of",
        "de", "al-", "Day ", "May", "Feb", "26", "2023", "02", "000", "5", "million", "percent", "per cent", "th",
        "T10",
        "MH17", "two", "twenty", "NATO", "É", "ß", "İ", "Σ", "\u{301}", "北", "京", "ก", "ข่", "ع", "٢", "½", "😀", "𝒜",
        "l'",
        "d’", "'s", "www.a.b", "Monday", "the", "The", "_",
    ]

    @Test("any bytes are read to their end", arguments: 1...5 as ClosedRange<UInt64>)
    func hostile(_ seed: UInt64) {
        let random = CounterRandom(seed: seed)
        for length in 0..<150 {
            let bytes = (0..<length).map { UInt8(truncatingIfNeeded: random.bits(at: 1000 * length + $0)) }
            check(bytes, isValid: false)
        }
    }

    private func check(_ bytes: [UInt8], isValid: Bool) {
        let scanner = IdentityScanner()
        var start = 0
        unsafe bytes.withUnsafeBufferPointer { text in
            unsafe scanner.forEachTerm(in: text, .whole) { term in
                #expect(term.range.lowerBound >= start && term.range.upperBound <= bytes.count)
                start = term.range.lowerBound
                #expect(unsafe !term.folded.isEmpty && term.scalars > 0)
                if isValid { #expect(unsafe String(validating: term.folded, as: UTF8.self) != nil) }
            }
        }
    }

    @Test(
        "long runs of what may belong together take time in proportion",
        arguments: [
            "1,000,", "1,", "1.000.", "1.", "1/", "1-", "1:", "A.", "A.Ab", "ก\u{200D}", "Al ", "of Al ", "Day ",
            "May ", "'", "Day 1-",
        ])
    func longRuns(_ part: String) {
        // At a square of the length this would take hours.
        let text = String(repeating: part, count: 200_000 / part.utf8.count) + "x"
        #expect(identityTerms(text).count < 200_000)
    }

    @Test("a text of several stretches has the terms of its parts")
    func stretches() {
        let line = "they say that Anna Smith of Ohio paid 5,000 crowns on Day 21 for the old house by the sea\n"
        let count = 3 * IdentityScanner.stretch / line.utf8.count
        let found = identityTerms(String(repeating: line, count: count))
        #expect(found == Array(repeating: identityTerms(line), count: count).flatMap(\.self))
        #expect(identityTerms(String(repeating: "é7", count: IdentityScanner.stretch)).count > 2)
    }
}

@Suite struct IdentityViewTests {
    private func configuration(_ change: (inout TokenConfiguration) -> Void = { _ in }) throws
        -> TermCounts.Configuration
    {
        var tokens = TokenConfiguration()
        tokens.view = .identity
        change(&tokens)
        return try .init(tokens: tokens, stopWords: .ofLanguage)
    }

    @Test("numbers, dates and names are the terms; those of one sign too, and US")
    func counts() throws {
        let text = "on Day 2 in May 2023 the US sent 5 ships, said Anna Smith and Anna Smith's aide"
        let counts = try TermCounts(
            counting: [text], configuration(), languages: ArticleLanguages("en", count: 1))
        #expect(counts.vocabulary.terms == ["2023-05", "5", "anna", "anna smith", "day 2", "smith", "us"])
        #expect(counts.matrix.values == [1, 1, 2, 2, 1, 2, 1])
    }

    @Test("a list of one's own leaves terms out")
    func stopWords() throws {
        var tokens = TokenConfiguration()
        tokens.view = .identity
        let configuration = try TermCounts.Configuration(tokens: tokens, stopWords: .list(StopWords(["Reuters", "5"])))
        let counts = try TermCounts(counting: ["they told Reuters that Ann paid 5 or 50 pounds"], configuration)
        #expect(counts.vocabulary.terms == ["50", "ann"])
    }

    @Test("the number of workers changes nothing")
    func workers() throws {
        let texts = (0..<1500).map {
            "on \($0 % 28 + 1) May Ann Lee \($0 % 13) paid \($0) pounds. Ben \($0 % 7) did not."
        }
        let one = try TermCounts(counting: texts, configuration(), workers: Workers(1))
        let three = try TermCounts(counting: texts, configuration(), workers: Workers(3))
        #expect(one.matrix == three.matrix && one.vocabulary == three.vocabulary)
        #expect(one.vocabulary.count > 1500)
    }

    @Test("what has no meaning there is refused")
    func invalid() throws {
        var tokens = TokenConfiguration()
        tokens.view = .identity
        #expect(throws: TermCounts.Configuration.Invalid.identityView) {
            try TermCounts.Configuration(tokens: tokens, stems: true)
        }
        #expect(throws: TermCounts.Configuration.Invalid.identityView) {
            try TermCounts.Configuration(tokens: tokens, lengths: 1...2)
        }
        tokens.mode = .characters
        #expect(throws: TermCounts.Configuration.Invalid.identityView) { try TermCounts.Configuration(tokens: tokens) }
    }

    @Test("equal texts are alike and other days are not")
    func similarity() throws {
        let texts = ["it rained on 26 February 2023", "it rained on 27 February 2023", "rain fell on Feb. 26, 2023"]
        let vectors = TermVectors(weighting: try TermCounts(counting: texts, configuration()), by: Weighting())
        #expect(vectors.matrix.columnIndices.count >= 3)
        let counts = try TermCounts(counting: texts, configuration())
        #expect(
            counts.vocabulary.id(of: "2023-02-26".utf8) != nil && counts.vocabulary.id(of: "2023-02-27".utf8) != nil)
    }
}
