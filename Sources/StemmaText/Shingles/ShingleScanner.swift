internal import StemmaLinearAlgebra

/// Turns texts into sets of shingles, one text after another in the same memory.
///
/// A shingle is W words in a row, known by a 64-bit hash: the cyclic polynomial of the hashes of its words, which
/// depends on their order, mixed. Two of n different shingles share a hash with a probability of about n² / 2⁶⁵.
///
/// Source: Lemire and Kaser, "Recursive n-gram hashing is pairwise independent, at best", Computer Speech and Language
/// 24 (2010), DOI 10.1016/j.csl.2009.12.001, section 4.
public struct ShingleScanner {
    /// 128 bits that stand for a set or a sequence of hashes; of different ones they are the same by chance only.
    package struct Digest: Sendable, Hashable {
        package var first: UInt64 = 0
        package var second: UInt64 = 0
    }

    /// The number of words of a shingle, 1 or more.
    public let width: Int
    /// The hashes of the words of the last text, in order.
    public private(set) var words: [UInt64] = []
    /// The hashes of the different shingles of the last text, by their first place; none is 0.
    public private(set) var shingles: [UInt64] = []
    private var table: [UInt64] = []

    /// Creates a scanner for shingles of `width` words.
    public init(width: Int) {
        precondition(width >= 1 && width < 64, "A shingle has between 1 and 63 words.")
        self.width = width
    }

    /// Reads a text into `words` and `shingles`; a text of fewer words than the width has no shingles.
    ///
    /// - Parameter text: valid UTF-8.
    /// - Complexity: O(bytes); 8 bytes of memory for a word, 24 to 40 for a shingle, kept for the next text.
    public mutating func scan(_ text: [UInt8]) {
        IdentityWords.hashes(of: text, into: &words)
        shingles.removeAll(keepingCapacity: true)
        guard words.count >= width else { return }
        let possible = words.count - width + 1
        let bits = Int.bitWidth - (2 * possible).leadingZeroBitCount
        prepareTable(slots: 1 << bits)
        shingles.reserveCapacity(possible)
        collect(shift: 64 - bits, mask: 1 << bits - 1)
    }

    /// What stands for the set of shingles of the last text, whatever their order.
    package var setDigest: Digest {
        shingles.reduce(into: Digest()) { digest, hash in
            digest.first &+= hash
            digest.second &+= mixed(hash ^ 0xD1B5_4A32_D192_ED03)
        }
    }

    /// What stands for the sequence of words of the last text.
    package var wordDigest: Digest {
        words.reduce(into: Digest(first: UInt64(words.count), second: 1)) { digest, hash in
            digest.first = digest.first &* 0x9E37_79B9_7F4A_7C15 &+ hash
            digest.second = digest.second &* 0xD134_2543_DE82_EF95 &+ hash
        }
    }

    private mutating func prepareTable(slots: Int) {
        if table.count < slots { table = [UInt64](repeating: 0, count: slots) }
        unsafe table.withUnsafeMutableBufferPointer { table in
            // The table has at least `slots` places after the line above.
            unsafe table.extracting(0..<slots).update(repeating: 0)
        }
    }

    /// Rolls over the words and keeps each new shingle, found in a table at most half full.
    private mutating func collect(shift: Int, mask: Int) {
        let width = width
        unsafe table.withUnsafeMutableBufferPointer { table in
            unsafe words.withUnsafeBufferPointer { words in
                var rolling: UInt64 = 0
                for place in 0..<words.count {
                    unsafe rolling = rotated(rolling, 1) ^ words[place]
                    if place >= width { unsafe rolling ^= rotated(words[place - width], width) }
                    if place < width - 1 { continue }
                    let hash = max(mixed(rolling), 1)
                    if unsafe insert(hash, into: table, Int(truncatingIfNeeded: hash >> UInt64(shift)), mask) {
                        shingles.append(hash)
                    }
                }
            }
        }
    }
}

@inline(__always)
func rotated(_ value: UInt64, _ bits: Int) -> UInt64 {
    value << UInt64(bits) | value >> UInt64(64 - bits)
}

/// Puts a hash in the table unless it is there; `start` and `mask` are below the table's length, a power of two.
@inline(__always)
private func insert(
    _ hash: UInt64, into table: UnsafeMutableBufferPointer<UInt64>, _ start: Int, _ mask: Int
) -> Bool {
    var slot = start
    while true {
        let held = unsafe table[slot]
        if held == hash { return false }
        if held == 0 {
            unsafe table[slot] = hash
            return true
        }
        slot = (slot + 1) & mask
    }
}
