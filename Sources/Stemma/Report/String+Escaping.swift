extension String {
    /// The text for HTML, between tags or in a quoted attribute.
    var escapedForHTML: String {
        if utf8.allSatisfy(\.isPlainInHTML) { return self }
        var escaped = ""
        escaped.reserveCapacity(utf8.count + 16)
        for scalar in withoutControls.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// The text without what a reader cannot see but a page obeys: control characters other than tab and line feed,
    /// the marks that turn the direction of writing (U+202A–U+202E, U+2066–U+2069), and noncharacters. Carriage returns
    /// and the line and paragraph separators become spaces.
    ///
    /// Source: Unicode Standard Annex 9, section 2; Boucher and Anderson, "Trojan Source", 2021, arXiv:2111.00169.
    var withoutControls: String {
        if utf8.allSatisfy(\.isVisibleASCII) { return self }
        var kept = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0x0D, 0x2028, 0x2029: kept.append(" ")
            case 0x09, 0x0A: kept.append(scalar)
            case ..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE...0xFFFF: break
            default: kept.append(scalar)
            }
        }
        return String(kept)
    }

    /// The address, if a page may link to it: `http` or `https` and nothing in it that is not visible.
    ///
    /// Everything else (`javascript:`, `data:`, `file:`, relative paths) is nil.
    var webAddress: String? {
        let start = prefix(8).lowercased()
        guard start.hasPrefix("http://") || start.hasPrefix("https://"), utf8.count <= 2_048 else { return nil }
        return withoutControls == self && !contains(where: \.isWhitespace) ? self : nil
    }
}

extension UInt8 {
    fileprivate var isVisibleASCII: Bool { self >= 0x20 && self < 0x7F }

    fileprivate var isPlainInHTML: Bool {
        switch self {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): false
        default: isVisibleASCII
        }
    }
}
