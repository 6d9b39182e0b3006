import StemmaText

/// Sets of hashes, one after the other, each rising.
struct HashSets: Sendable {
    private var hashes: [UInt64] = []
    private var ends: [Int] = [0]

    /// The number of sets.
    var count: Int { ends.count - 1 }

    /// The hashes of a set, rising.
    subscript(set: Int) -> ArraySlice<UInt64> { hashes[ends[set]..<ends[set + 1]] }

    /// Puts a set of hashes, in any order, behind the others.
    mutating func append(_ set: [UInt64]) {
        var sorted = set
        sortHashes(&sorted)
        hashes += sorted
        ends.append(hashes.count)
    }

    /// Adds the hashes from `low` through `high` of all sets, one set after the other.
    func append(from low: UInt64, through high: UInt64, to list: inout [UInt64]) {
        for set in 0..<count {
            let first = firstPlace(in: ends[set]..<ends[set + 1]) { hashes[$0] >= low }
            let last = firstPlace(in: first..<ends[set + 1]) { hashes[$0] > high }
            list += hashes[first..<last]
        }
    }
}
