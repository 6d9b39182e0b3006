/// Why bytes are no JSON.
enum JSONFault: Error {
    /// The offset counts bytes from the start of the buffer.
    case malformed(offset: Int, expected: String, found: String)
    case notUTF8
}

/// A strict parser of JSON objects (RFC 8259), which makes strings only of what is asked for.
///
/// One after another, so that memory and the names of fields serve for many.
struct JSONParser {
    let bytes: JSONBytes
    private(set) var end = 0
    var position = 0
    /// The last string with escapes.
    var resolved = JSONText()
    private var fields: JSONFields
    /// Values nested deeper than this are refused, so that no input can exhaust the stack.
    static let deepest = 512

    init(_ bytes: JSONBytes, names: FieldNames) {
        self.bytes = bytes
        fields = JSONFields(names: names)
    }

    /// Reads the one object of `bytes[range]`, and nothing after it, into `builder`.
    mutating func record(in range: Range<Int>, into builder: inout RecordBuilder) throws(JSONFault) {
        precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "A record lies within its bytes.")
        (position, end) = (range.lowerBound, range.upperBound)
        fields.beginRecord()
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
        let field = try memberField()
        if peek() == UInt8(ascii: "\"") { return builder.set(field, string: try string()) }
        if skip("null") { return builder.set(field, json: "null", kind: .null) }
        var json: [UInt8] = []
        let kind = try compactValue(into: &json, depth: 0)
        guard let text = json.withJSONBytes({ $0.string(0..<$0.count) }) else { throw .notUTF8 }
        builder.set(field, json: text, kind: kind)
    }

    /// The field whose name comes, and the colon after it.
    private mutating func memberField() throws(JSONFault) -> FieldNames.Field {
        guard peek() == UInt8(ascii: "\"") else { throw fault("a field name in quotes") }
        let start = position
        if let (place, length) = fields.find(bytes, at: start + 1, before: end) {
            position += length + 2
            try colon()
            if !fields.isNew(at: place) { throw Self.repeated(fields.field(at: place).name, at: start) }
            return fields.field(at: place)
        }
        let field = fields.field(named: try string())
        let written = start + 1..<position - 1
        try colon()
        if !fields.isNew(field, bytes: plain(written)) { throw Self.repeated(field.name, at: start) }
        return field
    }

    /// What stands between two quotes; nil where it holds escapes.
    private func plain(_ range: Range<Int>) -> [UInt8]? {
        guard bytes.mark(from: range.lowerBound, to: range.upperBound) == range.upperBound else { return nil }
        var plain: [UInt8] = []
        bytes.append(range, to: &plain)
        return plain
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

    /// Passes over a word, or stays where not all of it stands here.
    mutating func skip(_ word: StaticString) -> Bool {
        let isHere = word.withUTF8Buffer { word in
            word.count <= end - position && word.indices.allSatisfy { unsafe bytes[position + $0] == word[$0] }
        }
        if isHere { position += word.utf8CodeUnitCount }
        return isHere
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
