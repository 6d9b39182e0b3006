/// The parts of a text that somebody wrote to be read.
///
/// Left out are addresses of pages and e-mail; the header of a message (lines of `Name: value` at the head of the text, two
/// at least, and an empty line after them; RFC 5322, section 2.2); short lines that hold an e-mail address, for they say
/// who writes and not about what; and what follows the line `-- ` that begins a signature (RFC 3676, section 4.3). A text
/// without `@` and without a header is looked through for addresses of pages alone.
enum ProseParts {
    /// A line of no more bytes that holds an e-mail address is left out whole. A larger value leaves out more.
    static let contactLine = 160

    /// The ranges to read, rising, of the first bytes of a text.
    ///
    /// - Parameters:
    ///   - start: where the body begins, after the headline.
    ///   - limit: how many bytes of the prose of the body are read; cut at a blank.
    /// - Complexity: linear in the bytes up to the last that is read.
    static func ranges(in text: UnsafeBufferPointer<UInt8>, from start: Int, limit: Int) -> [Range<Int>] {
        let first = unsafe endOfHeader(text, start)
        let end = unsafe cut(text, at: min(text.count, first + limit))
        let head = unsafe UnsafeBufferPointer(rebasing: text[first..<end])
        guard unsafe mayHoldAddress(head) else { return [first..<end] }
        let isMail = unsafe head.contains(UInt8(ascii: "@"))
        let left = unsafe (isMail ? contactLines(head) : []) + Addresses.ranges(in: head)
        return unsafe gaps(between: left.sorted { $0.lowerBound < $1.lowerBound }, 0..<endOfBody(head, isMail))
            .map { $0.lowerBound + first..<$0.upperBound + first }
    }

    /// What is left of a range without others, which rise by where they begin.
    private static func gaps(between left: [Range<Int>], _ range: Range<Int>) -> [Range<Int>] {
        var kept: [Range<Int>] = []
        var start = range.lowerBound
        for part in left where part.lowerBound < range.upperBound {
            if part.lowerBound > start { kept.append(start..<part.lowerBound) }
            start = max(start, part.upperBound)
        }
        if start < range.upperBound { kept.append(start..<range.upperBound) }
        return kept
    }

    /// A place at or before `index` after which no word goes on.
    private static func cut(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        guard index < text.count else { return text.count }
        var place = index
        while place > 0, index - place < 64 {
            if unsafe text[place] <= 0x20 { return place }
            place -= 1
        }
        return unsafe characterStart(in: text, at: index)
    }

    private static func mayHoldAddress(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        for place in 0..<text.count {
            switch unsafe text[place] {
            case UInt8(ascii: "@"): return true
            case UInt8(ascii: ":"):
                if unsafe place + 1 < text.count && text[place + 1] == UInt8(ascii: "/") { return true }
            case UInt8(ascii: "w"), UInt8(ascii: "W"):
                if unsafe place + 2 < text.count && text[place + 1] | 0x20 == UInt8(ascii: "w")
                    && text[place + 2] | 0x20 == UInt8(ascii: "w")
                {
                    return true
                }
            default: break
            }
        }
        return false
    }

    /// Where the line that begins at a place ends, without its line break.
    private static func endOfLine(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        unsafe text[start...].firstIndex(of: 0x0A) ?? text.count
    }

    /// Where the text begins after the header of a message; `start` where there is none.
    private static func endOfHeader(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var (place, lines) = (start, 0)
        while place < text.count {
            let end = unsafe endOfLine(text, place)
            if end == place { return lines >= 2 ? end : start }
            let isFolded = unsafe lines > 0 && text[place] <= 0x20
            guard unsafe isFolded || isField(text, place..<end) else { return start }
            lines += isFolded ? 0 : 1
            place = end + 1
        }
        return start
    }

    /// Whether a line is `Name: value`.
    private static func isField(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
        guard let colon = unsafe text[line].firstIndex(of: UInt8(ascii: ":")), colon > line.lowerBound,
            colon - line.lowerBound <= 40
        else { return false }
        return unsafe text[line.lowerBound..<colon].allSatisfy {
            ($0 | 0x20) &- UInt8(ascii: "a") < 26 || $0 == UInt8(ascii: "-")
        }
    }

    /// The short lines that hold an e-mail address.
    private static func contactLines(_ text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        while start < text.count {
            let end = unsafe endOfLine(text, start)
            if end - start <= contactLine, unsafe text[start..<end].contains(UInt8(ascii: "@")) {
                lines.append(start..<end)
            }
            start = end + 1
        }
        return lines
    }

    /// Where the signature begins, or the text ends.
    private static func endOfBody(_ text: UnsafeBufferPointer<UInt8>, _ isMail: Bool) -> Int {
        var start = isMail ? 0 : text.count
        while start < text.count {
            let end = unsafe endOfLine(text, start)
            let isMark =
                unsafe (2...3).contains(end - start) && text[start] == UInt8(ascii: "-")
                && text[start + 1] == UInt8(ascii: "-") && (end - start == 2 || text[start + 2] == 0x20)
            if isMark { return start }
            start = end + 1
        }
        return text.count
    }
}
