/// A word as it is put together scalar by scalar, in memory that is used again.
@safe final class FoldedWord {
    private var bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: 64)
    private var room = 64
    private var count = 0
    /// The number of scalars so far.
    private(set) var scalars = 0

    deinit { unsafe bytes.deallocate() }

    /// The bytes so far; at least 16 more after them may be read too.
    var folded: UnsafeBufferPointer<UInt8> { unsafe UnsafeBufferPointer(start: bytes, count: count) }

    @inline(__always)
    func removeAll() {
        count = 0
        scalars = 0
    }

    /// Adds a scalar, as UTF-8. Surrogates, which no valid text holds, are added as if they were scalars.
    @inline(__always)
    func append(_ value: UInt32) {
        // A scalar takes four bytes at most, and sixteen are to be there for a reader who looks past the end.
        if count + 20 > room { grow() }
        if value < 0x80 {
            put(value)
        } else if value < 0x800 {
            put(0xC0 | value >> 6)
            put(0x80 | value & 0x3F)
        } else if value < 0x10000 {
            put(0xE0 | value >> 12)
            put(0x80 | value >> 6 & 0x3F)
            put(0x80 | value & 0x3F)
        } else {
            put(0xF0 | value >> 18)
            put(0x80 | value >> 12 & 0x3F)
            put(0x80 | value >> 6 & 0x3F)
            put(0x80 | value & 0x3F)
        }
        scalars += 1
    }

    /// Takes a piece of ASCII text, in lower case, in place of what there is.
    func takeASCII(_ piece: UnsafeBufferPointer<UInt8>) {
        while piece.count + 16 > room { grow() }
        for index in 0..<piece.count {
            // There is room for the piece, and sixteen bytes for a reader who looks past the end.
            let byte = unsafe piece[index]
            unsafe bytes[index] = byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
        }
        count = piece.count
        scalars = piece.count
    }

    /// Takes a piece of a text as it is written, in place of what there is; `scalars` is then the number of its bytes.
    func takeAsWritten(_ piece: UnsafeBufferPointer<UInt8>) {
        while piece.count + 16 > room { grow() }
        // There is room for the piece, and sixteen bytes for a reader who looks past the end.
        if let base = piece.baseAddress { unsafe bytes.update(from: base, count: piece.count) }
        count = piece.count
        scalars = piece.count
    }

    /// Takes a piece of a text, in lower case, in place of what there is.
    func take(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) {
        removeAll()
        var position = range.lowerBound
        while position < range.upperBound {
            let (value, length) = unsafe decodeScalar(text, at: position)
            unsafe appendLowercased(value, at: position, of: text)
            position += length
        }
    }

    /// Adds the lower case of the scalar at a place of a text; of İ `i` and a dot above, of a final Σ ς.
    @inline(__always)
    func appendLowercased(_ value: UInt32, at place: Int, of text: UnsafeBufferPointer<UInt8>) {
        if value < 0x80 { return append(value &- 0x41 < 26 ? value | 0x20 : value) }
        let isFinal = unsafe value == WordCharacters.capitalSigma && isFinalSigma(at: place, in: text)
        append(isFinal ? WordCharacters.finalSigma : WordCharacters[value].lowercased)
        if value == WordCharacters.dottedCapitalI { append(WordCharacters.dotAbove) }
    }

    @inline(__always)
    private func put(_ byte: UInt32) {
        unsafe bytes[count] = UInt8(truncatingIfNeeded: byte)
        count += 1
    }

    private func grow() {
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: 2 * room)
        unsafe larger.initialize(repeating: 0, count: 2 * room)
        unsafe larger.update(from: bytes, count: count)
        unsafe bytes.deallocate()
        unsafe bytes = larger
        room *= 2
    }
}
