/// The Word_Break property of a scalar: Unicode Standard Annex #29, table 3.
enum WordBreak: UInt8 {
    case other, cr, lf, newline, extend, zwj, regionalIndicator, format, katakana, hebrewLetter, aLetter, singleQuote
    case doubleQuote, midNumLet, midLetter, midNum, numeric, extendNumLet, wSegSpace

    /// AHLetter of the rules.
    var isLetter: Bool { self == .aLetter || self == .hebrewLetter }
    /// MidNumLetQ of the rules.
    var isMidNumLetQ: Bool { self == .midNumLet || self == .singleQuote }
    /// What the rules pass over: Extend, Format, ZWJ.
    var isIgnored: Bool { self == .extend || self == .format || self == .zwj }
    var endsLine: Bool { self == .cr || self == .lf || self == .newline }
    /// Whether a segment that holds it is a word.
    var makesWord: Bool { isLetter || self == .numeric || self == .katakana }
}

/// What the word rules ask of a scalar, from a table in two stages made at first use.
struct UnicodeProperties: Sendable {
    private let bits: UInt8

    var wordBreak: WordBreak { WordBreak(rawValue: bits & 0x1F) ?? .other }
    var isPictographic: Bool { bits & 0x20 != 0 }
    /// Whether its script is written without spaces between words.
    var isNoSpace: Bool { bits & 0x40 != 0 }

    /// The properties of a scalar. O(1).
    @inline(__always)
    init(_ scalar: UInt32) {
        bits = scalar < 0x110000 ? Self.table[scalar] : 0
    }

    private static let table = Table()

    /// A byte a scalar, in blocks of 256 of which the empty ones are one.
    private struct Table {
        private var blocks = [UInt16](repeating: 0, count: 0x1100)
        private var bits = [UInt8](repeating: 0, count: 256)

        init() {
            for (value, ranges) in UnicodeTables.wordBreaks.enumerated() { add(UInt8(value + 1), ranges) }
            add(0x20, UnicodeTables.pictographic)
            add(0x40, UnicodeTables.noSpace)
        }

        subscript(_ scalar: UInt32) -> UInt8 { bits[Int(blocks[Int(scalar >> 8)]) << 8 | Int(scalar & 0xFF)] }

        private mutating func add(_ value: UInt8, _ ranges: String) {
            for range in ranges.split(whereSeparator: \.isWhitespace) {
                let bounds = range.split(separator: "-").map { Int($0, radix: 16)! }
                for scalar in bounds[0]...bounds[bounds.count - 1] { set(value, at: scalar) }
            }
        }

        private mutating func set(_ value: UInt8, at scalar: Int) {
            if blocks[scalar >> 8] == 0 {
                blocks[scalar >> 8] = UInt16(bits.count >> 8)
                bits += [UInt8](repeating: 0, count: 256)
            }
            bits[Int(blocks[scalar >> 8]) << 8 | scalar & 0xFF] |= value
        }
    }
}
