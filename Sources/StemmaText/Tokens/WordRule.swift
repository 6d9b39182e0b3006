/// Which characters make a word, after lower-casing.
public enum WordRule: Sendable, Equatable, CaseIterable {
    /// Letters, numbers and `_`: what `\w` matches in Python's regular expressions. Marks end a word.
    case lettersAndNumbers
    /// Letters, marks, numbers (general categories L, M, N) and `_`.
    case lettersMarksAndNumbers
}

/// What a scalar does under both rules, and what it is lower-cased to.
///
/// A table of the Basic Multilingual Plane is made once, from the standard library's Unicode properties; scalars
/// beyond it ask the properties each time.
struct ScalarTable: Sendable {
    /// Lower-cases scalar by scalar. Only U+0130 (İ) becomes two scalars; it is kept as `i` alone.
    private let lowercased: [UInt16]
    private let kinds: [UInt8]

    static let shared = ScalarTable()

    private init() {
        var lowercased = [UInt16](repeating: 0, count: 0x10000)
        var kinds = [UInt8](repeating: 0, count: 0x10000)
        for value in 0..<UInt32(0x10000) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let lower = Self.lower(scalar)
            lowercased[Int(value)] = lower.value < 0x10000 ? UInt16(lower.value) : UInt16(value)
            kinds[Int(value)] = Self.kind(of: scalar)
        }
        self.lowercased = lowercased
        self.kinds = kinds
    }

    func lower(_ value: UInt32) -> UInt32 {
        if value < 0x10000 { return UInt32(lowercased[Int(value)]) }
        return Unicode.Scalar(value).map { Self.lower($0).value } ?? value
    }

    func isWord(_ value: UInt32, _ rule: WordRule) -> Bool {
        let kind = value < 0x10000 ? kinds[Int(value)] : Unicode.Scalar(value).map(Self.kind) ?? 0
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
}
