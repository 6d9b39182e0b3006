import Foundation
import Testing

@testable import StemmaCorpus

@Suite("TextStream")
struct TextStreamTests {
    private static let text = "Ein Bericht über 😀 und mehr, lang genug."

    private func units(_ text: String, bigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { bigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }

    private func read(_ bytes: [UInt8], step: Int) throws -> (String, TextEncoding?) {
        let stream = try TextStream(sniffing: SlowSource(bytes, step: step))
        var all: [UInt8] = []
        while try stream.source.read(into: &all) > 0 {}
        return (String(decoding: all, as: UTF8.self), stream.encoding)
    }

    @Test("knows marks and unmarked UTF-16, however the stream is cut", arguments: [1, 3, 1024])
    func encodings(step: Int) throws {
        let cases: [([UInt8], TextEncoding?)] = [
            (Array(Self.text.utf8), nil), ([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8), nil),
            ([0xFF, 0xFE] + units(Self.text, bigEndian: false), .utf16LittleEndian),
            ([0xFE, 0xFF] + units(Self.text, bigEndian: true), .utf16BigEndian),
            (units(Self.text, bigEndian: false), .utf16LittleEndian),
            (units(Self.text, bigEndian: true), .utf16BigEndian),
        ]
        for (bytes, encoding) in cases {
            let (text, found) = try read(bytes, step: step)
            #expect(text == Self.text)
            #expect(found == encoding)
        }
    }

    @Test("halves of a pair and half a unit become replacement characters")
    func broken() throws {
        let bytes: [UInt8] = [0xFF, 0xFE, 0x61, 0, 0x3D, 0xD8, 0x62, 0, 0x00, 0xDC, 0x3D, 0xD8, 0x63]
        #expect(try read(bytes, step: 3).0 == "a\u{FFFD}b\u{FFFD}\u{FFFD}")
    }

    @Test("articles in other encodings are counted and named")
    func reported() throws {
        let scratch = try Scratch()
        try scratch.write("1.txt", [0xFF, 0xFE] + units("Bericht über", bigEndian: false))
        try scratch.write("2.txt", Array("Preis 5 ".utf8) + [0x80])
        try scratch.write("3.jsonl", [0xFE, 0xFF] + units("{\"text\":\"größer\"}\n", bigEndian: true))
        try scratch.write("4.txt", "\u{FEFF}Plain")
        let (articles, report) = try readAll(scratch.path)
        #expect(articles.map(\.text) == ["Bericht über", "Preis 5 €", "größer", "Plain"])
        #expect(report.recoded.map(\.encoding) == [.utf16LittleEndian, .windows1252, .utf16BigEndian])
    }
}
