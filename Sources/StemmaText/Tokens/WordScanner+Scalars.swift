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

/// The last place at or before `index` where a character of valid UTF-8 begins, or the text ends.
func characterStart(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    var start = index
    while start > 0, start < text.count, unsafe text[start] & 0xC0 == 0x80 { start -= 1 }
    return start
}

/// Whether the Σ at `place` ends a word: a cased scalar before it and none after, those that case ignores apart.
///
/// Source: The Unicode Standard, section 3.13, table 3-17, Final_Sigma.
func isFinalSigma(at place: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var before = place
    var cased = false
    while before > 0 {
        repeat { before -= 1 } while unsafe before > 0 && text[before] & 0xC0 == 0x80
        guard let properties = unsafe Unicode.Scalar(decodeScalar(text, at: before).value)?.properties else { break }
        if !properties.isCaseIgnorable {
            cased = properties.isCased
            break
        }
    }
    guard cased else { return false }
    var after = place + 2
    while after < text.count {
        let (value, length) = unsafe decodeScalar(text, at: after)
        guard let properties = Unicode.Scalar(value)?.properties else { return true }
        if !properties.isCaseIgnorable { return !properties.isCased }
        after += length
    }
    return true
}
