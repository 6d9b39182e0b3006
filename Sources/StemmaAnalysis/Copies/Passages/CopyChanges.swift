package import StemmaText

/// What two texts share word for word, and what was changed from the first to the second.
///
/// ```swift
/// let changes = CopyChanges(Array("Two men died in the fire on Monday.".utf8), Array("Three men died in the fire.".utf8))
/// // passages: men died in the fire; changes: number "Two" → "Three", date "Monday" → "", words "on" → ""
/// ```
public struct CopyChanges: Sendable, Equatable {
    /// Words in a row that are the same in both texts. Places count the words of a text from 0.
    public struct Passage: Sendable, Equatable {
        /// The place of its first word in the first text.
        public let a: Int
        /// The place of its first word in the second text.
        public let b: Int
        /// The number of words.
        public let words: Int
        /// Whether it stands in another order than the passages that are not moved.
        public let isMoved: Bool
    }

    /// What is changed.
    public enum Kind: String, Sendable, CaseIterable {
        /// A number, in digits or in English words, or a word with digits in it.
        case number
        /// A date, a weekday or a month.
        case date
        /// A name: words with capitals.
        case name
        /// The words between quotation marks, three or more.
        case quote
        /// Any other words.
        case words
    }

    /// A change. Text is as it is written, and empty where there is none.
    public struct Change: Sendable, Equatable {
        public let kind: Kind
        /// What the first text has.
        public let a: String
        /// What the second text has.
        public let b: String
    }

    /// The shared passages by `a`.
    public let passages: [Passage]
    /// The changes in the order of the texts.
    public let changes: [Change]
    /// Whether all of both texts was compared word by word; else some part was so different that it counts as replaced.
    public let isComplete: Bool

    /// The number of changes of a kind.
    public func count(of kind: Kind) -> Int { changes.count { $0.kind == kind } }

    /// Compares two texts.
    ///
    /// The stretches that are not shared are widened to whole numbers, dates and names. Of each of at most thirty words in
    /// both texts, these are compared in their normal form, so that `5,000` for `5000` is no change of a number; a longer
    /// one is new text, in which nothing stands for anything. Where as many facts of a kind are lost as are new, they stand
    /// for each other in their order; else each is listed alone. A change of words is listed where other words differ too,
    /// without the facts at its ends. A quotation of which words were changed is listed as a whole, and then not its words
    /// again.
    ///
    /// - Parameters:
    ///   - a: the first text, valid UTF-8.
    ///   - b: the second text, valid UTF-8.
    ///   - language: a code such as `en`, for the numbers and names; `und` where it is not known.
    ///   - limit: the most changed words in one place that are compared word by word, 0 or more.
    /// - Complexity: O(bytes + words · log words), and O(limit²) at most for each place that changed.
    public init(_ a: [UInt8], _ b: [UInt8], language: String = "und", limit: Int = 256) {
        self.init(a, b, language: language, limit: limit, facts: FactReader())
    }

    /// Compares two texts with a reader that serves one pair after another; to make one takes longer than to compare.
    package init(_ a: [UInt8], _ b: [UInt8], language: String, limit: Int = 256, facts: FactReader) {
        precondition(limit >= 0, "The limit of changed words cannot be negative.")
        let reader = CopyChangesReader(a, b, language: language, limit: limit, facts)
        passages = reader.passages
        changes = reader.changes
        isComplete = reader.alignment.isComplete
    }
}
