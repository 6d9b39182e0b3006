import Foundation
import Testing

@testable import Stemma

@Suite("JSON value")
struct JSONValueTests {
    private static let tree: JSONValue = [
        "zebra": 1, "apple": ["b": .null, "a": .bool(true)], "list": [.integer(1), [.number(0.5)], []],
        "none": [:], "é\n": "ü\u{1F600}", "flat": ["a": 1, "b": 2, "c": 3, "d": 4],
        "wide": ["a": 1, "b": 2, "c": 3, "d": 4, "e": 5],
    ]

    @Test("fields keep the order they were given in")
    func order() {
        #expect(Self.tree.compact.hasPrefix(#"{"zebra":1,"apple":{"b":null,"a":true},"list":[1,[0.5],[]],"none":{}"#))
        let twice: JSONValue = .object([.init(name: "a", value: 1), .init(name: "a", value: 2)])
        #expect(twice.compact == #"{"a":1,"a":2}"#)
    }

    @Test(
        "strings are escaped where RFC 8259 asks for it, and < too",
        arguments: [
            ("\"", #""\"""#), ("\\", #""\\""#), ("\n\t\r", #""\n\t\r""#), ("\u{0}\u{1F}", #""\u0000\u001f""#),
            ("</script>", #""\u003c/script>""#), ("é 日 👩‍👩‍👧", "\"é 日 👩‍👩‍👧\""), ("\"\u{301}", "\"\\\"\u{301}\""),
            ("\r\n", #""\r\n""#), ("", #""""#), ("\u{7F}\u{2028}", "\"\u{7F}\u{2028}\""),
        ])
    func escapes(text: String, json: String) {
        #expect(Array(JSONValue.string(text).compact.utf8) == Array(json.utf8))
    }

    @Test("any string of ASCII and beyond reads back", arguments: [UInt64(1), 2, 3])
    func strings(seed: UInt64) throws {
        var random = SeededBits(seed: seed)
        let scalars = (0..<500).compactMap { _ in Unicode.Scalar(UInt32(random.next() % 0x3000)) }
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars)
        let read = try JSONDecoder().decode([String].self, from: Data(JSONValue.array([.string(text)]).compact.utf8))
        #expect(Array(read[0].utf8) == Array(text.utf8))
    }

    @Test(
        "numbers are written in their shortest form",
        arguments: [
            (0.1, "0.1"), (1.0 / 3, "0.3333333333333333"), (2, "2"), (-0.5, "-0.5"), (1e300, "1e+300"),
            (123_456_789_012, "123456789012"), (1e15, "1000000000000000.0"), (1e16, "1e+16"), (.nan, "null"),
            (.infinity, "null"),
            (-.infinity, "null"), (.leastNonzeroMagnitude, "5e-324"), (0.1 + 0.2, "0.30000000000000004"),
        ])
    func numbers(value: Double, json: String) {
        #expect(JSONValue.number(value).compact == json)
    }

    @Test("any finite number reads back as itself", arguments: [UInt64(1), 2, 3])
    func roundTrip(seed: UInt64) throws {
        var random = SeededBits(seed: seed)
        for _ in 0..<2_000 {
            let value = Double(bitPattern: random.next())
            guard value.isFinite else { continue }
            #expect(Double(JSONValue.number(value).compact) == value)
        }
        #expect(JSONValue.integer(.max).compact == "9223372036854775807")
        #expect(JSONValue.integer(.min).compact == "-9223372036854775808")
    }

    @Test("the pretty form says the same as the compact one")
    func pretty() throws {
        let one = try JSONSerialization.jsonObject(with: Data(Self.tree.compact.utf8)) as? NSDictionary
        let other = try JSONSerialization.jsonObject(with: Data(Self.tree.pretty.utf8)) as? NSDictionary
        #expect(try #require(one) == #require(other))
        #expect(one?.count == 7)
    }

    @Test("the pretty form is indented by two, with short lists on one line")
    func indentation() {
        let value: JSONValue = ["a": ["x": 1, "y": 2], "b": [["z": .null]], "c": []]
        #expect(value.pretty == "{\n  \"a\": {\"x\":1,\"y\":2},\n  \"b\": [\n    {\"z\":null}\n  ],\n  \"c\": []\n}\n")
    }

    @Test("what is absent is null")
    func absent() {
        #expect(JSONValue(nil as String?) == .null && JSONValue(nil as Int?) == .null)
        #expect(JSONValue("a" as String?) == "a" && JSONValue(7) == .integer(7))
    }
}
