/// A date cut into numbers, words and signs.
///
/// Blanks, brackets and abbreviating points go; a point stays where it stands between two digits, as a fraction's does.
struct DateTokens {
    enum Token: Equatable {
        case number(Int, digits: Int)
        /// ASCII letters, lower-cased.
        case word(String)
        case sign(UInt8)
    }

    private(set) var tokens: [Token] = []
    private var position = 0

    /// Nil where the text is too long for a date or holds other than ASCII.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count <= 80, bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
        var index = 0
        while index < bytes.count {
            index = appendToken(of: bytes, at: index)
        }
    }

    private mutating func appendToken(of bytes: [UInt8], at start: Int) -> Int {
        let byte = bytes[start]
        if byte.isASCIIDigit {
            let run = bytes[start...].prefix { $0.isASCIIDigit }
            // More than 18 digits is no number of any date; the digit count rules it out later.
            let value = run.prefix(18).reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
            tokens.append(.number(value, digits: run.count))
            return run.endIndex
        }
        if byte.isASCIILetter {
            let run = bytes[start...].prefix { $0.isASCIILetter }
            tokens.append(.word(String(decoding: run.map { $0 | 0x20 }, as: UTF8.self)))
            return run.endIndex
        }
        if isKept(byte, in: bytes, at: start) { tokens.append(.sign(byte)) }
        return start + 1
    }

    private func isKept(_ byte: UInt8, in bytes: [UInt8], at index: Int) -> Bool {
        switch byte {
        case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "("), UInt8(ascii: ")"): return false
        case UInt8(ascii: "."):
            return index > 0 && index + 1 < bytes.count && bytes[index - 1].isASCIIDigit
                && bytes[index + 1].isASCIIDigit
        default: return true
        }
    }

    // MARK: Walking

    var isAtEnd: Bool { position == tokens.count }
    var mark: Int { position }

    mutating func rewind(to mark: Int) { position = mark }

    mutating func number(digits: ClosedRange<Int>) -> Int? {
        guard position < tokens.count, case .number(let value, let count) = tokens[position], digits.contains(count)
        else { return nil }
        position += 1
        return value
    }

    mutating func word() -> String? {
        guard position < tokens.count, case .word(let word) = tokens[position] else { return nil }
        position += 1
        return word
    }

    mutating func skip(_ words: Set<String>) {
        if position < tokens.count, case .word(let word) = tokens[position], words.contains(word) { position += 1 }
    }

    /// Passes over a sign of the set, and returns it.
    @discardableResult
    mutating func sign(_ signs: StaticString) -> UInt8? {
        guard position < tokens.count, case .sign(let byte) = tokens[position],
            "\(signs)".utf8.contains(byte)
        else { return nil }
        position += 1
        return byte
    }

    /// Whether a number after a point was just read.
    var isAfterFraction: Bool {
        digitsBefore > 0 && position > 1 && tokens[position - 2] == .sign(UInt8(ascii: "."))
    }

    /// The number of digits of the number just read; 0 where the last token was none.
    var digitsBefore: Int {
        guard position > 0, case .number(_, let digits) = tokens[position - 1] else { return 0 }
        return digits
    }
}

extension UInt8 {
    var isASCIIDigit: Bool { self &- 0x30 < 10 }
    var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
}
