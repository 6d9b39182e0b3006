/// Finds the words of a text, as `WordCharacters` defines them.
package enum WordScanner {
    /// A word: the hash of its lower case, and its bytes in the text.
    package struct Word: Sendable, Equatable {
        package let hash: UInt64
        package let bytes: Range<Int>
    }

    /// The words of a text in order.
    ///
    /// - Parameter text: valid UTF-8.
    /// - Complexity: O(bytes).
    package static func words(of text: [UInt8]) -> [Word] {
        var words: [Word] = []
        words.reserveCapacity(text.count / 5)
        unsafe text.withUnsafeBufferPointer { bytes in
            unsafe scan(bytes) { words.append(Word(hash: $0, bytes: $1..<$2)) }
        }
        return words
    }

    /// Replaces `hashes` by those of the words of a text in order; the array's memory is used again.
    ///
    /// - Parameter text: valid UTF-8.
    /// - Complexity: O(bytes).
    package static func hashes(of text: [UInt8], into hashes: inout [UInt64]) {
        hashes.removeAll(keepingCapacity: true)
        unsafe text.withUnsafeBufferPointer { bytes in
            unsafe scan(bytes) { hash, _, _ in hashes.append(hash) }
        }
    }

    @inline(__always)
    private static func scan(_ text: UnsafeBufferPointer<UInt8>, _ found: (UInt64, Int, Int) -> Void) {
        unsafe WordCharacters.ascii.withUnsafeBufferPointer { table in
            var place = 0
            while place < text.count {
                // A byte is below 256, the length of the table.
                if unsafe table[Int(text[place])] == 0 {
                    place += 1
                    continue
                }
                let start = place
                let hash = unsafe word(at: &place, in: text, table)
                if place > start { found(hash, start, place) } else { unsafe place += scalarLength(text[place]) }
            }
        }
    }

    /// The hash of the word that begins at `place`, which moves to its end; it stays where no word begins.
    @inline(__always)
    private static func word(
        at place: inout Int, in text: UnsafeBufferPointer<UInt8>, _ table: UnsafeBufferPointer<UInt8>
    ) -> UInt64 {
        var hash = WordHash()
        while place < text.count {
            let lower = unsafe table[Int(text[place])]
            if lower == 0 { break }
            if lower != WordCharacters.multibyte {
                hash.feed(lower)
                place += 1
            } else {
                let length = unsafe feedScalar(at: place, of: text, to: &hash)
                if length == 0 { break }
                place += length
            }
        }
        return hash.value
    }

    /// Feeds the lower case of the scalar of two or more bytes at `place`; returns its length, 0 for a separator.
    private static func feedScalar(
        at place: Int, of text: UnsafeBufferPointer<UInt8>, to hash: inout WordHash
    ) -> Int {
        let scalar = unsafe decode(text, at: place)
        switch scalar.value > 0xFFFF ? 0 : WordCharacters.plane[Int(scalar.value)] {
        case WordCharacters.dottedCapitalI:
            hash.feed(scalar: 0x69)
            hash.feed(scalar: 0x307)
        case WordCharacters.capitalSigma: unsafe hash.feed(scalar: isFinalSigma(at: place, in: text) ? 0x3C2 : 0x3C3)
        case 0:
            let lower = scalar.value > 0xFFFF ? WordCharacters.lowerCase(of: scalar) : 0
            if lower == 0 { return 0 }
            hash.feed(scalar: lower)
        case let lower: hash.feed(scalar: UInt32(lower))
        }
        return unsafe scalarLength(text[place])
    }
}
