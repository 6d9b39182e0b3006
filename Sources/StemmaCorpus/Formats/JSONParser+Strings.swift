internal import CKernels
internal import StemmaLinearAlgebra

extension JSONParser {
    /// Reads a string, its escapes resolved; NUL becomes a blank.
    mutating func string() throws(JSONFault) -> String {
        position += 1
        let start = position
        scanPlain()
        if position < end, bytes[position] == UInt8(ascii: "\"") {
            position += 1
            return try text(bytes[start..<position - 1])
        }
        var resolved: [UInt8] = []
        // What is resolved is no longer than what is written, and most of a record is one string.
        resolved.reserveCapacity(end - start)
        resolved.append(contentsOf: bytes[start..<position])
        try resolveEscapes(into: &resolved)
        return try text(resolved[...])
    }

    private func text(_ bytes: ArraySlice<UInt8>) throws(JSONFault) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
        return text
    }

    /// Moves to the next quote, backslash or control character.
    private mutating func scanPlain() {
        position = plainEnd(from: position)
    }

    private func plainEnd(from start: Int) -> Int {
        unsafe bytes.withUnsafeBufferPointer { bytes in
            guard start < end, let base = bytes.baseAddress else { return start }
            // `end` is within the bytes, and `start` before it.
            return unsafe start + stemma_find_json_mark(Self.instructions, base + start, end - start)
        }
    }

    private static let instructions = Int32(InstructionSet.current.rawValue)

    /// Reads on to the closing quote.
    private mutating func resolveEscapes(into resolved: inout [UInt8]) throws(JSONFault) {
        while true {
            switch peek() {
            case UInt8(ascii: "\""):
                position += 1
                return
            case UInt8(ascii: "\\"): try escape(into: &resolved)
            case nil: throw fault("a closing quote")
            case let byte? where byte < 0x20: throw fault("an escape in place of a control character")
            default:
                let start = position
                scanPlain()
                resolved.append(contentsOf: bytes[start..<position])
            }
        }
    }

    private mutating func escape(into resolved: inout [UInt8]) throws(JSONFault) {
        position += 1
        guard let byte = peek() else { throw fault("an escape") }
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): resolved.append(byte)
        case UInt8(ascii: "n"): resolved.append(0x0A)
        case UInt8(ascii: "t"): resolved.append(0x09)
        case UInt8(ascii: "r"): resolved.append(0x0D)
        case UInt8(ascii: "b"): resolved.append(0x08)
        case UInt8(ascii: "f"): resolved.append(0x0C)
        case UInt8(ascii: "u"):
            position += 1
            return try appendScalar(to: &resolved)
        default: throw fault("an escape such as \\n")
        }
        position += 1
    }

    /// Reads the digits after `\u`, and the second half of a pair.
    private mutating func appendScalar(to resolved: inout [UInt8]) throws(JSONFault) {
        let start = position - 2
        let unit = try fourDigits()
        var value = UInt32(unit)
        if UTF16.isLeadSurrogate(unit) {
            let isPair = skip(UInt8(ascii: "\\")) && skip(UInt8(ascii: "u"))
            let second = isPair ? try fourDigits() : 0
            guard UTF16.isTrailSurrogate(second) else { throw lone(unit, at: start) }
            value = 0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(second & 0x3FF))
        }
        guard let scalar = Unicode.Scalar(value) else { throw lone(unit, at: start) }
        // NUL ends strings in C; no text needs it.
        resolved.append(contentsOf: UTF8.encode(value == 0 ? " " : scalar)!)
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
