/// Finds the words of UTF-8 text by Unicode's rules (UAX #29) and hands each out lower-cased; runs of scripts without spaces
/// become pairs of characters (`NoSpaceRun`). The text must be valid UTF-8.
///
/// **Complexity**: linear in the bytes.
struct UnicodeWordScanner: ~Copyable {
    private let scratch = FoldedWord()

    /// Calls `body` with each word, in the order of the text.
    func forEachWord(in text: UnsafeBufferPointer<UInt8>, _ body: (WordScanner.Word) -> Void) {
        let segments = unsafe WordSegments(text)
        var position = 0
        while position < text.count {
            if unsafe isPlainGap(text, at: position) {
                position += 1
            } else if let end = unsafe endOfPlainWord(text, at: position) {
                unsafe scratch.takeASCII(text.extracting(position..<end))
                let count = end - position
                unsafe body(WordScanner.Word(folded: scratch.folded, scalars: count, range: position..<end))
                position = end
            } else if unsafe UnicodeProperties(decodeScalar(text, at: position).value).isNoSpace {
                position = unsafe NoSpaceRun.forEachPair(in: text, at: position) { pair in
                    unsafe hand(text, pair, countsAs: 2, body)
                }
            } else {
                let (end, isWord) = segments.end(ofSegmentAt: position)
                if isWord { unsafe hand(text, position..<end, body) }
                position = end
            }
        }
    }

    /// Whether a blank or a mark of ASCII stands at a place with ASCII or nothing after it. Nothing that follows makes a word
    /// of the segment it begins: no rule joins a letter or a number to what is neither, nor `_`, nor passed over.
    @inline(__always)
    private func isPlainGap(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
        let byte = unsafe text[place]
        guard byte < 0x80, !isPlain(byte), byte != UInt8(ascii: "_") else { return false }
        return unsafe place + 1 == text.count || text[place + 1] < 0x80
    }

    /// Where a word of ASCII alone ends that begins at a place; nil where the full rules are needed.
    private func endOfPlainWord(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
        guard unsafe isPlain(text[start]) else { return nil }
        var end = start + 1
        while end < text.count, unsafe isPlain(text[end]) { end += 1 }
        guard end < text.count else { return end }
        switch unsafe text[end] {
        case UInt8(ascii: "_"), 0x80...: return nil
        case UInt8(ascii: "'"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"):
            // These join a letter or a digit that follows, and only that.
            guard end + 1 < text.count else { return end }
            let next = unsafe text[end + 1]
            return isPlain(next) || next >= 0x80 ? nil : end
        default: return end
        }
    }

    @inline(__always)
    private func isPlain(_ byte: UInt8) -> Bool {
        let folded = byte | 0x20
        return folded &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
    }

    private func hand(
        _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, countsAs least: Int = 1,
        _ body: (WordScanner.Word) -> Void
    ) {
        unsafe scratch.take(range, of: text)
        unsafe body(
            WordScanner.Word(folded: scratch.folded, scalars: max(least, scratch.scalars), range: range))
    }
}
