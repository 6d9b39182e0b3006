import StemmaLinearAlgebra
import StemmaText

/// The shingles that stand in two or more sets, each with its rank: rare ones first, then by hash.
struct ShingleVocabulary: Sendable {
    /// The hashes, rising.
    private let hashes: [UInt64]
    /// The rank of each hash.
    private let ranks: [Int32]
    /// Where the hashes that begin with each pattern of leading bits begin, and where the last end.
    private let buckets: [Int32]
    private let bucketShift: UInt64
    /// How many sets the shingles of each stretch of ranks stand in, rising.
    let frequencyRuns: [(frequency: Int, ranks: Range<Int>)]

    /// The number of shingles.
    var count: Int { hashes.count }

    /// Counts the sets each hash stands in.
    ///
    /// - Complexity: O(n) expected for n hashes; 20 bytes of memory for each different one that is kept.
    init(of sets: [HashSets], workers: Workers) {
        let parts = workers.map(blocks: 1 << HashSets.partBits) { Self.counted($0, of: sets) }
        // The parts are in the order of their leading bits, so end to end the hashes rise.
        hashes = parts.flatMap(\.hashes)
        precondition(hashes.count <= Int(Int32.max), "A corpus may repeat at most 2³¹ different shingles.")
        let frequencies = parts.flatMap(\.frequencies)
        frequencyRuns = Self.runs(frequencies)
        ranks = Self.ranked(frequencies, frequencyRuns)
        let bits = Int.bitWidth - hashes.count.leadingZeroBitCount + 1
        bucketShift = UInt64(64 - bits)
        buckets = Self.bounds(of: hashes, bits: bits)
    }

    /// The rank of a shingle, 0 ..< count; nil for one that stands in fewer than two sets.
    @inline(__always)
    func rank(of hash: UInt64) -> Int32? {
        let bucket = Int(truncatingIfNeeded: hash >> bucketShift)
        var place = Int(buckets[bucket])
        let end = Int(buckets[bucket + 1])
        while place < end {
            if hashes[place] == hash { return ranks[place] }
            place += 1
        }
        return nil
    }

    /// The hashes of one pattern of leading bits that stand in two sets or more, with the number of sets.
    private static func counted(_ part: Int, of sets: [HashSets]) -> (hashes: [UInt64], frequencies: [Int32]) {
        var all: [UInt64] = []
        all.reserveCapacity(sets.reduce(0) { $0 + $1.hashes(ofPart: part).count })
        for block in sets { all += block.hashes(ofPart: part) }
        sortHashes(&all, sharedBits: HashSets.partBits)
        var hashes: [UInt64] = []
        var frequencies: [Int32] = []
        var start = 0
        for place in all.indices where place + 1 == all.count || all[place + 1] != all[place] {
            if place > start {
                hashes.append(all[place])
                frequencies.append(Int32(place + 1 - start))
            }
            start = place + 1
        }
        return (hashes, frequencies)
    }

    /// The ranks that each frequency has, the rare ones first.
    private static func runs(_ frequencies: [Int32]) -> [(frequency: Int, ranks: Range<Int>)] {
        var sizes: [Int32: Int] = [:]
        for frequency in frequencies { sizes[frequency, default: 0] += 1 }
        var end = 0
        return sizes.sorted { $0.key < $1.key }.map { frequency, size in
            end += size
            return (Int(frequency), end - size..<end)
        }
    }

    /// Ranks by frequency, then place, by counting.
    private static func ranked(
        _ frequencies: [Int32], _ runs: [(frequency: Int, ranks: Range<Int>)]
    ) -> [Int32] {
        var next = Dictionary(uniqueKeysWithValues: runs.map { (Int32($0.frequency), Int32($0.ranks.lowerBound)) })
        return frequencies.map { frequency in
            defer { next[frequency, default: 0] += 1 }
            return next[frequency, default: 0]
        }
    }

    private static func bounds(of hashes: [UInt64], bits: Int) -> [Int32] {
        var bounds = [Int32](repeating: 0, count: 1 << bits + 1)
        for hash in hashes { bounds[Int(truncatingIfNeeded: hash >> UInt64(64 - bits)) + 1] += 1 }
        for bucket in bounds.indices.dropFirst() { bounds[bucket] += bounds[bucket - 1] }
        return bounds
    }
}
