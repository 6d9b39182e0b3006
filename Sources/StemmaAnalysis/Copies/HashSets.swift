/// Sets of hashes, one after the other, and all their hashes once more by their leading bits.
struct HashSets: Sendable {
    /// The hashes are told apart by so many leading bits.
    static let partBits = 6

    private var hashes: [UInt64] = []
    private var ends: [Int] = [0]
    private var arranged: [UInt64] = []
    private var partEnds: [Int] = []

    /// Takes the sets that `fill` appends.
    init<Failure: Error>(_ fill: (inout Builder) throws(Failure) -> Void) throws(Failure) {
        var builder = Builder()
        try fill(&builder)
        (hashes, ends) = (builder.hashes, builder.ends)
        arrange()
    }

    /// Sets on their way.
    struct Builder {
        fileprivate var hashes: [UInt64] = []
        fileprivate var ends: [Int] = [0]

        /// Puts a set of hashes, in any order, behind the others.
        mutating func append(_ set: [UInt64]) {
            hashes += set
            ends.append(hashes.count)
        }
    }

    /// The number of sets.
    var count: Int { ends.count - 1 }

    /// The hashes of a set, in the order they were given.
    subscript(set: Int) -> ArraySlice<UInt64> { hashes[ends[set]..<ends[set + 1]] }

    /// The hashes of all sets that begin with the bits of a number below 2^partBits.
    func hashes(ofPart part: Int) -> ArraySlice<UInt64> { arranged[partEnds[part]..<partEnds[part + 1]] }

    private mutating func arrange() {
        var next = [Int](repeating: 0, count: 1 << Self.partBits + 1)
        for hash in hashes { next[Self.part(of: hash) + 1] += 1 }
        for part in next.indices.dropFirst() { next[part] += next[part - 1] }
        partEnds = next
        arranged = [UInt64](repeating: 0, count: hashes.count)
        for hash in hashes {
            arranged[next[Self.part(of: hash)]] = hash
            next[Self.part(of: hash)] += 1
        }
    }

    private static func part(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> UInt64(64 - partBits)) }
}
