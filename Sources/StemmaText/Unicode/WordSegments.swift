/// Cuts UTF-8 text at the word boundaries of Unicode Standard Annex #29 (version in `UnicodeTables`).
///
/// The text must be valid UTF-8. Linear in the bytes.
@safe struct WordSegments {
    private let text: UnsafeBufferPointer<UInt8>

    init(_ text: UnsafeBufferPointer<UInt8>) { unsafe self.text = unsafe text }

    /// What was passed of a segment so far.
    private struct Left {
        /// The last scalar that counts, and the one before it; Extend, Format and ZWJ do not (rule WB4).
        var last: WordBreak
        var beforeLast = WordBreak.other
        /// The last scalar, whatever it is.
        var raw: WordBreak
        var regionalIndicators: Int
    }

    /// Where the segment that begins at a place ends, and whether it holds a letter, a number or katakana.
    func end(ofSegmentAt start: Int) -> (end: Int, isWord: Bool) {
        let (first, length) = scalar(at: start)
        var position = start + length
        let kind = first.wordBreak
        // WB3, WB3a, WB3b.
        if kind.endsLine {
            let isPair = unsafe kind == .cr && position < text.count && scalar(at: position).properties.wordBreak == .lf
            return (isPair ? position + 1 : position, false)
        }
        var left = Left(last: kind, raw: kind, regionalIndicators: kind == .regionalIndicator ? 1 : 0)
        var isWord = kind.makesWord
        while unsafe position < text.count {
            let (properties, length) = scalar(at: position)
            guard joins(left, properties, after: position + length) else { break }
            isWord = isWord || properties.wordBreak.makesWord
            take(properties.wordBreak, into: &left)
            position += length
        }
        return (position, isWord)
    }

    private func take(_ kind: WordBreak, into left: inout Left) {
        left.raw = kind
        if kind.isIgnored { return }
        (left.beforeLast, left.last) = (left.last, kind)
        if kind == .regionalIndicator { left.regionalIndicators += 1 }
    }

    /// Whether there is no boundary between what is on the left and a scalar; `next` is where the text goes on after it.
    private func joins(_ left: Left, _ properties: UnicodeProperties, after next: Int) -> Bool {
        let right = properties.wordBreak
        if right.endsLine { return false }
        if left.raw == .zwj, properties.isPictographic { return true }  // WB3c
        if left.raw == .wSegSpace, right == .wSegSpace { return true }  // WB3d
        if right.isIgnored { return true }  // WB4
        return joinsLetters(left, right, next) || joinsNumbers(left, right, next) || joinsOthers(left, right)
    }

    /// WB5 to WB7c.
    private func joinsLetters(_ left: Left, _ right: WordBreak, _ next: Int) -> Bool {
        if left.last.isLetter {
            if right.isLetter { return true }
            if right == .midLetter || right.isMidNumLetQ, follower(next).isLetter { return true }
            if left.last == .hebrewLetter, right == .singleQuote { return true }
            return left.last == .hebrewLetter && right == .doubleQuote && follower(next) == .hebrewLetter
        }
        guard right.isLetter, left.beforeLast.isLetter else { return false }
        if left.last == .midLetter || left.last.isMidNumLetQ { return true }
        return left.last == .doubleQuote && left.beforeLast == .hebrewLetter && right == .hebrewLetter
    }

    /// WB8 to WB12.
    private func joinsNumbers(_ left: Left, _ right: WordBreak, _ next: Int) -> Bool {
        if left.last == .numeric {
            if right == .numeric || right.isLetter { return true }
            return (right == .midNum || right.isMidNumLetQ) && follower(next) == .numeric
        }
        guard right == .numeric else { return false }
        return left.last.isLetter
            || left.beforeLast == .numeric && (left.last == .midNum || left.last.isMidNumLetQ)
    }

    /// WB13 to WB16.
    private func joinsOthers(_ left: Left, _ right: WordBreak) -> Bool {
        let isBase = { (kind: WordBreak) in kind.isLetter || kind == .numeric || kind == .katakana }
        switch right {
        case .katakana: return left.last == .katakana || left.last == .extendNumLet
        case .extendNumLet: return isBase(left.last) || left.last == .extendNumLet
        case .regionalIndicator: return left.last == .regionalIndicator && left.regionalIndicators % 2 == 1
        default: return left.last == .extendNumLet && isBase(right)
        }
    }

    /// The next scalar from a place on that counts; `other` at the end.
    private func follower(_ start: Int) -> WordBreak {
        var position = start
        while unsafe position < text.count {
            let (properties, length) = scalar(at: position)
            if !properties.wordBreak.isIgnored { return properties.wordBreak }
            position += length
        }
        return .other
    }

    @inline(__always)
    private func scalar(at position: Int) -> (properties: UnicodeProperties, length: Int) {
        let (value, length) = unsafe decodeScalar(text, at: position)
        return (UnicodeProperties(value), length)
    }
}
