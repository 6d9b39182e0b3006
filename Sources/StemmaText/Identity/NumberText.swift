/// A number of a text in its normal form: digits of ASCII, no grouping, a point before decimals, no zeros at their end.
struct NumberText {
    private var whole: [UInt8] = []
    private var decimals: [UInt8] = []
    private var suffix: [UInt8] = []

    mutating func removeAll() {
        whole.removeAll(keepingCapacity: true)
        decimals.removeAll(keepingCapacity: true)
        suffix.removeAll(keepingCapacity: true)
    }

    /// Adds the digits of a piece, of any script.
    mutating func appendWhole(_ range: Range<Int>, of text: IdentityText) { Self.append(range, of: text, to: &whole) }
    mutating func appendDecimals(_ range: Range<Int>, of text: IdentityText) {
        Self.append(range, of: text, to: &decimals)
    }

    /// Adds a sign as it is: of a time of day, of a version, of a day that can be read two ways, of percent.
    mutating func appendWhole(_ sign: UInt8) { whole.append(sign) }
    mutating func appendSuffix(_ sign: UInt8) { suffix.append(sign) }

    /// Takes the number times a power of ten.
    mutating func shift(by zeros: Int) {
        let moved = min(zeros, decimals.count)
        whole += decimals.prefix(moved)
        decimals.removeFirst(moved)
        whole += repeatElement(UInt8(ascii: "0"), count: zeros - moved)
        // 0.5 million is 0500000 so far.
        let leading = whole.prefix { $0 == UInt8(ascii: "0") }.count
        whole.removeFirst(min(leading, whole.count - 1))
    }

    /// Adds the number to a word.
    func append(to word: FoldedWord) {
        for byte in whole { word.append(UInt32(byte)) }
        var end = decimals.count
        while end > 0, decimals[end - 1] == UInt8(ascii: "0") { end -= 1 }
        if end > 0 { word.append(UInt32(UInt8(ascii: "."))) }
        for byte in decimals[..<end] { word.append(UInt32(byte)) }
        for byte in suffix { word.append(UInt32(byte)) }
    }

    private static func append(_ range: Range<Int>, of text: IdentityText, to digits: inout [UInt8]) {
        var place = range.lowerBound
        while place < range.upperBound {
            let (value, length) = text.scalar(at: place)
            digits.append(UInt8(ascii: "0") + digit(value))
            place += length
        }
    }

    /// The value of a digit, 0 to 9.
    static func digit(_ value: UInt32) -> UInt8 {
        if value < 0x80 { return UInt8(truncatingIfNeeded: value & 0xF) % 10 }
        return UInt8(Unicode.Scalar(value)?.properties.numericValue ?? 0)
    }
}
