/// Finds the words of UTF-8 text and hands each out lower-cased.
///
/// ASCII goes through a table of 256 entries; other scalars are decoded and looked up in `WordCharacters`. The text must
/// be valid UTF-8.
///
/// **Complexity**: linear in the bytes, one read and one write each; scratch memory of twice the longest word.
package struct WordScanner {
    private let rule: WordRule
    private let characters = WordCharacters.shared
    private var scratch: [UInt8] = Array(repeating: 0, count: 512)

    package init(_ rule: WordRule) { self.rule = rule }

    /// A word as it is handed out; its bytes are only valid during the call.
    @safe struct Word {
        /// The lower-cased bytes.
        let folded: UnsafeBufferPointer<UInt8>
        /// The number of Unicode scalars.
        let scalars: Int
        /// Where the word stands in the text, in bytes.
        let range: Range<Int>
    }

    /// Calls `body` with each word, in the order of the text.
    @inline(__always)
    mutating func forEachWord(in text: UnsafeBufferPointer<UInt8>, _ body: (Word) -> Void) {
        let table = unsafe WordCharacters.ascii
        var position = 0
        while true {
            while unsafe position < text.count && table[Int(text[position])] == 0 { position += 1 }
            guard position < text.count else { return }
            let start = position
            while unsafe position < text.count && table[Int(text[position])] & 0x80 == 0
                && table[Int(text[position])] != 0
            {
                position += 1
            }
            if unsafe position < text.count && text[position] >= 0x80 {
                position = start
                unsafe scanMixed(text, &position, body)
            } else {
                unsafe foldASCII(text, start..<position, table)
                emit(position - start, scalars: position - start, start..<position, body)
            }
        }
    }

    @inline(__always)
    private mutating func foldASCII(
        _ text: UnsafeBufferPointer<UInt8>, _ run: Range<Int>, _ table: UnsafePointer<UInt8>
    ) {
        reserve(run.count)
        // The scratch holds at least as many bytes as the run after the line above.
        unsafe scratch.withUnsafeMutableBufferPointer { scratch in
            for offset in 0..<run.count { unsafe scratch[offset] = table[Int(text[run.lowerBound + offset])] }
        }
    }

    /// A word that holds, or may hold, scalars beyond ASCII; where none begins, the one scalar that is not part of any
    /// is stepped over.
    private mutating func scanMixed(
        _ text: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ body: (Word) -> Void
    ) {
        let start = position
        var written = 0
        var scalars = 0
        while position < text.count {
            let (value, length) = unsafe decodeScalar(text, at: position)
            guard characters.isWord(value, rule) else {
                if scalars == 0 { position += length }
                break
            }
            reserve(written + 8)
            let isSigmaAtEnd = unsafe value == WordCharacters.capitalSigma && isFinalSigma(at: position, in: text)
            written += write(isSigmaAtEnd ? WordCharacters.finalSigma : characters.lower(value), at: written)
            scalars += 1
            position += length
            if value == WordCharacters.dottedCapitalI {
                // The dot is a mark: part of the word under one rule, its end under the other.
                guard characters.isWord(WordCharacters.dotAbove, rule) else { break }
                written += write(WordCharacters.dotAbove, at: written)
                scalars += 1
            }
        }
        if scalars > 0 { emit(written, scalars: scalars, start..<position, body) }
    }

    @inline(__always)
    private func emit(_ count: Int, scalars: Int, _ range: Range<Int>, _ body: (Word) -> Void) {
        unsafe scratch.withUnsafeBufferPointer { scratch in
            let folded = unsafe UnsafeBufferPointer(rebasing: scratch[0..<count])
            unsafe body(Word(folded: folded, scalars: scalars, range: range))
        }
    }

    @inline(__always)
    private mutating func reserve(_ count: Int) {
        if count > scratch.count { scratch += Array(repeating: 0, count: max(count, scratch.count)) }
    }

    private mutating func write(_ value: UInt32, at offset: Int) -> Int {
        guard let scalar = Unicode.Scalar(value) else { return 0 }
        var end = offset
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
            scratch[end] = byte
            end += 1
        }
        return end - offset
    }
}
