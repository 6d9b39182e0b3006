import Foundation
import Testing

@testable import StemmaCorpus

@Suite("JSONParser")
struct JSONParserTests {
    private func read(_ json: String, line: Int = 1) -> ReadRecord {
        read(Array(json.utf8), line: line)
    }

    private func read(_ bytes: [UInt8], line: Int = 1) -> ReadRecord {
        JSONRecord(names: FieldNames(), path: "f.jsonl", encoding: nil).read(bytes, 0..<bytes.count, line: line)
    }

    private func article(_ json: String) throws -> Article {
        guard case .article(let article) = read(json).outcome else {
            throw CancellationError()
        }
        return article
    }

    @Test("reads the fields of the contract, and keeps the others as text")
    func fields() throws {
        let article = try article(
            """
            {"id": 7, "title": "A title", "text": "Some words.", "date": "2023-11-22", "source": "Outlet",
             "url": "https://example.org", "language": "en", "n": -1.5e3, "yes": true, "none": null, "s": "as it is",
             "list": [ 1, "two", { "a" : [ ] } ], "object": { } }
            """)
        #expect(article.id == "7")
        #expect(article.title == "A title")
        #expect(article.text == "Some words.")
        #expect(article.date?.description == "2023-11-22")
        #expect(article.source == "Outlet")
        #expect(article.url == "https://example.org")
        #expect(article.language == "en")
        #expect(
            article.metadata == [
                "n": "-1.5e3", "yes": "true", "s": "as it is", "list": #"[1,"two",{"a":[]}]"#, "object": "{}",
            ])
    }

    @Test("resolves every escape, and makes a blank of NUL")
    func escapes() throws {
        let article = try article(#"{"text":"q\" b\\ s\/ \b\f\n\r\t \u00e9 \ud83d\ude00 [\u0000] é"}"#)
        #expect(article.text == "q\" b\\ s/ \u{8}\u{C}\n\r\t é 😀 [ ] é")
    }

    @Test(
        "names column, expected and found",
        arguments: [
            (#"{"text":"a"} x"#, 14, "nothing after the object", "'x'"),
            (#"{"text":"a""#, 12, "a comma or '}'", "the end"),
            (#"{"text":"a"#, 11, "a closing quote", "the end"),
            (#"{"text":"\x"}"#, 11, "an escape such as \\n", "'x'"),
            (#"{"text":"\u12g4"}"#, 14, "four hexadecimal digits", "'g'"),
            (#"{"text":"\ud83d"}"#, 10, "both halves of a surrogate pair", "\\uD83D alone"),
            (#"{"text":"\ud83dA"}"#, 10, "both halves of a surrogate pair", "\\uD83D alone"),
            (#"{"text":"a","id":1,"text":"b"}"#, 20, "each field name once", "'text' again"),
            (#"{"text":"a","m":{"k":1,"\u006b":2}}"#, 24, "each field name once", "'k' again"),
            (#"{"text":NaN}"#, 9, "a value", "'N'"),
            (#"{"text":"\udc00"}"#, 10, "both halves of a surrogate pair", "\\uDC00 alone"),
            ("{\"text\":\"a\tb\"}", 11, "an escape in place of a control character", "the control character 0x09"),
            (#"{"text":"a",}"#, 13, "a field name in quotes", "'}'"),
            (#"{text:"a"}"#, 2, "a field name in quotes", "'t'"),
            (#"{"text" "a"}"#, 9, "a colon", "'\"'"), (#"{"é":01}"#, 7, "a comma or '}'", "'1'"),
            (#"{"a":+1}"#, 6, "a value", "'+'"), (#"{"a":1.}"#, 8, "a digit", "'}'"),
            (#"{"a":1e}"#, 8, "a digit", "'}'"),
            (#"{"a":tru}"#, 9, "true", "'}'"), (#"{"a":NaN}"#, 6, "a value", "'N'"), (#"{"a":}"#, 6, "a value", "'}'"),
            (#"{"a":[1,]}"#, 9, "a value", "']'"), (#"{"a":[1}"#, 8, "a comma or ']'", "'}'"),
            ("[1]", 1, "an object", "'['"), ("\"text\"", 1, "an object", "'\"'"), ("", 1, "an object", "the end"),
        ])
    func malformed(json: String, column: Int, expected: String, found: String) {
        guard case .skipped(let reason) = read(json).outcome else {
            Issue.record("read as an article: \(json)")
            return
        }
        #expect(reason == .malformedJSON(column: column, expected: expected, found: found))
    }

    @Test("counts lines within a record")
    func lines() {
        let record = read("{\n \"text\": \"a\",\n \"é\": x}", line: 5)
        #expect(record.line == 7)
    }

    @Test(
        "refuses a missing text and an unusable id",
        arguments: [
            (#"{"id":"a"}"#, "no such field"), (#"{"text":null}"#, "null"), (#"{"text":5}"#, "an integer"),
            (#"{"text":["a"]}"#, "an array"),
        ])
    func missingText(json: String, found: String) {
        guard case .skipped(.missingText("text", let what)) = read(json).outcome else {
            Issue.record("not refused: \(json)")
            return
        }
        #expect(what == found)
    }

    @Test("a headline alone is an article")
    func headline() throws {
        let article = try article(#"{"id":"a","title":"Harbour closed"}"#)
        #expect(article.title == "Harbour closed")
        #expect(article.text.isEmpty)
        for json in [#"{"title":" "}"#, #"{"title":"T","text":5}"#] {
            guard case .skipped(.missingText) = read(json).outcome else {
                Issue.record("not refused: \(json)")
                return
            }
        }
    }

    @Test("refuses an id of another kind")
    func badID() {
        guard case .skipped(.unusableID("id", "a number")) = read(#"{"id":1.5,"text":"a"}"#).outcome else {
            Issue.record("not refused")
            return
        }
    }

    @Test("takes bytes that are no UTF-8 for Windows-1252, and says so")
    func recoded() {
        let record = read(Array(#"{"text":"caf"#.utf8) + [0xE9, 0x20, 0x93] + Array(#""}"#.utf8))
        guard case .article(let article) = record.outcome else {
            Issue.record("not read")
            return
        }
        #expect(article.text == "café “")
        #expect(record.encoding == .windows1252)
    }

    @Test("nesting of any depth is refused, not followed")
    func deep() {
        let json = #"{"text":"a","x":"# + String(repeating: "[", count: 200_000)
        guard case .skipped(.malformedJSON(_, _, "a deeper value")) = read(json).outcome else {
            Issue.record("not refused")
            return
        }
    }

    @Test("agrees with Foundation on damaged records", arguments: [UInt64(1), 2, 3])
    func differential(seed: UInt64) {
        let sample = Array(
            #"{"id":"a1","text":"x \n \u00e9 \ud83d\ude00 é","n":[1,-2.5e+3,{"k":null}],"b":false,"e":{}}"#.utf8)
        let alphabet = Array(#"{}[]":,\u019aeE+-. tfn"#.utf8)
        var state = seed
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<2000 {
            var bytes = sample
            for _ in 0...next(3) {
                switch next(3) {
                case 0: bytes[next(bytes.count)] = alphabet[next(alphabet.count)]
                case 1: bytes.remove(at: next(bytes.count))
                default: bytes.insert(alphabet[next(alphabet.count)], at: next(bytes.count))
                }
            }
            let text = String(decoding: bytes, as: UTF8.self).filter { $0 != " " }
            // Foundation lets a comma pass before a closing bracket; RFC 8259 does not.
            if text.contains(",]") || text.contains(",}") { continue }
            guard String(validating: bytes, as: UTF8.self) != nil else { continue }
            let theirs = (try? JSONSerialization.jsonObject(with: Data(bytes))) as? [String: Any]
            var isOurs = true
            if case .skipped(.malformedJSON(_, let expected, _)) = read(bytes).outcome {
                // Foundation takes the last of two fields of one name.
                if expected == "each field name once" { continue }
                isOurs = false
            }
            #expect(isOurs == (theirs != nil), "\(String(decoding: bytes, as: UTF8.self))")
        }
    }
}
