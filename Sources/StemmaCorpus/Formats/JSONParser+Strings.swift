extension JSONParser {
    /// Reads a string, its escapes resolved; NUL becomes a blank.
    mutating func string() throws(JSONFault) -> String {
        position += 1
        let start = position
        position = bytes.mark(from: start, to: end)
        if peek() == UInt8(ascii: "\\") { return try resolvedString(from: start) }
        try closingQuote()
        guard let text = bytes.string(start..<position - 1) else { throw .notUTF8 }
        return text
    }

    /// Reads a string with escapes, from behind its first quote.
    private mutating func resolvedString(from start: Int) throws(JSONFault) -> String {
        // What is resolved is no longer than what is written.
        resolved.begin(atMost: end - start)
        position = bytes.resolve(start..<end, into: &resolved)
        while peek() == UInt8(ascii: "\\") {
            try unusualEscape()
            position = bytes.resolve(position..<end, into: &resolved)
        }
        try closingQuote()
        guard let text = resolved.string else { throw .notUTF8 }
        return text
    }

    private mutating func closingQuote() throws(JSONFault) {
        guard let byte = peek() else { throw fault("a closing quote") }
        guard byte == UInt8(ascii: "\"") else { throw fault("an escape in place of a control character") }
        position += 1
    }

    /// Reads an escape that was not resolved with the others: NUL, else it is a fault.
    private mutating func unusualEscape() throws(JSONFault) {
        let start = position
        position += 1
        guard let byte = peek() else { throw fault("an escape") }
        guard byte == UInt8(ascii: "u") else { throw fault("an escape such as \\n") }
        position += 1
        let unit = try fourDigits()
        if UTF16.isLeadSurrogate(unit), skip(UInt8(ascii: "\\")), skip(UInt8(ascii: "u")) { _ = try fourDigits() }
        guard unit == 0 else { throw lone(unit, at: start) }
        // NUL ends strings in C; no text needs it.
        resolved.append(UInt8(ascii: " "))
    }

    private func lone(_ unit: UInt16, at offset: Int) -> JSONFault {
        .malformed(
            offset: offset, expected: "both halves of a surrogate pair",
            found: "\\u\(String(unit, radix: 16, uppercase: true)) alone")
    }

    private mutating func fourDigits() throws(JSONFault) -> UInt16 {
        var value: UInt16 = 0
        for _ in 0..<4 {
            guard let byte = peek(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
                throw fault("four hexadecimal digits")
            }
            value = value << 4 | UInt16(digit)
            position += 1
        }
        return value
    }
}
