/// Whether two words stand side by side, so that they may make a phrase.
///
/// They do where nothing but blanks, one line break at the most, hyphens and apostrophes (`-` and U+2010, U+2011; `'` and
/// U+2019; the blank that does not break, too) stands between them; and a full
/// stop where the word before has two characters at the most (`St. Louis`, `Dr. King`). The end of a sentence, a comma,
/// quotes and brackets part words, for what they stand between is not one name; so do the end of the headline and words
/// that are too short to be terms. Words without anything between them, as the pairs of characters of Chinese, are parts of
/// one run, and never side by side.
struct Adjacency {
    /// Where the last word ends; −1: there is none.
    private var end = -1
    /// The number of characters of the last word.
    private var scalars = 0
    private var headlineEnd = 0

    /// Begins a text.
    ///
    /// - Parameter headline: how many of its first bytes are the headline.
    mutating func begin(headline: Int = 0) { (end, headlineEnd) = (-1, headline) }

    /// Whether the next word of the text stands beside the last one.
    @inline(__always)
    mutating func joins(_ word: WordScanner.Word, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        let crossesHeadline = end <= headlineEnd && word.range.lowerBound >= headlineEnd
        let isBeside = unsafe end >= 0 && !crossesHeadline && isOpen(text, end, word.range.lowerBound)
        end = word.range.upperBound
        scalars = word.scalars
        return isBeside
    }

    /// Whether the bytes of a gap leave its words side by side.
    @inline(__always)
    private func isOpen(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        if end <= start { return false }
        // The common case: one blank. Both places are in the text, where the words were found.
        if unsafe end == start + 1 && text[start] == 0x20 { return true }
        var lineBreaks = 0
        var place = start
        while place < end {
            let (value, length) = unsafe decodeScalar(text, at: place)
            switch value {
            case 0x20, 0x09, 0x0D, 0xA0, 0x2D, 0x2010, 0x2011, 0x27, 0x2019: break
            case 0x0A: lineBreaks += 1
            case 0x2E where place == start && scalars <= 2: break
            default: return false
            }
            place += length
        }
        return lineBreaks <= 1
    }
}
