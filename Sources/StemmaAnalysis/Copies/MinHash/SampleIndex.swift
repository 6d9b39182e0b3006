import StemmaLinearAlgebra
import StemmaText

/// For each shingle of the sets drawn, the numbers of those it stands in.
struct SampleIndex: Sendable {
    /// An open table of hashes, 0 where free, at most half full.
    private var hashes: [UInt64]
    /// For each place of the table, where its numbers begin and end.
    private var bounds: [(start: Int32, end: Int32)]
    private var drawn: [Int32]
    private let shift: UInt64
    private let setCount: Int

    /// Reads the text of each set drawn once.
    init(of places: [Int32], _ reading: SetReading, workers: Workers) throws {
        let ranges = blocks(of: places.count, size: 64)
        let lists = try workers.map(blocks: ranges.count) { block in
            var reader = reading.reader()
            return try ranges[block].map { number in
                try reader.repeatedShingles(of: Int(reading.sets.articles[Int(places[number])]))
            }
        }.flatMap(\.self)
        let total = lists.reduce(0) { $0 + $1.count }
        precondition(total <= Int(Int32.max), "The sets drawn may have at most 2³¹ shingles.")
        let bits = max(4, Int.bitWidth - (2 * total).leadingZeroBitCount)
        shift = UInt64(64 - bits)
        setCount = places.count
        hashes = [UInt64](repeating: 0, count: 1 << bits)
        bounds = Array(repeating: (0, 0), count: 1 << bits)
        drawn = [Int32](repeating: 0, count: total)
        count(lists)
        fill(lists)
    }

    /// Puts the hashes in the table and finds where the numbers of each go.
    private mutating func count(_ lists: [[UInt64]]) {
        for hash in lists.joined() {
            let place = place(of: hash)
            hashes[place] = hash
            bounds[place].end += 1
        }
        var start: Int32 = 0
        for place in bounds.indices {
            let count = bounds[place].end
            bounds[place] = (start, start)
            start += count
        }
    }

    private mutating func fill(_ lists: [[UInt64]]) {
        for (number, list) in lists.enumerated() {
            for hash in list {
                let place = place(of: hash)
                drawn[Int(bounds[place].end)] = Int32(number)
                bounds[place].end += 1
            }
        }
    }

    /// Adds one to the count of each set drawn, for each of these hashes that stands in it.
    func count(_ set: [UInt64], into counts: inout SharedCounts) {
        for hash in set {
            let range = bounds[place(of: hash)]
            for posting in range.start..<range.end { counts.add(drawn[Int(posting)]) }
        }
    }

    /// The steps that `count` will take for all sets, if those drawn are like the others.
    func expectedWork(sets: Int) -> Int {
        let steps = bounds.reduce(0.0) { $0 + Double($1.end - $1.start) * Double($1.end - $1.start) }
        return Int(min(1e18, steps * Double(sets) / Double(max(1, setCount))))
    }

    /// The place that holds a hash, or the free one where it would be.
    @inline(__always)
    private func place(of hash: UInt64) -> Int {
        var place = Int(truncatingIfNeeded: hash >> shift)
        while hashes[place] != hash && hashes[place] != 0 { place = (place + 1) & (hashes.count - 1) }
        return place
    }
}
