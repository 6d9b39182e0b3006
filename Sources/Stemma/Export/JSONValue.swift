/// A JSON value whose objects keep the order of their fields, so that output is the same to the byte.
public enum JSONValue: Sendable, Equatable {
    case null
    case bool(Bool)
    case integer(Int)
    /// Written as the shortest decimal that reads back as the same number; NaN and infinity become null.
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([Field])

    /// A name and a value of an object.
    public struct Field: Sendable, Equatable {
        public let name: String
        public let value: JSONValue
    }

    /// A string, or null where there is none.
    public init(_ string: String?) { self = string.map(JSONValue.string) ?? .null }

    /// A whole number, or null where there is none.
    public init(_ integer: Int?) { self = integer.map(JSONValue.integer) ?? .null }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByStringLiteral {
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(elements.map { Field(name: $0.0, value: $0.1) })
    }

    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

    public init(stringLiteral value: String) { self = .string(value) }
}

extension JSONValue {
    /// One line without spaces.
    public var compact: String {
        var text = ""
        write(to: &text)
        return text
    }

    /// Indented by two spaces; an array or object without nested ones stays on one line.
    public var pretty: String {
        var text = ""
        write(to: &text, indentation: 0)
        return text + "\n"
    }

    private func write(to text: inout String) {
        switch self {
        case .array(let values): writeList(values.map { (nil, $0) }, "[", "]", to: &text, indentation: nil)
        case .object(let fields): writeList(fields.map { ($0.name, $0.value) }, "{", "}", to: &text, indentation: nil)
        default: text += scalar
        }
    }

    private func write(to text: inout String, indentation: Int) {
        let inner: Int? = isFlat ? nil : indentation + 2
        switch self {
        case .array(let values): writeList(values.map { (nil, $0) }, "[", "]", to: &text, indentation: inner)
        case .object(let fields): writeList(fields.map { ($0.name, $0.value) }, "{", "}", to: &text, indentation: inner)
        default: text += scalar
        }
    }

    private func writeList(
        _ items: [(name: String?, value: JSONValue)], _ open: String, _ close: String, to text: inout String,
        indentation: Int?
    ) {
        text += open
        for (index, item) in items.enumerated() {
            if index > 0 { text += "," }
            if let indentation { text += "\n" + String(repeating: " ", count: indentation) }
            if let name = item.name { text += quoted(name) + (indentation == nil ? ":" : ": ") }
            if let indentation {
                item.value.write(to: &text, indentation: indentation)
            } else {
                item.value.write(to: &text)
            }
        }
        if let indentation, !items.isEmpty { text += "\n" + String(repeating: " ", count: indentation - 2) }
        text += close
    }

    private var isFlat: Bool {
        switch self {
        case .array(let values): values.allSatisfy(\.isScalar)
        case .object(let fields): fields.count <= 4 && fields.allSatisfy(\.value.isScalar)
        default: true
        }
    }

    private var isScalar: Bool {
        switch self {
        case .array, .object: false
        default: true
        }
    }

    /// The text of a value that is no list.
    private var scalar: String {
        switch self {
        case .bool(let value): value ? "true" : "false"
        case .integer(let value): String(value)
        case .number(let value):
            value.isFinite ? value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)" : "null"
        case .string(let value): quoted(value)
        case .null, .array, .object: "null"
        }
    }
}

/// A JSON string (RFC 8259, section 7): quotes, backslashes and control characters escaped. `<` is escaped too, so that
/// the value may stand inside a page's script.
private func quoted(_ string: String) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    for byte in string.utf8 {
        switch byte {
        case UInt8(ascii: "\""): bytes += Array("\\\"".utf8)
        case UInt8(ascii: "\\"): bytes += Array("\\\\".utf8)
        case UInt8(ascii: "\n"): bytes += Array("\\n".utf8)
        case UInt8(ascii: "\t"): bytes += Array("\\t".utf8)
        case UInt8(ascii: "\r"): bytes += Array("\\r".utf8)
        case 0..<0x20, UInt8(ascii: "<"):
            let digits = Array("0123456789abcdef".utf8)
            bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        default: bytes.append(byte)
        }
    }
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
}
