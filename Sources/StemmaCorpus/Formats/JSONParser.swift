/// Why bytes are no JSON.
enum JSONFault: Error {
    /// The offset counts bytes from the start of the buffer.
    case malformed(offset: Int, expected: String, found: String)
    case notUTF8
}

/// A strict parser of one JSON value (RFC 8259), which makes strings only of what is asked for.
struct JSONParser {
    let bytes: [UInt8]
    let end: Int
    var position: Int
    /// Values nested deeper than this are refused, so that no input can exhaust the stack.
    static let deepest = 512

    /// Parses `bytes[range]`.
    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        self.position = range.lowerBound
        self.end = range.upperBound
    }

    /// Reads one object, and nothing after it, into `builder`.
    mutating func record(into builder: inout RecordBuilder) throws(JSONFault) {
        skipSpace()
        guard peek() == UInt8(ascii: "{") else { throw fault("an object") }
        position += 1
        skipSpace()
        if !skip(UInt8(ascii: "}")) {
            repeat { try member(into: &builder) } while try continues(until: UInt8(ascii: "}"))
        }
        skipSpace()
        if position != end { throw fault("nothing after the object") }
    }

    private mutating func member(into builder: inout RecordBuilder) throws(JSONFault) {
        skipSpace()
        let start = position
        let name = try memberName()
        if !builder.isNew(name) { throw Self.repeated(name, at: start) }
        if peek() == UInt8(ascii: "\"") { return builder.set(name, string: try string()) }
        var json: [UInt8] = []
        let kind = try compactValue(into: &json, depth: 0)
        guard let text = String(validating: json, as: UTF8.self) else { throw .notUTF8 }
        builder.set(name, json: text, kind: kind)
    }

    private mutating func memberName() throws(JSONFault) -> String {
        skipSpace()
        guard peek() == UInt8(ascii: "\"") else { throw fault("a field name in quotes") }
        let name = try string()
        try colon()
        return name
    }

    mutating func colon() throws(JSONFault) {
        skipSpace()
        if !skip(UInt8(ascii: ":")) { throw fault("a colon") }
        skipSpace()
    }

    /// Passes over a comma (true) or the closing bracket (false).
    mutating func continues(until close: UInt8) throws(JSONFault) -> Bool {
        skipSpace()
        if skip(UInt8(ascii: ",")) { return true }
        if skip(close) { return false }
        throw fault("a comma or \(Self.name(close))")
    }

    // MARK: Small moves

    func peek() -> UInt8? { position < end ? bytes[position] : nil }

    mutating func skip(_ byte: UInt8) -> Bool {
        guard position < end, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    mutating func skipSpace() {
        while position < end {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }

    // MARK: Faults

    static func repeated(_ name: String, at offset: Int) -> JSONFault {
        .malformed(offset: offset, expected: "each field name once", found: "'\(name)' again")
    }

    /// A fault here; what stands here is what was found.
    func fault(_ expected: String) -> JSONFault {
        .malformed(offset: position, expected: expected, found: peek().map(Self.name) ?? "the end")
    }

    static func name(_ byte: UInt8) -> String {
        switch byte {
        case 0x21..<0x7F: "'\(Unicode.Scalar(byte))'"
        case 0x20: "a blank"
        case 0x80...: "a character outside of ASCII"
        default: "the control character 0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
    }
}
