import StemmaLinearAlgebra
import StemmaText

/// Compares candidates shingle by shingle.
struct CandidateVerifier: Sendable {
    let reading: SetReading
    let bounds: OverlapBounds

    /// The most shingles of the sets of one block, unless two sets have more.
    private static let blockShingles = 1 << 20

    /// The candidates that reach the threshold, in their order.
    ///
    /// - Parameter candidates: bits of `PlacePair`, rising.
    /// - Complexity: in time one reading of a text for each set of a block of candidates, in which each set counts once;
    ///   in memory 8 MB a worker, or what the two longest texts need.
    func verified(_ candidates: [UInt64], workers: Workers) throws -> [JoinedPair] {
        let ranges = blocks(of: candidates)
        return try workers.map(blocks: ranges.count) { try verified(candidates[ranges[$0]]) }.flatMap(\.self)
    }

    private var sets: ComparedSets { reading.sets }

    private func blocks(of candidates: [UInt64]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        var shingles = 0
        for (place, bits) in candidates.enumerated() {
            let pair = PlacePair(bits: bits)
            let more = Int(sets.sizes[pair.x]) + Int(sets.sizes[pair.y])
            if place > start && shingles + more > Self.blockShingles {
                ranges.append(start..<place)
                (start, shingles) = (place, 0)
            }
            shingles += more
        }
        if start < candidates.count { ranges.append(start..<candidates.count) }
        return ranges
    }

    private func verified(_ candidates: ArraySlice<UInt64>) throws -> [JoinedPair] {
        var reader = reading.reader()
        var known: [Int: [UInt64]] = [:]
        func shingles(_ place: Int) throws -> [UInt64] {
            if let set = known[place] { return set }
            var set = try reader.repeatedShingles(of: Int(sets.articles[place]))
            sortHashes(&set)
            known[place] = set
            return set
        }
        return try candidates.compactMap { bits in
            let pair = PlacePair(bits: bits)
            let needed = bounds.least(Int(sets.sizes[pair.x]), Int(sets.sizes[pair.y]))
            let shared = Self.shared(try shingles(pair.x), try shingles(pair.y), needed: needed)
            return shared < needed ? nil : JoinedPair(x: pair.x, y: pair.y, shared: shared)
        }
    }

    /// The number of hashes two rising lists share, or some number below `needed`.
    static func shared(_ one: [UInt64], _ other: [UInt64], needed: Int) -> Int {
        var (i, j, shared) = (0, 0, 0)
        while i < one.count && j < other.count {
            if shared + min(one.count - i, other.count - j) < needed { return shared }
            let (a, b) = (one[i], other[j])
            if a == b { shared += 1 }
            if a <= b { i += 1 }
            if b <= a { j += 1 }
        }
        return shared
    }
}
