/// Finds the words of UTF-8 text and hands each out lower-cased.
///
/// ASCII goes through a table of 256 entries; other scalars are decoded and looked up in `ScalarTable`. The text must
/// be valid UTF-8.
///
/// **Complexity**: linear in the bytes, one read and one write each; scratch memory of twice the longest word.
package struct WordScanner {
    private let rule: WordRule
    private let table = ScalarTable.shared
    private var scratch: [UInt8] = Array(repeating: 0, count: 512)

    package init(_ rule: WordRule) { self.rule = rule }

    /// Calls `body` with the bytes of each lower-cased word and its length in scalars, in the order of the text.
    ///
    /// The bytes are only valid during the call.
    @inline(__always)
    package mutating func forEachWord(
        in text: UnsafeBufferPointer<UInt8>, _ body: (_ word: UnsafeBufferPointer<UInt8>, _ scalars: Int) -> Void
    ) {
        var position = 0
        while true {
            unsafe skipSeparators(text, &position)
            guard position < text.count else { return }
            let end = unsafe asciiRunEnd(text, from: position)
            let isPlain = unsafe end == text.count || text[end] < 0x80
            let start = position
            position = end
            // A lower-cased scalar takes at most 3 bytes where the scalar took 2, so twice the run is always enough.
            if isPlain {
                reserve(end - start)
                let count = unsafe foldASCII(text, start..<end)
                unsafe emit(count, scalars: count, body)
            } else {
                unsafe scanMixed(text, start, &position, body)
            }
        }
    }

    @inline(__always)
    private func skipSeparators(_ text: UnsafeBufferPointer<UInt8>, _ position: inout Int) {
        while unsafe position < text.count && ASCII.folded[Int(text[position])] == 0 { position += 1 }
    }

    @inline(__always)
    private func asciiRunEnd(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var end = start
        while unsafe end < text.count && ASCII.folded[Int(text[end])] & 0x80 == 0 && ASCII.folded[Int(text[end])] != 0 {
            end += 1
        }
        return end
    }

    @inline(__always)
    private mutating func foldASCII(_ text: UnsafeBufferPointer<UInt8>, _ run: Range<Int>) -> Int {
        unsafe scratch.withUnsafeMutableBufferPointer { scratch in
            for offset in 0..<run.count {
                unsafe scratch[offset] = ASCII.folded[Int(text[run.lowerBound + offset])]
            }
        }
        return run.count
    }

    /// A word that holds, or may hold, scalars beyond ASCII.
    private mutating func scanMixed(
        _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ position: inout Int,
        _ body: (UnsafeBufferPointer<UInt8>, Int) -> Void
    ) {
        var next = start
        var written = 0
        var scalars = 0
        while next < text.count {
            let (value, length) = unsafe decodeScalar(text, at: next)
            guard table.isWord(value, rule) else { break }
            reserve(written + 4)
            written += write(table.lower(value), at: written)
            scalars += 1
            next += length
        }
        // Where no word begins here, step over the one scalar that is not part of any.
        position = next > start ? next : unsafe start + decodeScalar(text, at: start).length
        if scalars > 0 { unsafe emit(written, scalars: scalars, body) }
    }

    @inline(__always)
    private func emit(_ count: Int, scalars: Int, _ body: (UnsafeBufferPointer<UInt8>, Int) -> Void) {
        unsafe scratch.withUnsafeBufferPointer { unsafe body(UnsafeBufferPointer(rebasing: $0[0..<count]), scalars) }
    }

    @inline(__always)
    private mutating func reserve(_ count: Int) {
        if count > scratch.count { scratch += Array(repeating: 0, count: max(count, scratch.count)) }
    }

    private mutating func write(_ value: UInt32, at offset: Int) -> Int {
        switch value {
        case 0..<0x80:
            scratch[offset] = UInt8(value)
            return 1
        case 0x80..<0x800:
            scratch[offset] = UInt8(0xC0 | value >> 6)
            scratch[offset + 1] = UInt8(0x80 | value & 0x3F)
            return 2
        case 0x800..<0x10000:
            scratch[offset] = UInt8(0xE0 | value >> 12)
            scratch[offset + 1] = UInt8(0x80 | value >> 6 & 0x3F)
            scratch[offset + 2] = UInt8(0x80 | value & 0x3F)
            return 3
        default:
            scratch[offset] = UInt8(0xF0 | value >> 18)
            scratch[offset + 1] = UInt8(0x80 | value >> 12 & 0x3F)
            scratch[offset + 2] = UInt8(0x80 | value >> 6 & 0x3F)
            scratch[offset + 3] = UInt8(0x80 | value & 0x3F)
            return 4
        }
    }
}

/// The scalar that begins at `index` of valid UTF-8, and how many bytes it takes.
@inline(__always)
func decodeScalar(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (value: UInt32, length: Int) {
    let lead = unsafe UInt32(text[index])
    if lead < 0x80 { return (lead, 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    // A text cut inside a scalar is not valid UTF-8; it is read as one unknown scalar rather than past its end.
    guard index + length <= text.count else { return (0xFFFD, text.count - index) }
    var value = lead & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = unsafe value << 6 | UInt32(text[index + offset]) & 0x3F }
    return (value, length)
}

/// What each byte does: 0 ends a word, 0x80 begins a scalar beyond ASCII, anything else is the lower-cased letter.
enum ASCII {
    nonisolated(unsafe) static let folded: UnsafePointer<UInt8> = {
        let table = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
        for byte in 0..<256 {
            let character = UInt8(byte)
            unsafe table[byte] =
                switch character {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
                    character
                case UInt8(ascii: "A")...UInt8(ascii: "Z"): character | 0x20
                case 0x80...0xFF: 0x80
                default: 0
                }
        }
        return unsafe UnsafePointer(table)
    }()
}
