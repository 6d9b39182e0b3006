import StemmaText

/// The sets that share a band hash, out of the entries of a band.
struct BandMatches: Sendable {
    /// A hash that more sets have than this is not followed pair by pair: its sets are a crowd.
    static let crowdSize = 64

    /// Pairs of places of sets, see `PlacePair`.
    private(set) var candidates: [UInt64] = []
    /// The places of sets in crowds, some more than once.
    private(set) var crowd: [Int32] = []

    /// Finds the runs of equal hashes.
    ///
    /// - Complexity: O(n) expected for the sort, and at most 32 candidates an entry.
    init(of entries: consuming [UInt64], prefixBits: Int, mask: UInt64, _ sets: ComparedSets, _ bounds: OverlapBounds) {
        sortHashes(&entries, sharedBits: prefixBits)
        var start = 0
        for place in entries.indices where place + 1 == entries.count || (entries[place + 1] ^ entries[place]) > mask {
            if place > start { match(entries[start...place].map { Int($0 & mask) }, sets, bounds) }
            start = place + 1
        }
    }

    /// The places in a run rise.
    private mutating func match(_ run: [Int], _ sets: ComparedSets, _ bounds: OverlapBounds) {
        guard run.count <= Self.crowdSize else {
            crowd += run.map { Int32($0) }
            return
        }
        for (number, x) in run.enumerated() {
            for y in run[(number + 1)...] where x != y && !sets.areTooUnlike(x, y, bounds) {
                candidates.append(PlacePair(x, y).bits)
            }
        }
    }
}

/// Two places of sets in one number, the lower in the high bits, so that sorted numbers are sorted pairs.
struct PlacePair: Sendable, Equatable {
    let bits: UInt64

    init(_ one: Int, _ other: Int) { bits = UInt64(min(one, other)) << 32 | UInt64(max(one, other)) }

    init(bits: UInt64) { self.bits = bits }

    var x: Int { Int(bits >> 32) }
    var y: Int { Int(bits & 0xFFFF_FFFF) }
}
