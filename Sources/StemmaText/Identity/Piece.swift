/// A word or a number of a text, before it is decided which terms it gives.
struct Piece {
    /// Where it stands, in bytes from the start of the stretch at work.
    var start: UInt32
    var end: UInt32
    var marks: Marks
    /// What stands between the piece before it and this one.
    var gap: Gap

    struct Marks: OptionSet {
        let rawValue: UInt16
        /// Digits and nothing else.
        static let number = Marks(rawValue: 1)
        /// A word that holds a digit too: `MH17`, `26th`.
        static let hasDigit = Marks(rawValue: 2)
        /// Its first letter, or one after an apostrophe, is a capital.
        static let capital = Marks(rawValue: 4)
        /// It has two letters or more, all of them capitals.
        static let allCapitals = Marks(rawValue: 8)
        /// Its first letter is of a script with capitals.
        static let cased = Marks(rawValue: 16)
        /// Capitals with points between: `U.S.`
        static let pointed = Marks(rawValue: 32)
        /// Of a script without spaces between words.
        static let noSpace = Marks(rawValue: 64)
        /// The first word of a sentence or of a quotation.
        static let opensSentence = Marks(rawValue: 128)
        /// It stands in a sentence where nearly every word has a capital.
        static let inTitle = Marks(rawValue: 256)
        /// It has an apostrophe inside.
        static let hasApostrophe = Marks(rawValue: 512)
        /// The address of a web page or of e-mail, which is one term.
        static let address = Marks(rawValue: 1024)
    }

    var range: Range<Int> { Int(start)..<Int(end) }
    var count: Int { Int(end - start) }
    func has(_ mark: Marks) -> Bool { marks.contains(mark) }
    /// Whether it is a number or holds a digit.
    var isNumeric: Bool { !marks.isDisjoint(with: [.number, .hasDigit]) }
    /// Whether its capital says that it is a name: neither its place nor the sentence asks for one anyway.
    var hasTellingCapital: Bool {
        has(.capital) && !has(.inTitle) && (!has(.opensSentence) || has(.allCapitals))
    }
}

/// What stands between two pieces.
enum Gap: UInt8 {
    /// Nothing: two scripts meet.
    case none
    /// Blanks, or a line break within a sentence of capitals.
    case blank
    /// A blank that does not break the line; it groups digits in some languages.
    case narrowBlank
    case hyphen, point, comma, colon, slash, apostrophe
    /// A point or comma and blanks after it.
    case pointBlank, commaBlank
    /// Something with an opening or closing quotation mark in it.
    case quote
    /// The end of a sentence, or of a line.
    case sentenceEnd
    /// Anything else.
    case other

    /// Whether the words on both sides may be one name.
    var joinsNames: Bool { self == .blank || self == .hyphen || self == .narrowBlank }
    var isBlank: Bool { self == .blank || self == .narrowBlank }
}
