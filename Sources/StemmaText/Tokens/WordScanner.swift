/// Finds the words of UTF-8 text and hands each out lower-cased.
///
/// ASCII is found and folded 64 bytes at a time, letters of two bytes where they are (`WordBytes`); a run that holds other
/// scalars is decoded and looked up in `WordCharacters`. The text must be valid UTF-8.
///
/// **Complexity**: linear in the bytes; scratch memory for stretches of 32 KiB, or for twice the longest word.
package struct WordScanner: ~Copyable {
    private let rule: WordRule
    /// Whether runs of scripts without spaces are cut into pairs of characters.
    var cutsNoSpaceRuns = false
    private let bytes = WordBytes()
    private let scratch = FoldedWord()

    /// Long enough to spread the cost of a stretch over thousands of words, short enough for the nearest cache.
    private static let stretch = 1 << 15

    package init(_ rule: WordRule) { self.rule = rule }

    /// A word as it is handed out; its bytes are only valid during the call.
    @safe struct Word {
        /// The lower-cased bytes; at least 16 more after them may be read.
        let folded: UnsafeBufferPointer<UInt8>
        /// The number of Unicode scalars.
        let scalars: Int
        /// Where the word stands in the text, in bytes.
        let range: Range<Int>
    }

    /// Calls `body` with each word, in the order of the text.
    @inline(__always)
    func forEachWord(in text: UnsafeBufferPointer<UInt8>, _ body: (Word) -> Void) {
        var start = 0
        var length = Self.stretch
        while start < text.count {
            let end = unsafe characterStart(in: text, at: min(start + length, text.count))
            unsafe bytes.read(UnsafeBufferPointer(rebasing: text[start..<end]))
            var runs = bytes.runCount
            var next = end
            // A run that touches the end of the stretch may go on: it is left to the next stretch.
            if end < text.count, runs > 0, bytes.bounds(ofRun: runs - 1).end == end - start {
                runs -= 1
                next = start + bytes.bounds(ofRun: runs).start
            }
            if bytes.isASCII {
                for run in 0..<runs { scanASCII(bytes.bounds(ofRun: run), at: start, body) }
            } else {
                for run in 0..<runs { unsafe scan(bytes.bounds(ofRun: run), at: start, in: text, body) }
            }
            length = next == start ? 2 * length : Self.stretch
            start = next
        }
    }

    @inline(__always)
    private func scanASCII(_ run: (start: Int, end: Int), at offset: Int, _ body: (Word) -> Void) {
        let range = unsafe Range(uncheckedBounds: (offset &+ run.start, offset &+ run.end))
        let word = unsafe bytes.folded(run.start, run.end)
        unsafe body(Word(folded: word, scalars: word.count, range: range))
    }

    @inline(__always)
    private func scan(
        _ run: (start: Int, end: Int), at offset: Int, in text: UnsafeBufferPointer<UInt8>, _ body: (Word) -> Void
    ) {
        let word = unsafe bytes.folded(run.start, run.end)
        let range = unsafe Range(uncheckedBounds: (offset &+ run.start, offset &+ run.end))
        let isASCII = unsafe isASCII(word)
        if isASCII {
            unsafe body(Word(folded: word, scalars: word.count, range: range))
        } else if let scalars = bytes.foldTwoByteLetters(run.start, run.end) {
            unsafe body(Word(folded: word, scalars: scalars, range: range))
        } else {
            unsafe scanMixed(range, of: text, body)
        }
    }

    /// The words of a run that holds scalars beyond ASCII.
    private func scanMixed(_ run: Range<Int>, of text: UnsafeBufferPointer<UInt8>, _ body: (Word) -> Void) {
        var position = run.lowerBound
        while position < run.upperBound {
            let start = position
            scratch.removeAll()
            while position < run.upperBound, unsafe fold(text, &position) {}
            if scratch.scalars > 0 {
                unsafe body(Word(folded: scratch.folded, scalars: scratch.scalars, range: start..<position))
            } else if cutsNoSpaceRuns, unsafe UnicodeProperties(decodeScalar(text, at: position).value).isNoSpace {
                // A joiner of U+200C to U+200F ends the run; what follows it is the next run, and no part of this one.
                let run = text.extracting(0..<run.upperBound)
                position = unsafe NoSpaceRun.forEachPair(in: run, at: position) { unsafe hand(text, $0, body) }
            } else {
                unsafe position += decodeScalar(text, at: position).length
            }
        }
    }

    /// Hands out a pair of characters, or one alone, which is a word all the same.
    private func hand(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ body: (Word) -> Void) {
        scratch.removeAll()
        var position = range.lowerBound
        while position < range.upperBound {
            let (value, length) = unsafe decodeScalar(text, at: position)
            scratch.append(value)
            position += length
        }
        unsafe body(Word(folded: scratch.folded, scalars: max(2, scratch.scalars), range: range))
    }

    /// Folds the scalar at a position and moves past it; false where the word ends.
    @inline(__always)
    private func fold(_ text: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> Bool {
        let (value, length) = unsafe decodeScalar(text, at: position)
        let character = WordCharacters[value]
        guard character.isWord(rule), !(cutsNoSpaceRuns && character.isNoSpace) else { return false }
        let isFinal = unsafe value == WordCharacters.capitalSigma && isFinalSigma(at: position, in: text)
        scratch.append(isFinal ? WordCharacters.finalSigma : character.lowercased)
        position += length
        guard value == WordCharacters.dottedCapitalI else { return true }
        // The dot is a mark: part of the word under one rule, its end under the other.
        guard WordCharacters[WordCharacters.dotAbove].isWord(rule) else { return false }
        scratch.append(WordCharacters.dotAbove)
        return true
    }
}

/// Whether no byte is 0x80 or more. At least 16 bytes after the last may be read.
@inline(__always)
private func isASCII(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    if word.count <= PackedWord.capacity { return unsafe PackedWord(word).isASCII }
    return unsafe word.allSatisfy { $0 < 0x80 }
}
