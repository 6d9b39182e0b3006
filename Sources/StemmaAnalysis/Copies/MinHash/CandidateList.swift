import StemmaText

/// Pairs of places of sets, each kept once, however many bands they meet in.
struct CandidateList: Sendable {
    /// Rising; complete after `settle`.
    private(set) var pairs: [UInt64] = []
    private var fresh: [UInt64] = []
    /// The number of leading bits that are 0 in each pair.
    private let emptyBits: Int

    private static let least = 1 << 16

    init(sets: Int) { emptyBits = min(32, sets.leadingZeroBitCount - 32) }

    /// The number of pairs that are held, some perhaps twice.
    var held: Int { pairs.count + fresh.count }

    /// - Complexity: O(n) expected, amortized.
    mutating func add(_ more: [UInt64]) {
        fresh += more
        if fresh.count > max(Self.least, pairs.count) { settle() }
    }

    /// Brings all pairs in order.
    mutating func settle() {
        guard !fresh.isEmpty else { return }
        sortHashes(&fresh, sharedBits: emptyBits)
        var merged: [UInt64] = []
        merged.reserveCapacity(pairs.count + fresh.count)
        var place = 0
        for pair in fresh {
            while place < pairs.count && pairs[place] < pair {
                merged.append(pairs[place])
                place += 1
            }
            if merged.last != pair && (place == pairs.count || pairs[place] != pair) { merged.append(pair) }
        }
        merged += pairs[place...]
        (pairs, fresh) = (merged, [])
    }

    /// Takes all pairs out, in order.
    mutating func drain() -> [UInt64] {
        settle()
        defer { pairs = [] }
        return pairs
    }
}
