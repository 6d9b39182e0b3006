import StemmaLinearAlgebra
import Testing

@testable import StemmaCorpus

@Suite("Dateline")
struct DatelineTests {
    struct Case: Sendable {
        var head: String
        var place: String?
        var agency: String?
        var day: Dateline.Day?
    }

    static let cases = [
        Case(
            head: " date 2023-11-22 (MENAFN) ", agency: "MENAFN", day: .init(year: 2023, month: 11, day: 22)),
        Case(head: "BAGHDAD (AP) — ", place: "BAGHDAD", agency: "AP"),
        Case(
            head: "WASHINGTON, Nov 21 (Reuters) - ", place: "WASHINGTON", agency: "Reuters",
            day: .init(month: 11, day: 21)),
        Case(head: "LONDON, March 3 - ", place: "LONDON", day: .init(month: 3, day: 3)),
        Case(
            head: "By Jane Doe\nPORT ARDEN, March 14 (Meridian Wire) - ", place: "PORT ARDEN", agency: "Meridian Wire",
            day: .init(month: 3, day: 14)),
        Case(
            head: "\nBy Jane Doe\n\nPORT ARDEN (Meridian Wire) - ", place: "PORT ARDEN", agency: "Meridian Wire"),
        Case(head: "PARKLAND, Fla.—", place: "PARKLAND, Fla."),
        Case(head: "BISMARCK, N.D. — ", place: "BISMARCK, N.D."),
        Case(head: "SEOUL, South Korea -- ", place: "SEOUL, South Korea"),
        Case(head: "SEOUL/HANOI (Reuters) - ", place: "SEOUL/HANOI", agency: "Reuters"),
        Case(head: "PORT-AU-PRINCE, Haiti (AP) – ", place: "PORT-AU-PRINCE, Haiti", agency: "AP"),
        Case(head: "Paris (AFP) - ", place: "Paris", agency: "AFP"),
        Case(head: "(Reuters) - ", agency: "Reuters"),
        Case(
            head: "BEIRUT, 7 October 2023 (AFP) - ", place: "BEIRUT", agency: "AFP",
            day: .init(year: 2023, month: 10, day: 7)),
        Case(head: "ROME, Tuesday, Feb. 29 — ", place: "ROME", day: .init(month: 2, day: 29)),
        Case(head: "SÃO PAULO — ", place: "SÃO PAULO"),
    ]

    @Test("finds place, agency, day and range", arguments: cases)
    func finds(expected: Case) throws {
        let text = expected.head + "The harbour was closed."
        let found = try #require(Dateline(headOf: text))
        #expect(found.place == expected.place)
        #expect(found.agency == expected.agency)
        #expect(found.day == expected.day)
        let rest = String(decoding: Array(text.utf8)[found.range.upperBound...], as: UTF8.self)
        #expect(rest == "The harbour was closed.")
    }

    @Test(
        "is nil for ordinary beginnings",
        arguments: [
            "", "-", "The harbour was closed - again.", "Officials in Paris said (again) - no.",
            "BREAKING - The harbour",
            "FILE - In this photo", "UPDATE — The", "IT - The department", "GOLD PRICES - APRIL STAYS HIGH",
            "The Port (see map) - closed", "NATO (North Atlantic Treaty Organization) said on Monday",
            "Paris - The city", "London, March 3 - the", "2023-11-22 The harbour", "date 2023-13-45 (MENAFN) In",
            "(reuters) - The", "(12) - The", "LONDON The", "LONDON, The Harbour, and - so", "By the time\nit was over",
            "WASHINGTON, Nov 41 (Reuters - The", "THE ARMY MOVED INTO THE TOWN - IT SAID",
            "a Gaza Ceasefire - Crisis Group",
        ])
    func passes(text: String) {
        #expect(Dateline(headOf: text) == nil)
    }

    @Test("the glance spares no text that the full search finds a dateline in", arguments: [UInt64(1), 2, 3])
    func glance(seed: UInt64) {
        let pieces = [
            "LONDON", "Paris", "NEW YORK", "PORT-AU-PRINCE", "Fla.", "U.S", "d'Ivoire", "Trump’s", "SÃO", "Ärzte", "of",
            "the", "march", "March", "MARCH", "monday", "Tues", "3", "21", "2023", "2023-11-22", "date", "Date:", "By",
            "By Jane Doe\n", "byte", "(Reuters)", "(reuters)", "(AP", ")", "-", "--", "—", "–", ",", ", ", ".", "/",
            "'",
            "“", "”", "…", "\u{A0}", "\t", "\n", " ", " ", " ", " ", "\u{0}", "\u{2003}", "é",
        ]
        let random = CounterRandom(seed: seed)
        var found = 0
        for number in 0..<20_000 {
            let count = 1 + random.integer(below: 9, at: 20 * number)
            let text = (1...count).map { pieces[random.integer(below: pieces.count, at: 20 * number + $0)] }
                .joined(separator: number % 2 == 0 ? " " : "")
            guard Dateline(searching: text) != nil else { continue }
            found += 1
            #expect(DatelineGlance.isPossible(text), "\(text)")
        }
        #expect(found > 100)
    }

    private func filled(_ text: String, url: String? = nil, path: String? = nil, source: String? = nil) -> Article {
        var article = Article(id: "a", text: text, source: source, url: url)
        article.fillFromDateline(path: path)
        return article
    }

    @Test("fills what the record does not say, and leaves the text alone")
    func fills() {
        let text = "LONDON, March 3 (Meridian) - It rained."
        let article = filled(text, url: "https://example.org/2021/03/04/rain")
        #expect(article.date?.description == "2021-03-03")
        #expect(article.source == "Meridian")
        #expect(article.metadata["dateline_place"] == "LONDON")
        #expect(article.text == text)
        #expect(filled(text, source: "Outlet").source == "Outlet")
    }

    @Test("takes the year from the path, and never makes one up")
    func year() {
        let text = "LONDON, March 3 - It rained."
        #expect(filled(text, path: "wire/20230304.txt").date?.description == "2023-03-03")
        #expect(filled(text, path: "wire/article-1234567.txt").date == nil)
        #expect(filled(text).date == nil)
        #expect(filled("LONDON, Feb 29 - It rained.", path: "wire-2023/a.txt").date == nil)
    }
}
