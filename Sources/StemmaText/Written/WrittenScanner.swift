/// Finds the words of a text as they are written, by the rules of Unicode Standard Annex #29.
///
/// `Israel's` is `Israel`, `U.S.` keeps its points, and in French, Italian and Catalan `l'eau` is `eau`.
struct WrittenScanner: ~Copyable {
    private let words = UnicodeWordScanner()
    private let padded = FoldedWord()
    /// Whether an apostrophe parts a word from the article or pronoun before it.
    private var elides = false

    /// No word of so many bytes or more is one.
    static let longest = 60

    mutating func expect(language: String) { elides = ["fr", "it", "ca"].contains(language) }

    /// Calls `body` with the bytes of each word of some parts of a text, and what stands before it. At least 16 bytes after a
    /// word may be read too.
    func forEachWord(
        in text: UnsafeBufferPointer<UInt8>, _ parts: [Range<Int>],
        _ body: (UnsafeBufferPointer<UInt8>, WrittenWord.Gap) -> Void
    ) {
        for part in parts {
            var (end, length) = (-1, 0)
            let piece = unsafe UnsafeBufferPointer(rebasing: text[part])
            unsafe words.forEachWord(in: piece) { word in
                let range = unsafe Self.written(word.range, of: piece, elides: elides)
                // What was cut from the head of a word stands between it and the one before.
                let isWhole = range.lowerBound == word.range.lowerBound
                let gap = unsafe isWhole ? Self.gap(piece, end, word.range, length) : .broken
                (end, length) = (max(range.upperBound, word.range.upperBound), word.scalars)
                if range.count >= Self.longest {
                    end = -1
                } else {
                    unsafe body(padded.taking(piece.extracting(range)), gap)
                }
            }
        }
    }

    /// The part of a word that is its form.
    private static func written(
        _ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>, elides: Bool
    ) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        guard let mark = unsafe apostrophe(text, range) else {
            // The last point of `U.S.` is no part of the word by Unicode's rules.
            let hasPoint = unsafe end < text.count && text[end] == UInt8(ascii: ".")
            if hasPoint, unsafe text[range].contains(UInt8(ascii: ".")), unsafe text[start] > UInt8(ascii: "9") {
                end += 1
            }
            return start..<end
        }
        if unsafe mark.upperBound == end - 1 && text[mark.upperBound] | 0x20 == UInt8(ascii: "s") {
            end = mark.lowerBound
        } else if elides, mark.lowerBound - start <= 5, end - mark.upperBound >= 3 {
            start = mark.upperBound
        }
        return start..<end
    }

    /// The first apostrophe of a word: `'` or U+2019.
    private static func apostrophe(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int>? {
        for place in range {
            if unsafe text[place] == UInt8(ascii: "'") { return place..<place + 1 }
            if unsafe text[place] == 0xE2 && place + 2 < range.upperBound && text[place + 1] == 0x80
                && text[place + 2] == 0x99
            {
                return place..<place + 3
            }
        }
        return nil
    }

    /// What stands between the end of the last word, of so many characters, and the next word.
    @inline(__always)
    private static func gap(
        _ text: UnsafeBufferPointer<UInt8>, _ end: Int, _ next: Range<Int>, _ length: Int
    ) -> WrittenWord.Gap {
        if end < 0 { return .broken }
        if next.lowerBound < end { return .overlap }
        // The common case: one blank.
        if unsafe next.lowerBound == end + 1 && text[end] == 0x20 { return .blank }
        return unsafe longGap(text, end..<next.lowerBound, length)
    }

    private static func longGap(
        _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ length: Int
    ) -> WrittenWord.Gap {
        if range.isEmpty { return .broken }
        if range.count == 1, unsafe text[range.lowerBound] == UInt8(ascii: "-") { return .hyphen }
        if range.count == 3, unsafe text[range.lowerBound] == 0xE2 && text[range.lowerBound + 1] == 0x80,
            unsafe text[range.lowerBound + 2] & 0xFE == 0x90
        {
            return .hyphen
        }
        var (breaks, place) = (0, range.lowerBound)
        let hasPoint = unsafe length <= 2 && text[place] == UInt8(ascii: ".")
        if hasPoint { place += 1 }
        if place == range.upperBound { return .broken }
        while place < range.upperBound {
            switch unsafe text[place] {
            case 0x20, 0x09, 0x0D: place += 1
            case 0x0A: (breaks, place) = (breaks + 1, place + 1)
            case 0xC2 where unsafe place + 1 < range.upperBound && text[place + 1] == 0xA0: place += 2
            default: return .broken
            }
        }
        return breaks > 1 ? .broken : hasPoint ? .pointBlank : .blank
    }
}

extension FoldedWord {
    /// A piece of text as it is, in memory after which more may be read.
    fileprivate func taking(_ piece: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        unsafe takeAsWritten(piece)
        return unsafe folded
    }
}
