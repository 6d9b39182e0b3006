/// What is a token, and in which form it is counted.
public struct TokenConfiguration: Sendable, Equatable {
    /// What becomes of numbers.
    public enum Numbers: String, Sendable, CaseIterable {
        /// They are words like others.
        case kept
        /// All numbers are one term, `#`.
        case folded
        /// They are no terms.
        case dropped
    }

    public var numbers = Numbers.kept
    /// Whether letters stand for those with accents: é is e.
    public var foldsDiacritics = false

    public init() {}
}
