/// Rows of terms and their counts, four bytes an entry.
///
/// An entry is the term above and its count in the low 8 bits, where the term is below 2²⁴ and the count is a whole number
/// from 1 to 255, as nearly all are. Of another it is three numbers: 0, the term, the bits of the count.
struct PackedRows: Sendable {
    private var words: [UInt32] = []
    /// Where each row ends in `words`.
    private var ends: [Int] = []

    /// The number of rows.
    var count: Int { ends.count }

    /// Adds an entry to the row at work, which `endRow` ends.
    mutating func append(_ id: Int32, _ count: Float) {
        if let word = Self.word(id, count) {
            words.append(word)
        } else {
            words += [0, UInt32(bitPattern: id), count.bitPattern]
        }
    }

    /// Adds entries of one word each.
    mutating func append(_ entries: UnsafeBufferPointer<UInt32>) { unsafe words.append(contentsOf: entries) }

    mutating func endRow() { ends.append(words.count) }

    /// An entry as one word; nil where it takes more.
    @inline(__always)
    static func word(_ id: Int32, _ count: Float) -> UInt32? {
        let whole = UInt32(max(0, min(count, 256)))
        return id < 1 << 24 && whole &- 1 < 255 && Float(whole) == count ? UInt32(bitPattern: id) << 8 | whole : nil
    }

    mutating func removeAll() {
        words.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }

    /// The same rows in memory of their own, as much as they need.
    func copy() -> PackedRows {
        var copy = PackedRows()
        copy.words = trimmed(words)
        copy.ends = trimmed(ends)
        return copy
    }

    /// No row has more entries than this.
    func entryLimit(ofRow row: Int) -> Int { ends[row] - (row == 0 ? 0 : ends[row - 1]) }

    /// Calls `body` with the term and the count of each entry of a row, in the order they were added.
    @inline(__always)
    func forEachEntry(ofRow row: Int, _ body: (Int32, Float) -> Void) {
        let range = (row == 0 ? 0 : ends[row - 1])..<ends[row]
        unsafe words.withUnsafeBufferPointer { words in
            // The ranges are those of the words, and a word of 0 has two more after it.
            var place = range.lowerBound
            while place < range.upperBound {
                let word = unsafe words[place]
                if word & 0xFF != 0 {
                    body(Int32(bitPattern: word >> 8), Float(word & 0xFF))
                    place &+= 1
                } else {
                    unsafe body(Int32(bitPattern: words[place + 1]), Float(bitPattern: words[place + 2]))
                    place &+= 3
                }
            }
        }
    }
}

/// The elements in an array of their own; a plain copy would share the memory, and its spare room.
func trimmed<Element>(_ elements: [Element]) -> [Element] {
    unsafe elements.withUnsafeBufferPointer { unsafe Array($0) }
}
