/// Finds addresses of web pages (`https://…`, `www.…`) and of e-mail in text.
enum Addresses {
    /// Where addresses stand, in order. Signs that end a sentence, and closing brackets without an opening one, are no part
    /// of an address.
    ///
    /// **Complexity**: linear in the bytes.
    static func ranges(in text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var position = 0
        while position < text.count {
            // A stretch without blanks and quotes holds an address or none.
            guard let start = unsafe text[position...].firstIndex(where: { !isOutside($0) }) else { break }
            let end = unsafe text[start...].firstIndex(where: isOutside) ?? text.count
            if let range = unsafe address(in: text, start..<end) { ranges.append(range) }
            position = end
        }
        return ranges
    }

    private static func isOutside(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\"")
    }

    private static func address(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int>? {
        if let start = unsafe startOfPage(text, range) { return unsafe trimmed(text, start..<range.upperBound) }
        return unsafe mail(text, range)
    }

    /// Where the address of a page begins: a scheme of letters before `://`, or `www.`.
    private static func startOfPage(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        for place in range.dropLast(4) {
            let isFirst = unsafe place == range.lowerBound || !isLetter(text[place - 1])
            if isFirst, unsafe matches(text, "www.", at: place) { return place }
            guard unsafe matches(text, "://", at: place) else { continue }
            var start = place
            while start > range.lowerBound, unsafe isLetter(text[start - 1]) { start -= 1 }
            return place - start >= 3 ? start : nil
        }
        return nil
    }

    /// `name@host.domain`, the name of letters, digits and `.+-_%`.
    private static func mail(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int>? {
        guard let at = unsafe text[range].firstIndex(of: UInt8(ascii: "@")) else { return nil }
        var start = at
        while start > range.lowerBound, unsafe isName(text[start - 1]) { start -= 1 }
        var end = at + 1
        while end < range.upperBound, unsafe isName(text[end]) { end += 1 }
        let host = unsafe trimmed(text, at + 1..<end)
        guard start < at, unsafe text[host].contains(UInt8(ascii: ".")) else { return nil }
        return start..<host.upperBound
    }

    /// A range without the signs at its end that belong to the sentence.
    private static func trimmed(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
        var open = unsafe text[range].count { $0 == UInt8(ascii: "(") }
        var close = unsafe text[range].count { $0 == UInt8(ascii: ")") }
        var end = range.upperBound
        while end > range.lowerBound {
            switch unsafe text[end - 1] {
            case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
                UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "]"), UInt8(ascii: "}"):
                end -= 1
            case UInt8(ascii: ")") where close > open:
                close -= 1
                end -= 1
            case UInt8(ascii: "("):
                open -= 1
                end -= 1
            default: return range.lowerBound..<end
            }
        }
        return range.lowerBound..<end
    }

    private static func matches(_ text: UnsafeBufferPointer<UInt8>, _ sign: StaticString, at place: Int) -> Bool {
        guard place + sign.utf8CodeUnitCount <= text.count else { return false }
        return (0..<sign.utf8CodeUnitCount).allSatisfy { unsafe text[place + $0] | 0x20 == sign.utf8Start[$0] | 0x20 }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

    private static func isName(_ byte: UInt8) -> Bool {
        isLetter(byte) || byte &- UInt8(ascii: "0") < 10 || ".+-_%".utf8.contains(byte)
    }
}
