import StemmaLinearAlgebra
import StemmaText

/// The approximate join of a collection of sets with itself: by bands of sketches, every candidate verified.
struct BandJoin: Sendable {
    let reading: SetReading
    let tables: SketchTables
    let bounds: OverlapBounds
    /// The bytes of memory that may be used, a quarter for entries, half to sort them, a quarter for candidates; nil: any
    /// number.
    let budget: Int?
    /// Gives a storage for what is more.
    let storage: @Sendable () throws -> (any NumberStorage)?

    /// What a join found, and what it took.
    struct Result: Sendable {
        /// The pairs by the places of their sets, each once, rising.
        var pairs: [JoinedPair]
        /// The number of candidates verified; how often one counts that was met again depends on the memory.
        var candidates = 0
        var spilledBytes = 0
    }

    /// To sort a band takes its entries, a copy of them, and a bound for about each of them.
    private static let sortingBytes = 24

    /// Finds pairs.
    ///
    /// - Throws: `CopySearchFailure`; what texts and storage throw.
    func pairs(workers: Workers) throws -> Result {
        let total = reading.sets.sizes.reduce(0) { $0 + tables.hashCount(ofSize: Int($1)) }
        let storage = 8 * total > (budget ?? .max) / 4 ? try storage() : nil
        let entries = try self.entries(storage, total: total, workers: workers)
        var result = try matched(entries, workers: workers)
        result.spilledBytes = storage == nil ? 0 : 8 * total
        return result
    }

    /// Sketches all sets, as many at a time as a quarter of the memory has room for.
    private func entries(_ storage: (any NumberStorage)?, total: Int, workers: Workers) throws -> BandEntries {
        let sets = reading.sets.count
        var entries = BandEntries(bandCount: tables.bandCount, sets: sets, storage: storage)
        let mask = entries.placeMask
        let ranges = blocks(of: sets, size: ComparedSets.blockSize)
        let blockBytes = max(1, 16 * total / max(1, ranges.count))
        let together = storage == nil ? ranges.count : max(1, (budget ?? .max) / 4 / blockBytes)
        for round in blocks(of: ranges.count, size: max(1, together)) {
            try entries.append(
                workers.map(blocks: round.count) { try sketched(ranges[round.lowerBound + $0], mask) })
        }
        return entries
    }

    /// The entries of some sets, for each band.
    private func sketched(_ range: Range<Int>, _ mask: UInt64) throws -> [[UInt64]] {
        var reader = reading.reader()
        var sketch: [UInt32] = []
        var entries = [[UInt64]](repeating: [], count: tables.bandCount)
        for place in range {
            let set = try reader.shingles(of: Int(reading.sets.articles[place]))
            tables.forEachBand(of: set, sketch: &sketch) { band, hash in
                entries[band].append(hash & ~mask | UInt64(place))
            }
        }
        return entries
    }

    /// Goes through the bands, a few at a time.
    private func matched(_ entries: BandEntries, workers: Workers) throws -> Result {
        let prefixBits = self.prefixBits(workers)
        var verification = Verification(self)
        for wave in blocks(of: tables.bandCount << prefixBits, size: workers.count) {
            let matches = try workers.map(blocks: wave.count) { number in
                let (band, prefix) = (wave.lowerBound + number).quotientAndRemainder(dividingBy: 1 << prefixBits)
                return BandMatches(
                    of: try entries.entries(of: band, prefix: prefix, prefixBits: prefixBits), prefixBits: prefixBits,
                    mask: entries.placeMask, reading.sets, bounds)
            }
            for match in matches { try verification.add(match, workers: workers) }
        }
        return try verification.finish(workers: workers)
    }

    /// In how many parts, as a power of two, a band is sorted so that half of the memory has room for each worker's.
    private func prefixBits(_ workers: Workers) -> Int {
        guard let budget else { return 0 }
        var bits = 0
        while bits < 10 && (Self.sortingBytes * reading.sets.count * workers.count) >> bits > budget / 2 { bits += 1 }
        return bits
    }
}
