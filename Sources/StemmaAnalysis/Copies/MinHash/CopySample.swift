import StemmaLinearAlgebra
import StemmaText
import Synchronization

/// Sets drawn at random and compared exactly with all others: what the recall is measured on and the bands are chosen by.
struct CopySample: Sendable {
    /// The places of the sets drawn, rising.
    let places: [Int32]
    /// The pairs of a set drawn with any other at or above the threshold, as bits of `PlacePair`, rising, each once.
    let pairs: [UInt64]
    /// The pairs of the corpus by similarity, those left out that differ too much in size.
    let histogram: SimilarityHistogram

    /// The most steps of the comparison, by estimate.
    private static let workLimit = 1 << 32

    /// Draws sets and reads the text of each set once.
    ///
    /// - Parameters:
    ///   - size: the number of sets to draw; fewer where shingles that stand in very many sets make it dear.
    ///   - seed: chooses the sets.
    /// - Throws: `CopySearchFailure` where the sets drawn alone are in more than `CopySearch.pairLimit` pairs; what the
    ///   texts throw.
    /// - Complexity: O(shingles), and a step for each shingle that a set shares with one drawn, at most about
    ///   4 thousand million; memory 12 to 24 bytes a shingle drawn.
    init(
        of size: Int, from reading: SetReading, _ bounds: OverlapBounds, seed: UInt64, workers: Workers
    ) throws {
        let sets = reading.sets
        var places = Self.drawn(min(size, sets.count), below: sets.count, seed: seed)
        var index = try SampleIndex(of: places, reading, workers: workers)
        while places.count > 1 && index.expectedWork(sets: sets.count) > Self.workLimit {
            places = Self.drawn(places.count / 2, below: sets.count, seed: seed)
            index = try SampleIndex(of: places, reading, workers: workers)
        }
        let ranges = blocks(of: sets.count, size: ComparedSets.blockSize)
        let met = Atomic<Int>(0)
        let parts = try workers.map(blocks: ranges.count) { [places, index] block in
            let part = try Self.compared(ranges[block], with: places, index, reading, bounds)
            // A pair of two sets that were drawn is met twice.
            let count = met.add(part.pairs.count, ordering: .relaxed).newValue / 2
            guard count <= CopySearch.pairLimit else {
                throw CopySearchFailure.tooManyPairs(atLeast: CopySearch.pairLimit + 1, limit: CopySearch.pairLimit)
            }
            return part
        }
        var histogram = SimilarityHistogram()
        for part in parts { histogram.add(part.histogram) }
        // A pair of the corpus is met from either end, a pair here from the end that was drawn.
        histogram.weight = Double(sets.count) / Double(max(1, places.count)) / 2
        var list = CandidateList(sets: sets.count)
        for part in parts { list.add(part.pairs) }
        self.places = places
        self.histogram = histogram
        pairs = list.drain()
    }

    /// Different numbers below a bound, rising (Floyd's method).
    private static func drawn(_ count: Int, below bound: Int, seed: UInt64) -> [Int32] {
        let random = CounterRandom(seed: seed, stream: 0x5A3)
        var drawn: Set<Int32> = []
        for top in bound - count..<bound {
            let number = Int32(random.integer(below: top + 1, at: top))
            if !drawn.insert(number).inserted { drawn.insert(Int32(top)) }
        }
        return drawn.sorted()
    }

    private static func compared(
        _ range: Range<Int>, with places: [Int32], _ index: SampleIndex, _ reading: SetReading, _ bounds: OverlapBounds
    ) throws -> (pairs: [UInt64], histogram: SimilarityHistogram) {
        let sets = reading.sets
        var reader = reading.reader()
        var counts = SharedCounts(places.count)
        var pairs: [UInt64] = []
        var histogram = SimilarityHistogram()
        for x in range {
            index.count(try reader.repeatedShingles(of: Int(sets.articles[x])), into: &counts)
            counts.drain { drawn, shared in
                let y = Int(places[drawn])
                guard x != y, !sets.areTooUnlike(x, y, bounds) else { return }
                let (sizeX, sizeY) = (Int(sets.sizes[x]), Int(sets.sizes[y]))
                histogram.add(Double(shared) / Double(sizeX + sizeY - shared))
                if bounds.reaches(shared, sizeX, sizeY) { pairs.append(PlacePair(x, y).bits) }
            }
        }
        return (pairs, histogram)
    }
}

/// How many shingles a set shares with each set drawn.
struct SharedCounts {
    private var counts: [Int32]
    private var touched: [Int32] = []

    init(_ count: Int) { counts = [Int32](repeating: 0, count: count) }

    @inline(__always)
    mutating func add(_ drawn: Int32) {
        if counts[Int(drawn)] == 0 { touched.append(drawn) }
        counts[Int(drawn)] += 1
    }

    /// Gives each count above 0 away and begins anew.
    mutating func drain(_ body: (_ drawn: Int, _ shared: Int) -> Void) {
        for drawn in touched {
            body(Int(drawn), Int(counts[Int(drawn)]))
            counts[Int(drawn)] = 0
        }
        touched.removeAll(keepingCapacity: true)
    }
}
