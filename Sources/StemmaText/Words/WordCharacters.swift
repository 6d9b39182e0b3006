/// Which scalars stand in words, and their lower case.
///
/// A word is a maximal run of letters, marks and numbers (general categories L, M, N) and `_` of the lower-cased
/// text. Lower case is that of Python's `str.lower`: the Unicode mapping scalar by scalar, with the final sigma rule
/// (The Unicode Standard, section 3.13) as its only look at the neighbours.
enum WordCharacters {
    /// Stands in `ascii` for a byte that begins a longer scalar.
    static let multibyte: UInt8 = 0xFF
    /// Stands in `plane` for İ, whose lower case is two scalars.
    static let dottedCapitalI: UInt16 = 1
    /// Stands in `plane` for Σ, whose lower case depends on its neighbours.
    static let capitalSigma: UInt16 = 2

    /// For each byte: its lower case in a word, 0 for a separator, `multibyte` from 0x80 on.
    static let ascii: [UInt8] = (0...255).map { byte in
        let value = UInt8(byte)
        switch value {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): return value | 0x20
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            return value
        default: return value < 0x80 ? 0 : multibyte
        }
    }

    /// For each scalar of the Basic Multilingual Plane: its lower case in a word, 0 for a separator, or one of the two
    /// special marks.
    static let plane: [UInt16] = (0...0xFFFF).map { value in
        if value == 0x130 { return dottedCapitalI }
        if value == 0x3A3 { return capitalSigma }
        guard let scalar = Unicode.Scalar(UInt32(value)) else { return 0 }
        return UInt16(exactly: lowerCase(of: scalar)) ?? 0
    }

    /// The lower case of a scalar in a word, 0 for a separator.
    static func lowerCase(of scalar: Unicode.Scalar) -> UInt32 {
        let mapping = scalar.properties.lowercaseMapping.unicodeScalars
        guard let lower = mapping.first, standsInWords(lower) else { return 0 }
        return lower.value
    }

    private static func standsInWords(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
            return true
        default: return scalar == "_"
        }
    }
}
