import StemmaLinearAlgebra
import StemmaText

/// The shingles that stand in two or more sets, each with its rank: rare ones first, then by hash.
struct ShingleVocabulary: Sendable {
    private static let partBits = 6

    /// The shingles whose hashes begin with the same bits.
    private struct Part: Sendable {
        /// The hashes, rising.
        var hashes: [UInt64] = []
        /// The number of sets each stands in, 2 or more.
        var frequencies: [Int32] = []
        /// The rank of each.
        var ranks: [Int32] = []
        /// Where the hashes of each bucket of further leading bits begin.
        var buckets: [Int32] = []
        var bucketShift: UInt64 = 0
    }

    private let parts: [Part]
    /// The number of shingles.
    let count: Int

    /// Counts the sets each hash stands in.
    ///
    /// - Parameter lists: hashes, each list sorted; a hash stands in them once for each set it is in.
    init(of lists: [[UInt64]], workers: Workers) {
        var parts = workers.map(blocks: 1 << Self.partBits) { Self.part($0, of: lists) }
        count = Self.rank(&parts)
        self.parts = parts
    }

    /// The rank of a shingle, 0 ..< count; nil for one that stands in fewer than two sets.
    func rank(of hash: UInt64) -> Int32? {
        let part = parts[Int(truncatingIfNeeded: hash >> UInt64(64 - Self.partBits))]
        let bucket = Int(truncatingIfNeeded: (hash << UInt64(Self.partBits)) >> part.bucketShift)
        for place in Int(part.buckets[bucket])..<Int(part.buckets[bucket + 1]) where part.hashes[place] == hash {
            return part.ranks[place]
        }
        return nil
    }

    private static func part(_ number: Int, of lists: [[UInt64]]) -> Part {
        var hashes: [UInt64] = []
        let low = UInt64(number) << UInt64(64 - partBits)
        let high = low | (UInt64.max >> UInt64(partBits))
        for list in lists { hashes += list[firstPlace(in: list) { $0 >= low }..<firstPlace(in: list) { $0 > high }] }
        sortHashes(&hashes, sharedBits: partBits)
        return index(counted(hashes))
    }

    /// The hashes that are there twice or more, once each.
    private static func counted(_ hashes: [UInt64]) -> Part {
        var part = Part()
        var start = 0
        for place in hashes.indices where place + 1 == hashes.count || hashes[place + 1] != hashes[place] {
            if place > start {
                part.hashes.append(hashes[place])
                part.frequencies.append(Int32(place + 1 - start))
            }
            start = place + 1
        }
        return part
    }

    private static func index(_ part: Part) -> Part {
        var part = part
        let bits = Int.bitWidth - part.hashes.count.leadingZeroBitCount + 1
        part.bucketShift = UInt64(64 - bits)
        part.buckets = [Int32](repeating: 0, count: 1 << bits + 1)
        for hash in part.hashes {
            part.buckets[Int(truncatingIfNeeded: (hash << UInt64(partBits)) >> part.bucketShift) + 1] += 1
        }
        for bucket in 1..<part.buckets.count { part.buckets[bucket] += part.buckets[bucket - 1] }
        return part
    }

    /// Ranks by frequency, then hash: the parts are in the order of the hashes, so a counting sort is enough.
    private static func rank(_ parts: inout [Part]) -> Int {
        var sizes: [Int32: Int] = [:]
        for part in parts {
            for frequency in part.frequencies { sizes[frequency, default: 0] += 1 }
        }
        var next: [Int32: Int] = [:]
        var total = 0
        for frequency in sizes.keys.sorted() {
            next[frequency] = total
            total += sizes[frequency, default: 0]
        }
        precondition(total <= Int(Int32.max), "A corpus may repeat at most 2³¹ different shingles.")
        for number in parts.indices {
            parts[number].ranks = parts[number].frequencies.map { frequency in
                defer { next[frequency, default: 0] += 1 }
                return Int32(next[frequency, default: 0])
            }
            parts[number].frequencies = []
        }
        return total
    }
}

/// The first place of a sorted list whose element fulfils a condition that no earlier and all later ones fulfil.
func firstPlace<Element>(in sorted: [Element], where condition: (Element) -> Bool) -> Int {
    var low = 0
    var high = sorted.count
    while low < high {
        let middle = (low + high) / 2
        if condition(sorted[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
}
