/// Which characters make a word, after lower-casing.
package enum WordRule: Sendable, Equatable, CaseIterable {
    /// Letters, numbers and `_`: what `\w` matches in Python's regular expressions. Marks end a word.
    case lettersAndNumbers
    /// Letters, marks, numbers (general categories L, M, N) and `_`.
    case lettersMarksAndNumbers
}

/// Which scalars stand in words, and their lower case.
///
/// Lower case is that of Python's `str.lower`: the Unicode mapping scalar by scalar; İ becomes `i` and a dot above, and
/// the final sigma rule is the only look at the neighbours. A table of the Basic Multilingual Plane is made once, from
/// the standard library's Unicode properties; scalars beyond it ask the properties each time.
struct WordCharacters: Sendable {
    private let lowercased: [UInt16]
    private let kinds: [UInt8]

    static let shared = WordCharacters()
    static let dottedCapitalI: UInt32 = 0x130
    static let dotAbove: UInt32 = 0x307
    static let capitalSigma: UInt32 = 0x3A3
    static let finalSigma: UInt32 = 0x3C2

    private init() {
        var lowercased = [UInt16](repeating: 0, count: 0x10000)
        var kinds = [UInt8](repeating: 0, count: 0x10000)
        for value in 0..<UInt32(0x10000) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            lowercased[Int(value)] = UInt16(exactly: Self.lower(scalar).value) ?? UInt16(value)
            kinds[Int(value)] = Self.kind(of: Self.lower(scalar))
        }
        self.lowercased = lowercased
        self.kinds = kinds
    }

    /// The lower case of a scalar; of İ its first half.
    func lower(_ value: UInt32) -> UInt32 {
        if value < 0x10000 { return UInt32(lowercased[Int(value)]) }
        return Unicode.Scalar(value).map { Self.lower($0).value } ?? value
    }

    func isWord(_ value: UInt32, _ rule: WordRule) -> Bool {
        let kind =
            value < 0x10000 ? kinds[Int(value)] : Unicode.Scalar(value).map { Self.kind(of: Self.lower($0)) } ?? 0
        return kind == 2 || (kind == 1 && rule == .lettersMarksAndNumbers)
    }

    private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    }

    /// 2: letter, number or `_`; 1: mark; 0: no part of a word.
    private static func kind(of scalar: Unicode.Scalar) -> UInt8 {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber:
            2
        case .nonspacingMark, .spacingMark, .enclosingMark: 1
        default: scalar == "_" ? 2 : 0
        }
    }

    /// What each byte does: 0 ends a word, 0x80 begins a scalar beyond ASCII, anything else is the lower-cased letter.
    nonisolated(unsafe) static let ascii: UnsafePointer<UInt8> = {
        let table = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
        for byte in UInt8.min...UInt8.max {
            unsafe table[Int(byte)] =
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
                    byte
                case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
                case 0x80...0xFF: 0x80
                default: 0
                }
        }
        return unsafe UnsafePointer(table)
    }()
}
