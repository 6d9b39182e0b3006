import StemmaLinearAlgebra
import Testing

@testable import StemmaCorpus

@Suite("JSONBytes")
struct JSONBytesTests {
    static let levels = InstructionSet.allCases.filter { $0.rawValue <= InstructionSet.highestSupported.rawValue }

    /// What escapes stand for, by a plain loop, up to what is left to the parser.
    private func resolved(_ bytes: [UInt8]) -> (text: [UInt8], place: Int) {
        let short: [UInt8: UInt8] = [
            0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 8, 0x66: 12, 0x6E: 10, 0x72: 13, 0x74: 9,
        ]
        var (text, place): ([UInt8], Int) = ([], 0)
        while place < bytes.count, bytes[place] >= 0x20, bytes[place] != 0x22 {
            if bytes[place] != 0x5C {
                text.append(bytes[place])
                place += 1
                continue
            }
            let rest = Array(bytes[(place + 1)...])
            if let byte = rest.first.flatMap({ short[$0] }) {
                text.append(byte)
                place += 2
            } else if let (scalar, length) = scalar(rest) {
                text += Array(String(scalar).utf8)
                place += 1 + length
            } else {
                break
            }
        }
        return (text, place)
    }

    private func scalar(_ rest: [UInt8]) -> (Unicode.Scalar, length: Int)? {
        guard let first = unit(rest), first != 0 else { return nil }
        if let scalar = Unicode.Scalar(first) { return (scalar, 5) }
        guard UTF16.isLeadSurrogate(first), rest.count > 5, rest[5] == 0x5C, let second = unit(Array(rest[6...])),
            UTF16.isTrailSurrogate(second)
        else { return nil }
        return (UTF16.decode(UTF16.EncodedScalar([first, second])), 11)
    }

    /// `u` and four digits.
    private func unit(_ bytes: [UInt8]) -> UInt16? {
        guard bytes.count >= 5, bytes[0] == UInt8(ascii: "u") else { return nil }
        return UInt16(String(decoding: bytes[1...4], as: UTF8.self), radix: 16)
    }

    /// Strings with marks and escapes at all distances, some of them broken.
    private func strings(_ random: CounterRandom, count: Int) -> [[UInt8]] {
        let pieces = [
            #"\n"#, #"\\"#, #"\""#, #"\/"#, #"\b\f\r\t"#, #"\u00e9"#, #"\u0000"#, #"\uD83D\uDE00"#, #"\ud83d"#,
            #"\uDE00"#, #"\uFFFF"#, #"\u12g4"#, #"\x"#, "\"", "\t", "é", "漢", "😀", "a", " plain words that go on ",
            String(repeating: "x", count: 61), #"\u"#, #"\u05D0"#, #"\u07ff\u0800"#,
        ].map { Array($0.utf8) }
        return (0..<count).map { number in
            let length = random.integer(below: 12, at: 100 * number)
            let picked = (0..<length).map { place in
                // The first half holds what resolves, so that many strings go on for long.
                let range = random.integer(below: 8, at: 100 * number + 20 + place) == 0 ? pieces.count : 6
                let piece = random.integer(below: range, at: 100 * number + 40 + place)
                return random.integer(below: 3, at: 100 * number + 60 + place) == 0 ? pieces[19] : pieces[piece]
            }
            return picked.flatMap(\.self)
        }
    }

    @Test("each instruction set resolves escapes as a plain loop does", arguments: levels)
    func resolves(level: InstructionSet) {
        var text = JSONText()
        for string in strings(CounterRandom(seed: 1), count: 2000) {
            let expected = resolved(string)
            text.begin(atMost: string.count)
            let place = string.withJSONBytes(using: level) { $0.resolve(0..<string.count, into: &text) }
            #expect(place == expected.place)
            #expect(text.string == String(decoding: expected.text, as: UTF8.self))
        }
    }

    @Test("each instruction set finds the first mark, wherever it stands", arguments: levels)
    func marks(level: InstructionSet) {
        for length in [1, 63, 64, 65, 130, 200] {
            let plain = [UInt8](repeating: 0xE9, count: length)
            #expect(plain.withJSONBytes(using: level) { $0.mark(from: 0, to: length) } == length)
            for (place, mark) in zip(0..<length, [0x22, 0x5C, 0x00, 0x1F].flatMap { repeatElement($0, count: 50) }) {
                var marked = plain
                marked[place] = UInt8(mark)
                #expect(marked.withJSONBytes(using: level) { $0.mark(from: 0, to: length) } == place)
                #expect(marked.withJSONBytes(using: level) { $0.mark(from: 0, to: place) } == place)
            }
        }
    }

    @Test("a string is one where its bytes are UTF-8")
    func strings() {
        let cases: [([UInt8], String?)] = [
            ([], ""), (Array("a é 漢 😀".utf8), "a é 漢 😀"), ([0x61, 0xE9], nil), ([0xF0, 0x9F, 0x98], nil),
            ([0xED, 0xA0, 0x80], nil), ([0xC0, 0x80], nil), (Array("\u{FFFD}".utf8), "\u{FFFD}"),
            (Array(repeating: 0x78, count: 40) + [0xFF], nil),
        ]
        for (bytes, text) in cases { #expect(bytes.withJSONBytes { $0.string(0..<bytes.count) } == text) }
    }
}
