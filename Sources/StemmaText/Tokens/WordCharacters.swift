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
enum WordCharacters {
    /// What is known of a scalar, in one number: its lower case in the low 21 bits, its kind in the two above them, and in bit 24
    /// whether its script is written without spaces.
    struct Character {
        fileprivate let bits: UInt32

        /// The lower case; of İ its first half.
        var lowercased: UInt32 { bits & 0x1F_FFFF }

        /// Whether its script is written without spaces between words.
        var isNoSpace: Bool { bits >> 24 & 1 == 1 }

        /// Whether it is a digit of any script.
        var isDigit: Bool { bits >> 25 & 1 == 1 }

        /// Whether its script has capitals.
        var isCased: Bool { bits >> 26 & 1 == 1 }

        func isWord(_ rule: WordRule) -> Bool {
            let kind = bits >> 21 & 3
            return kind == 2 || (kind == 1 && rule == .lettersMarksAndNumbers)
        }
    }

    static let dottedCapitalI: UInt32 = 0x130
    static let dotAbove: UInt32 = 0x307
    static let capitalSigma: UInt32 = 0x3A3
    static let finalSigma: UInt32 = 0x3C2

    /// What is known of each scalar of the Basic Multilingual Plane: 0x10000 numbers, written once and never freed. A
    /// pointer, for the count of references to an array costs more than the look-up.
    nonisolated(unsafe) private static let table: UnsafePointer<UInt32> = {
        let table = UnsafeMutablePointer<UInt32>.allocate(capacity: 0x10000)
        for value in 0..<UInt32(0x10000) {
            unsafe table[Int(value)] = isUniform(value) ? value : describe(value).bits
        }
        // Two thirds of the plane are three long runs, of which one scalar speaks for all.
        for run in uniformRuns {
            let kind = describe(run.lowerBound).bits & ~0x1F_FFFF
            for value in run { unsafe table[Int(value)] = value | kind }
        }
        return unsafe UnsafePointer(table)
    }()

    /// The lower case of each scalar of two bytes, U+0080 to U+07FF, as its own two bytes, the first one low; 0 where it is no
    /// letter or number, its lower case takes another length, or the neighbours have a say in it.
    nonisolated(unsafe) static let twoByteLetters: UnsafePointer<UInt16> = {
        let letters = UnsafeMutablePointer<UInt16>.allocate(capacity: 0x800)
        unsafe letters.initialize(repeating: 0, count: 0x800)
        for value in UInt32(0x80)..<0x800 where value != dottedCapitalI && value != capitalSigma {
            let character = describe(value)
            let lower = character.lowercased
            guard character.isWord(.lettersAndNumbers), !character.isNoSpace, 0x80..<0x800 ~= lower else { continue }
            unsafe letters[Int(value)] = UInt16(0xC0 | lower >> 6) | UInt16(0x80 | lower & 0x3F) << 8
        }
        return unsafe UnsafePointer(letters)
    }()

    /// The first block of Chinese characters, the syllables of Korean, and the private use area.
    private static let uniformRuns: [ClosedRange<UInt32>] = [0x4E00...0x9FFC, 0xAC00...0xD7A3, 0xE000...0xF8FF]

    private static func isUniform(_ value: UInt32) -> Bool { uniformRuns.contains { $0.contains(value) } }

    /// What is known of each scalar of one or two bytes: the scripts of most articles, so that most never need the larger table.
    nonisolated(unsafe) private static let lowTable: UnsafePointer<UInt32> = {
        let table = UnsafeMutablePointer<UInt32>.allocate(capacity: 0x800)
        for value in 0..<UInt32(0x800) { unsafe table[Int(value)] = describe(value).bits }
        return unsafe UnsafePointer(table)
    }()

    @inline(__always)
    static subscript(_ value: UInt32) -> Character {
        if value < 0x800 { return unsafe Character(bits: lowTable[Int(value)]) }
        return unsafe value < 0x10000 ? Character(bits: table[Int(value)]) : describe(value)
    }

    private static func describe(_ value: UInt32) -> Character {
        guard let scalar = Unicode.Scalar(value) else { return Character(bits: value) }
        let lowercased = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
        let noSpace: UInt32 = UnicodeProperties(value).isNoSpace ? 1 : 0
        let digit: UInt32 = scalar.properties.generalCategory == .decimalNumber ? 1 : 0
        let cased: UInt32 = scalar.properties.isCased ? 1 : 0
        return Character(
            bits: lowercased.value | kind(of: lowercased) << 21 | noSpace << 24 | digit << 25 | cased << 26)
    }

    /// 2: letter, number or `_`; 1: mark; 0: no part of a word.
    private static func kind(of scalar: Unicode.Scalar) -> UInt32 {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber:
            2
        case .nonspacingMark, .spacingMark, .enclosingMark: 1
        default: scalar == "_" ? 2 : 0
        }
    }
}
