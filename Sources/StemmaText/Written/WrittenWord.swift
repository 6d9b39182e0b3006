/// A word of a text as it is written there, and what stands before it, in four bytes.
package struct WrittenWord: Sendable, Hashable {
    fileprivate let bits: UInt32

    /// What stands between a word and the one before it.
    package enum Gap: UInt32, Sendable {
        /// The end of a sentence, a comma, a bracket: the two are no phrase.
        case broken
        /// Blanks, one line break at the most.
        case blank
        /// One hyphen.
        case hyphen
        /// The point of an abbreviation of one or two characters, and a blank: `St. Louis`.
        case pointBlank
        /// Nothing: the two are overlapping pairs of characters of one run.
        case overlap
    }

    /// The most forms that can be told apart; words beyond them are left out.
    static let formLimit: Int32 = 1 << 24

    init(form: Int32, gap: Gap) { bits = UInt32(form) | gap.rawValue << 24 }

    /// The number of its form in `WrittenTexts.forms`.
    package var form: Int { Int(bits & 0xFF_FFFF) }
    package var gap: Gap { Gap(rawValue: bits >> 24) ?? .broken }

    /// The same word where a text begins.
    package var opening: WrittenWord { WrittenWord(form: Int32(form), gap: .broken) }

    /// The same word under another number.
    func numbered(_ form: Int32) -> WrittenWord { WrittenWord(form: form, gap: gap) }
}
