/// An encoding of text that is read besides UTF-8.
public enum TextEncoding: Sendable, Hashable, Codable, CustomStringConvertible {
    case utf16LittleEndian
    case utf16BigEndian
    /// Also for ISO 8859-1; the fallback for bytes that are no UTF-8.
    case windows1252
    /// Another one, which an HTML page names itself.
    case named(String)

    public var description: String {
        switch self {
        case .utf16LittleEndian: "UTF-16LE"
        case .utf16BigEndian: "UTF-16BE"
        case .windows1252: "Windows-1252"
        case .named(let name): name
        }
    }
}

/// Windows-1252, the fallback for bytes that are no UTF-8.
enum Windows1252 {
    /// Every byte has a character but five, which become U+FFFD.
    static func decode(_ bytes: some Sequence<UInt8>) -> String {
        var text = ""
        for byte in bytes {
            let isHigh = (0x80..<0xA0).contains(byte)
            text.unicodeScalars.append(isHigh ? high[Int(byte) - 0x80] : Unicode.Scalar(byte))
        }
        return text
    }

    /// 0x80 ..< 0xA0.
    private static let high: [Unicode.Scalar] = Array(
        ("€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}" + "\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ").unicodeScalars)
}

/// Text of a record as UTF-8, or by the fallback.
enum TextDecoding {
    /// The text, and the encoding it was taken for where it is no UTF-8.
    static func decode(_ bytes: [UInt8]) -> (text: String, encoding: TextEncoding?) {
        if let text = String(validating: bytes, as: UTF8.self) { return (text, nil) }
        return (Windows1252.decode(bytes), .windows1252)
    }
}
