/// A word of up to 15 bytes as two numbers that no other has.
@safe struct PackedWord {
    /// The first 8 bytes, zeros after the last.
    let low: UInt64
    /// The next 7 bytes and, on top, the length.
    let high: UInt64

    /// The most bytes a packed word has.
    static let capacity = 15
    /// How many bytes after a word must be readable.
    static let padding = 16

    /// - Parameter word: of at most `capacity` bytes, after which at least `padding` may be read.
    @inline(__always)
    init(_ word: UnsafeBufferPointer<UInt8>) {
        guard let base = unsafe UnsafeRawPointer(word.baseAddress) else {
            (low, high) = (0, 0)
            return
        }
        let bits = UInt64(truncatingIfNeeded: word.count) &* 8
        // 1 << 64 is 0 in Swift, and 0 − 1 is all ones. No branch: words come in all lengths.
        let lowMask = (UInt64(1) << bits) &- 1
        let highMask = (UInt64(1) << (max(bits, 64) &- 64)) &- 1
        unsafe low = UInt64(littleEndian: base.loadUnaligned(as: UInt64.self)) & lowMask
        unsafe high =
            UInt64(littleEndian: base.loadUnaligned(fromByteOffset: 8, as: UInt64.self)) & highMask
            | UInt64(truncatingIfNeeded: word.count) << 56
    }

    @inline(__always)
    init(low: UInt64, high: UInt64) { (self.low, self.high) = (low, high) }

    /// Whether no byte is 0x80 or more.
    @inline(__always)
    var isASCII: Bool { (low | high) & 0x8080_8080_8080_8080 == 0 }

    @inline(__always)
    var hash: UInt64 {
        let product = (low ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: high ^ 0xD6E8_FEB8_6659_FD93)
        return product.high ^ product.low
    }
}
