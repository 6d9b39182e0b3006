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
            let first = firstPlace(in: hashes, ends[set]..<ends[set + 1]) { $0 >= low }
            let last = firstPlace(in: hashes, first..<ends[set + 1]) { $0 > high }
            list += hashes[first..<last]
        }
    }
}

/// The first place of a range of a list whose element fulfils a condition that no earlier and all later ones fulfil.
@inline(__always)
func firstPlace<Element>(in list: [Element], _ range: Range<Int>, where condition: (Element) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
        let middle = (low + high) / 2
        if condition(list[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
}
