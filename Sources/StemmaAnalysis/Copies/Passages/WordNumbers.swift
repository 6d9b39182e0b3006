/// Numbers words in the order in which they are first met.
///
/// A table of hashes at most half full.
struct WordNumbers {
    private var hashes: [UInt64]
    private var numbers: [Int32]
    private let first: Int32
    private var count = 0

    /// Begins with a number.
    init(first: Int32) {
        self.first = first
        hashes = Array(repeating: 0, count: 1 << 12)
        numbers = Array(repeating: 0, count: 1 << 12)
    }

    /// One more than the last number given.
    var next: Int { Int(first) + count }

    /// The number of a word, a new one for a word that has none.
    subscript(hash: UInt64) -> Int32 {
        mutating get {
            // No word has the hash of an empty slot, but for one of 2⁶⁴.
            let hash = max(hash, 1)
            var slot = Self.slot(of: hash, in: hashes)
            if hashes[slot] == hash { return numbers[slot] }
            if 2 * count >= hashes.count {
                grow()
                slot = Self.slot(of: hash, in: hashes)
            }
            hashes[slot] = hash
            numbers[slot] = first + Int32(count)
            count += 1
            return numbers[slot]
        }
    }

    private static func slot(of hash: UInt64, in hashes: [UInt64]) -> Int {
        var slot = Int(truncatingIfNeeded: hash) & (hashes.count - 1)
        while hashes[slot] != 0 && hashes[slot] != hash { slot = (slot + 1) & (hashes.count - 1) }
        return slot
    }

    private mutating func grow() {
        let old = (hashes, numbers)
        hashes = Array(repeating: 0, count: 2 * old.0.count)
        numbers = Array(repeating: 0, count: 2 * old.0.count)
        for (hash, number) in zip(old.0, old.1) where hash != 0 {
            let slot = Self.slot(of: hash, in: hashes)
            hashes[slot] = hash
            numbers[slot] = number
        }
    }
}
