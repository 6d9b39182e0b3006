/// What is a token, and in which form it is counted.
public struct TokenConfiguration: Sendable, Equatable {
    /// How text is cut into tokens.
    public enum Mode: String, Sendable, CaseIterable {
        /// Runs of letters, numbers and `_`: those of the regular expression `\w+` in Python, and so of scikit-learn; but in
        /// Chinese, Japanese, Thai, Lao, Khmer and Burmese articles, pairs of characters.
        case words
        /// The words of Unicode Standard Annex #29: `can't`, `3.14` and letters with their marks stay whole.
        case unicode
        /// Runs of characters within words between blanks, a blank before and after each: scikit-learn's `char_wb`.
        case characters
    }

    /// What becomes of numbers.
    public enum Numbers: String, Sendable, CaseIterable {
        /// They are words like others.
        case kept
        /// All numbers are one term, `#`.
        case folded
        /// They are no terms.
        case dropped
    }

    /// What becomes of addresses of web pages and e-mail.
    public enum Addresses: String, Sendable, CaseIterable {
        /// They are cut into words like any text.
        case words
        /// Each is one token.
        case whole
        /// They are no tokens.
        case dropped
    }

    /// Which side of an article its terms show.
    public enum View: String, Sendable, CaseIterable {
        /// What it is about: its words, cut by `mode`.
        case similarity
        /// What makes it itself: its numbers, dates and capitalised names, each a term of its own (`IdentityScanner` has the
        /// rules). "Day 2" and "Day 21" share nothing, nor do `5,000` and `500`, or two days of one month.
        case identity
    }

    /// The version of Unicode whose word rules `unicode` follows.
    public static let unicodeVersion = UnicodeTables.version

    public var mode = Mode.words
    public var numbers = Numbers.kept
    public var addresses = Addresses.words
    /// Whether letters stand for those with accents: é is e.
    public var foldsDiacritics = false
    /// Which side of an article its terms show.
    public var view = View.similarity

    public init() {}
}
