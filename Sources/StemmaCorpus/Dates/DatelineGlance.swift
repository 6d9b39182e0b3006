/// A quick look at the bytes of a text's head, which spares most texts the full search for a dateline.
///
/// It says no only where the full search would find nothing; so it follows the same rules, but looks at little else than
/// how words begin.
@safe struct DatelineGlance {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var place: Int

    /// Whether the text may begin with a dateline.
    static func isPossible(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            // A scalar takes four bytes at most.
            let head = unsafe UnsafeBufferPointer(rebasing: bytes.prefix(4 * DatelineCursor.length))
            var glance = unsafe DatelineGlance(head)
            return glance.isPossible()
        }
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>) {
        unsafe self.bytes = bytes
        place = unsafe bytes.firstIndex { $0 > 0x20 } ?? bytes.count
    }

    /// The byte some way ahead; 0, which is in no dateline, beyond the end.
    private func peek(_ ahead: Int = 0) -> UInt8 {
        let place = place + ahead
        guard place >= 0, unsafe place < bytes.count else { return 0 }
        return unsafe bytes[place]
    }

    private mutating func isPossible() -> Bool {
        // A byline or the word `date` may come before the rest.
        if isWord("by") || isWord("date") { return true }
        let first = peek()
        if first.isASCIIDigit { return peek(4) == UInt8(ascii: "-") }
        if first == UInt8(ascii: "(") { return mayBeginAgency(peek(1)) }
        if first >= 0x80 { return mark() != .stop && mark() != .apostrophe }
        return first.isASCIICapital && isPlacePossible()
    }

    /// Whether a word of lower case stands here, in any case.
    private func isWord(_ word: StaticString) -> Bool {
        let length = word.utf8CodeUnitCount
        let isHere = word.withUTF8Buffer { word in
            word.indices.allSatisfy { unsafe peek($0) | 0x20 == word[$0] }
        }
        return isHere && !peek(length).isASCIILetter
    }

    /// From a place on to the dash or to an agency there are words that begin with a capital, names of days and months,
    /// numbers and a few signs.
    private mutating func isPlacePossible() -> Bool {
        while true {
            let byte = peek()
            switch byte {
            case UInt8(ascii: "("): return mayBeginAgency(peek(1))
            case UInt8(ascii: "-") where !isHyphen: return true
            case 0x80...:
                switch mark() {
                case .apostrophe: place += 2
                case .stop: return false
                case .other: return true
                }
            case 0x20, 0x09:
                if peek(1).isASCIISmallLetter, !mayBeginDay() { return false }
            default:
                guard byte.isASCIILetter || byte.isASCIIDigit || Self.isSign(byte) else { return false }
            }
            place += 1
        }
    }

    /// Whether the hyphen here stands between letters, where it is no dash.
    private var isHyphen: Bool { peek(-1).isASCIILetter && peek(1).isASCIILetter }

    private func mayBeginAgency(_ byte: UInt8) -> Bool { byte.isASCIICapital || byte >= 0x80 }

    /// `,` `.` `/` `'` and the hyphen.
    private static func isSign(_ byte: UInt8) -> Bool {
        byte == 0x2C || byte == 0x2E || byte == 0x2F || byte == 0x27 || byte == 0x2D
    }

    // MARK: Signs outside of ASCII

    private enum Mark { case apostrophe, stop, other }

    /// Quotation marks and the ellipsis are in no dateline.
    private func mark() -> Mark {
        guard peek() == 0xE2, peek(1) == 0x80 else { return .other }
        switch peek(2) {
        case 0x99: return .apostrophe
        case 0x98, 0x9C, 0x9D, 0xA6: return .stop
        default: return .other
        }
    }

    // MARK: Days

    /// Whether the next word begins as the name of a day or a month does.
    private func mayBeginDay() -> Bool {
        let key = UInt32(peek(1)) << 16 | UInt32(peek(2) | 0x20) << 8 | UInt32(peek(3) | 0x20)
        return Self.beginnings.contains(key)
    }

    private static let beginnings: [UInt32] = [
        "mon", "tue", "wed", "thu", "fri", "sat", "sun", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
        "oct", "nov", "dec",
    ].map { $0.utf8.reduce(0) { $0 << 8 | UInt32($1) } }
}

extension UInt8 {
    fileprivate var isASCIICapital: Bool { self &- 0x41 < 26 }
    fileprivate var isASCIISmallLetter: Bool { self &- 0x61 < 26 }
}
