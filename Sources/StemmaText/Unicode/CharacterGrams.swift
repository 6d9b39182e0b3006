/// Runs of characters within a word between blanks: what scikit-learn calls `char_wb`.
enum CharacterGrams {
    /// Calls `body` with each run of the word with a blank on both sides, shorter lengths first. A word that with its
    /// blanks is no longer than a length is itself the run of that length, and then there are no longer ones.
    ///
    /// - Parameters:
    ///   - word: valid UTF-8, in lower case.
    ///   - lengths: how many characters (scalars) a run has.
    static func forEachGram(
        of word: some Sequence<UInt8>, lengths: ClosedRange<Int>, _ body: (ArraySlice<UInt8>) -> Void
    ) {
        let padded = [0x20] + Array(word) + [0x20]
        // Where each scalar begins, and the end.
        let starts = padded.indices.filter { padded[$0] & 0xC0 != 0x80 } + [padded.count]
        let count = starts.count - 1
        for length in lengths {
            if count <= length { return body(padded[...]) }
            for start in 0...count - length { body(padded[starts[start]..<starts[start + length]]) }
        }
    }
}

/// Finds the words of text between white space, punctuation included, and hands each out lower-cased.
struct BlankScanner: ~Copyable {
    private let scratch = FoldedWord()

    /// Calls `body` with each word, in the order of the text. White space is that of Unicode, as in Python's `str.split`.
    func forEachWord(in text: UnsafeBufferPointer<UInt8>, _ body: (WordScanner.Word) -> Void) {
        var position = 0
        var start = 0
        scratch.removeAll()
        while position < text.count {
            let (value, length) = unsafe decodeScalar(text, at: position)
            if isBlank(value) {
                hand(start..<position, body)
                start = position + length
            } else {
                unsafe scratch.appendLowercased(value, at: position, of: text)
            }
            position += length
        }
        hand(start..<position, body)
    }

    private func hand(_ range: Range<Int>, _ body: (WordScanner.Word) -> Void) {
        if scratch.scalars > 0 {
            unsafe body(WordScanner.Word(folded: scratch.folded, scalars: scratch.scalars, range: range))
        }
        scratch.removeAll()
    }

    private func isBlank(_ value: UInt32) -> Bool {
        if value < 0x80 { return value == 0x20 || (0x09...0x0D).contains(value) || (0x1C...0x1F).contains(value) }
        return Unicode.Scalar(value)?.properties.isWhitespace ?? false
    }
}
