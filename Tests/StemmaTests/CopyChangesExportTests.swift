import Foundation
import Testing

@testable import Stemma

@Suite("Changes and passages for people")
struct CopyChangesExportTests {
    private let words = (0..<60).map { "word\($0)" }

    /// A text and its edit with another number, by their dates and outlets.
    private func corpus(_ dates: [PublicationDate?], _ sources: [String?]) throws -> Corpus {
        let start = words.joined(separator: " ")
        return try Corpus(articles: [
            Article(id: "a", text: start + " 40 men", date: dates[0], source: sources[0]),
            Article(id: "b", text: start + " 50 men", date: dates[1], source: sources[1]),
        ])
    }

    private func overview(_ dates: [PublicationDate?], _ sources: [String?]) throws -> String {
        let corpus = try corpus(dates, sources)
        return try Pipeline().copies(corpus, CopySearch.Configuration(threshold: 0.3)).changesOverview(corpus, corpus)
    }

    @Test("the earlier article comes first, with date and outlet")
    func order() throws {
        let time = TimeOfDay(hour: 9, minute: 5, second: 0, millisecond: 0)
        let (first, second) = (
            PublicationDate(year: 2024, month: 4, day: 17, time: time), PublicationDate(year: 2024, month: 4, day: 18)
        )
        let turned = try overview([second, first], ["Meridian Wire", nil])
        #expect(turned.contains("\nb → a\n  2024-04-17 09:05 → 2024-04-18, Meridian Wire\n"))
        #expect(turned.contains("number  50 → 40"))
        let plain = try overview([first, second], [nil, "Arden Courier"])
        #expect(plain.contains("\na → b\n  2024-04-17 09:05 → 2024-04-18, Arden Courier\n"))
        #expect(plain.contains("number  40 → 50"))
    }

    @Test("where dates do not tell, the order is that of the corpus")
    func unknown() throws {
        let day = PublicationDate(year: 2024, month: 4, day: 17)
        #expect(try overview([nil, nil], [nil, nil]).contains("\na → b\n  light edit"))
        #expect(try overview([day, nil], [nil, nil]).contains("\na → b\n  2024-04-17 → no date\n"))
        let time = TimeOfDay(hour: 0, minute: 0, second: 0, millisecond: 0)
        let midnight = PublicationDate(year: 2024, month: 4, day: 17, time: time)
        #expect(try overview([day, midnight], [nil, nil]).contains("\na → b\n"))
    }

    /// Texts of which one cannot be read.
    private struct TornTexts: TextCollection {
        let corpus: Corpus
        var count: Int { corpus.count }

        func read(_ index: Int, into buffer: inout [UInt8]) throws -> Int {
            if index == 1 { throw CocoaError(.fileReadUnknown) }
            return try corpus.read(index, into: &buffer)
        }
    }

    @Test("a text that cannot be read again is no empty text")
    func torn() throws {
        let corpus = try corpus([nil, nil], [nil, nil])
        let findings = try Pipeline().copies(corpus, CopySearch.Configuration(threshold: 0.3))
        let torn = TornTexts(corpus: corpus)
        let row = try #require(Array(findings.changeRows(corpus, torn, Workers(1))).first).compact
        #expect(row.contains("\"passages\":null,\"changes\":null,\"complete\":null"))
        let text = findings.changesOverview(corpus, torn)
        #expect(text.contains("light edit: cannot be read again") && !text.contains("only in a"))
    }

    @Test("windows of one phrase are listed once if half of their articles are the same")
    func listing() throws {
        // Of a notice some articles lack the first word, and some the last.
        let notice = "please read the terms of use of this service before you write to us".split(separator: " ")
        func text(_ article: Int, _ notice: ArraySlice<Substring>) -> String {
            (0..<30).map { "a\(article)w\($0)" }.joined(separator: " ") + "\n" + notice.joined(separator: " ")
        }
        let texts = (0..<24).map { text($0, [notice[...], notice.dropFirst(), notice.dropLast()][$0 % 3]) }
        let foot = "sent from my telephone on the road between two towns"
        let articles = (texts + (30..<40).map { text($0, ArraySlice(foot.split(separator: " "))) }).enumerated().map {
            Article(id: "\($0.offset)", text: $0.element)
        }
        let corpus = try Corpus(articles: articles)
        let found = try Pipeline().passages(corpus, PassageSearch.Configuration())
        #expect(found.passages.count == 5)
        let lines = found.overview(corpus).split(separator: "\n")
        #expect(lines.count { $0.contains("terms of use") } == 2)
        #expect(lines.count { $0.contains("telephone") } == 1)
        #expect(lines.contains("… and 2 more, 2 of them much the same as one above"))
    }
}
