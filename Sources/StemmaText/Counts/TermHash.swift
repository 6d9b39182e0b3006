/// Numbers terms by a hash instead of by their place in a sorted vocabulary, so that columns of two corpora are comparable.
///
/// The column of a term is `|h| mod 2^bits`, with `h` the 32-bit MurmurHash3 (x86 variant, seed 0) of its UTF-8 bytes as a
/// signed number: the columns of scikit-learn's `HashingVectorizer`. Counts of terms that share a column add up. There is no
/// sign to make collisions cancel: a weight of ours depends on whether a count is 0, 1 or more, its column on how many
/// articles it stands in, and neither means anything for a difference of counts.
///
/// Sources: K. Weinberger et al., "Feature hashing for large scale multitask learning", ICML 2009, arXiv:0902.2206;
/// A. Appleby, MurmurHash3, in the public domain.
public struct TermHash: Sendable, Equatable {
    /// There are 2^bits columns; 8 to 24. A larger value lets fewer terms share a column.
    public let bits: Int

    static let range = 8...24

    init(bits: Int) {
        precondition(Self.range.contains(bits), "A hash of terms has 8 to 24 bits.")
        self.bits = bits
    }

    /// The number of columns.
    public var columns: Int { 1 << bits }

    /// The column of a term.
    public func column(of term: some Collection<UInt8>) -> Int {
        Int(Int32(bitPattern: murmurHash3(Array(term))).magnitude) & (columns - 1)
    }
}

/// MurmurHash3, x86 variant, 32 bits, seed 0.
func murmurHash3(_ bytes: [UInt8]) -> UInt32 {
    func word(_ range: Range<Int>) -> UInt32 {
        range.reversed().reduce(0) { $0 << 8 | UInt32(bytes[$1]) }
    }
    func mixed(_ word: UInt32) -> UInt32 { rotated(word &* 0xCC9E_2D51, by: 15) &* 0x1B87_3593 }
    var hash: UInt32 = 0
    let whole = bytes.count & ~3
    for start in stride(from: 0, to: whole, by: 4) {
        hash = rotated(hash ^ mixed(word(start..<start + 4)), by: 13) &* 5 &+ 0xE654_6B64
    }
    if whole < bytes.count { hash ^= mixed(word(whole..<bytes.count)) }
    hash ^= UInt32(truncatingIfNeeded: bytes.count)
    hash = (hash ^ hash >> 16) &* 0x85EB_CA6B
    hash = (hash ^ hash >> 13) &* 0xC2B2_AE35
    return hash ^ hash >> 16
}

private func rotated(_ word: UInt32, by bits: UInt32) -> UInt32 { word << bits | word >> (32 - bits) }
