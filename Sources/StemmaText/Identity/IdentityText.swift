/// A text as the identity view reads it. The text must be valid UTF-8.
@safe struct IdentityText {
    private let bytes: UnsafeBufferPointer<UInt8>

    init(_ bytes: UnsafeBufferPointer<UInt8>) { unsafe self.bytes = unsafe bytes }

    var count: Int { unsafe bytes.count }

    /// A byte of the text; 0 beyond its ends, so that a look at a neighbour needs no check.
    @inline(__always)
    subscript(place: Int) -> UInt8 { unsafe place >= 0 && place < bytes.count ? bytes[place] : 0 }

    /// A byte inside the text.
    @inline(__always)
    func byte(at place: Int) -> UInt8 { unsafe bytes[place] }

    /// The scalar that begins at a place inside the text.
    @inline(__always)
    func scalar(at place: Int) -> (value: UInt32, length: Int) { unsafe decodeScalar(bytes, at: place) }

    /// Adds a piece of the text in lower case to a word; a curved apostrophe as a straight one, the points of `U.S.` not.
    func append(_ range: Range<Int>, withoutPoints: Bool, to word: FoldedWord) {
        var place = range.lowerBound
        while place < range.upperBound {
            let byte = byte(at: place)
            // Letters, digits and the apostrophe; a point is for what follows.
            if byte < 0x80, byte != 0x2E {
                word.append(UInt32(byte &- 0x41 < 26 ? byte | 0x20 : byte))
                place += 1
                continue
            }
            let (value, length) = scalar(at: place)
            if value == 0x2019 {
                word.append(0x27)
            } else if !(withoutPoints && value == 0x2E) {
                unsafe word.appendLowercased(value, at: place, of: bytes)
            }
            place += length
        }
    }

    /// Calls `body` with each pair of characters of a run of a script without spaces.
    func forEachPair(in range: Range<Int>, _ body: (Range<Int>) -> Void) {
        _ = unsafe NoSpaceRun.forEachPair(in: bytes, at: range.lowerBound) { pair in
            if pair.upperBound <= range.upperBound { body(pair) }
        }
    }
}
