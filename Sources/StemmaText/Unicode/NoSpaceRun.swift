/// A run of a script that is written without spaces between words (Chinese, Japanese, Thai, Lao, Khmer, Burmese), cut into
/// overlapping pairs of characters: where no dictionary says what is a word, pairs find the same things again.
///
/// A character is a scalar with the marks after it, so that a Thai vowel stays with its consonant.
struct NoSpaceRun {
    /// Calls `body` with each pair of characters of the run that begins at a place, or with the one character of a run of
    /// one, as a range of bytes; where the run ends.
    static func forEachPair(
        in text: UnsafeBufferPointer<UInt8>, at start: Int, _ body: (Range<Int>) -> Void
    ) -> Int {
        var position = start
        var before: Range<Int>?
        var isAlone = true
        while let character = unsafe character(text, at: position) {
            if let before {
                body(before.lowerBound..<character.upperBound)
                isAlone = false
            }
            before = character
            position = character.upperBound
        }
        if isAlone, let before { body(before) }
        return position
    }

    /// The bytes of the character at a place; nil where no such script goes on.
    private static func character(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Range<Int>? {
        guard start < text.count else { return nil }
        let (value, length) = unsafe decodeScalar(text, at: start)
        guard UnicodeProperties(value).isNoSpace else { return nil }
        var end = start + length
        while end < text.count {
            let (value, length) = unsafe decodeScalar(text, at: end)
            guard UnicodeProperties(value).wordBreak.isIgnored else { break }
            end += length
        }
        return start..<end
    }
}
