extension JSONParser {
    /// Passes over any value, and appends it without white space; its strings stay as they are written.
    mutating func compactValue(into json: inout [UInt8], depth: Int) throws(JSONFault) -> RecordBuilder.Kind {
        let start = position
        switch peek() {
        case UInt8(ascii: "{"): return try container(.object, into: &json, depth: depth)
        case UInt8(ascii: "["): return try container(.array, into: &json, depth: depth)
        case UInt8(ascii: "\""): _ = try string()
        case UInt8(ascii: "t"): try literal("true")
        case UInt8(ascii: "f"): try literal("false")
        case UInt8(ascii: "n"): try literal("null")
        default:
            let isInteger = try number()
            bytes.append(start..<position, to: &json)
            return isInteger ? .integer : .number
        }
        bytes.append(start..<position, to: &json)
        return bytes[start] == UInt8(ascii: "n") ? .null : .boolean
    }

    /// An array or an object with all it holds.
    private mutating func container(
        _ kind: RecordBuilder.Kind, into json: inout [UInt8], depth: Int
    ) throws(JSONFault) -> RecordBuilder.Kind {
        guard depth < Self.deepest else {
            throw .malformed(
                offset: position, expected: "at most \(Self.deepest) levels of nesting", found: "a deeper value")
        }
        let close = kind == .object ? UInt8(ascii: "}") : UInt8(ascii: "]")
        json.append(bytes[position])
        position += 1
        skipSpace()
        if !skip(close) {
            var names: Set<String> = []
            while true {
                if kind == .object { try name(into: &json, &names) }
                _ = try compactValue(into: &json, depth: depth + 1)
                guard try continues(until: close) else { break }
                json.append(UInt8(ascii: ","))
                skipSpace()
            }
        }
        json.append(close)
        return kind
    }

    /// The name of a field and the colon after it.
    private mutating func name(into json: inout [UInt8], _ names: inout Set<String>) throws(JSONFault) {
        guard peek() == UInt8(ascii: "\"") else { throw fault("a field name in quotes") }
        let start = position
        let name = try string()
        if !names.insert(name).inserted { throw Self.repeated(name, at: start) }
        bytes.append(start..<position, to: &json)
        try colon()
        json.append(UInt8(ascii: ":"))
    }

    private mutating func literal(_ word: StaticString) throws(JSONFault) {
        for byte in "\(word)".utf8 where !skip(byte) { throw fault("\(word)") }
    }

    /// Passes over a number; whether it is an integer.
    private mutating func number() throws(JSONFault) -> Bool {
        _ = skip(UInt8(ascii: "-"))
        if !skip(UInt8(ascii: "0")) { try digits(expected: "a value") }
        var isInteger = true
        if skip(UInt8(ascii: ".")) {
            isInteger = false
            try digits(expected: "a digit")
        }
        if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
            isInteger = false
            if !skip(UInt8(ascii: "+")) { _ = skip(UInt8(ascii: "-")) }
            try digits(expected: "a digit")
        }
        return isInteger
    }

    private mutating func digits(expected: String) throws(JSONFault) {
        guard peek()?.isASCIIDigit == true else { throw fault(expected) }
        while peek()?.isASCIIDigit == true { position += 1 }
    }
}
