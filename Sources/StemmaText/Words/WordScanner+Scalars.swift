extension WordScanner {
    /// The number of bytes of the scalar that begins with `first`.
    @inline(__always)
    static func scalarLength(_ first: UInt8) -> Int {
        first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    }

    /// The scalar that begins at `place` of valid UTF-8.
    static func decode(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Unicode.Scalar {
        let first = unsafe text[place]
        let length = scalarLength(first)
        guard length > 1 else { return Unicode.Scalar(first) }
        precondition(place + length <= text.count, "The text ends within a character; it must be valid UTF-8.")
        var value = UInt32(first) & (0xFF >> UInt32(length + 1))
        for offset in 1..<length { value = unsafe value << 6 | UInt32(text[place + offset] & 0x3F) }
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    /// Whether the Σ at `place` ends a word: a cased scalar before it and none after, those that case ignores apart.
    static func isFinalSigma(at place: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        var before = place
        var cased = false
        while before > 0 {
            repeat { before -= 1 } while unsafe before > 0 && text[before] & 0xC0 == 0x80
            let properties = unsafe decode(text, at: before).properties
            if !properties.isCaseIgnorable {
                cased = properties.isCased
                break
            }
        }
        guard cased else { return false }
        var after = place + 2
        while after < text.count {
            let properties = unsafe decode(text, at: after).properties
            if !properties.isCaseIgnorable { return !properties.isCased }
            unsafe after += scalarLength(text[after])
        }
        return true
    }
}
