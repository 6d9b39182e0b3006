/// A hash table that numbers pairs of ids 0, 1, 2 … and counts them article by article.
///
/// Open addressing with linear probing, at most half in use.
struct PairTable: Sendable {
    /// What is known of a pair.
    struct Entry: Sendable {
        let pair: Pair
        var occurrences = 0
        var articles = 0
        /// The article that counted it last.
        var article = -1
    }

    /// Two ids side by side, as one number.
    struct Pair: Sendable, Hashable {
        let bits: UInt64

        @inline(__always)
        init(_ first: Int32, _ second: Int32) {
            bits = UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
        }

        var first: Int { Int(bits >> 32) }
        var second: Int { Int(bits & 0xFFFF_FFFF) }

        @inline(__always)
        var hash: Int {
            let product = (bits ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
            return Int(truncatingIfNeeded: product.high ^ product.low)
        }
    }

    private(set) var entries: [Entry] = []
    /// The number of the pair in each slot; −1: free.
    private var slots = [Int32](repeating: -1, count: 1024)

    /// The number of a pair; nil where it is not in the table.
    @inline(__always)
    func number(of pair: Pair) -> Int? {
        let number = slots[slot(of: pair)]
        return number < 0 ? nil : Int(number)
    }

    /// The number of a pair, new or known.
    mutating func intern(_ pair: Pair) -> Int {
        let slot = slot(of: pair)
        if slots[slot] >= 0 { return Int(slots[slot]) }
        slots[slot] = Int32(entries.count)
        entries.append(Entry(pair: pair))
        if 2 * entries.count > slots.count { grow() }
        return entries.count - 1
    }

    /// Counts a pair in an article.
    mutating func count(_ pair: Pair, article: Int) {
        let number = intern(pair)
        entries[number].occurrences += 1
        if entries[number].article != article { entries[number].articles += 1 }
        entries[number].article = article
    }

    /// Adds what another table counted in other articles.
    mutating func add(_ other: PairTable) {
        for entry in other.entries {
            let number = intern(entry.pair)
            entries[number].occurrences += entry.occurrences
            entries[number].articles += entry.articles
        }
    }

    @inline(__always)
    private func slot(of pair: Pair) -> Int {
        let mask = slots.count - 1
        var slot = pair.hash & mask
        while slots[slot] >= 0, entries[Int(slots[slot])].pair.bits != pair.bits { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: 2 * slots.count)
        for (number, entry) in entries.enumerated() { slots[slot(of: entry.pair)] = Int32(number) }
    }
}
