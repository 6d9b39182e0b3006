import StemmaLinearAlgebra

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The number of bands a sketch is cut in, and of rows, slots, in a band.
///
/// Two sets are candidates where all slots of a band are the same in both: with a probability of 1 − (1 − Jʳ)ᵇ for a
/// Jaccard similarity J, r rows and b bands.
struct BandChoice: Sendable, Equatable {
    /// b, 1 or more.
    let bands: Int
    /// r, 1 or more.
    let rows: Int

    /// The most slots of a sketch, unless bands of a single row need more.
    static let slotLimit = 256

    /// How many band hashes are made and sorted in the time one candidate takes to be verified: about as many for short
    /// articles, more for long ones.
    private static let hashesPerCandidate = 16.0

    /// The least number of bands of `rows` rows that miss a pair at the threshold with a probability of at most
    /// `missRate`: (1 − tʳ)ᵇ ≤ δ.
    static func bands(ofRows rows: Int, threshold: Double, missRate: Double) -> Int {
        let agreement = pow(threshold, Double(rows))
        guard agreement < 1 else { return 1 }
        let exact = log(missRate) / log1p(-agreement)
        guard exact < 1e9 else { return .max }
        var bands = max(1, Int(exact))
        while pow(1 - agreement, Double(bands)) > missRate { bands += 1 }
        return bands
    }

    /// The bands that keep the promise with the least work, in candidates to verify and hashes to sort.
    ///
    /// - Parameters:
    ///   - threshold: above 0, at most 1.
    ///   - missRate: the promise, above 0, below 1.
    ///   - histogram: the pairs of the corpus by their similarity.
    ///   - sets: the number of sets.
    init(threshold: Double, missRate: Double, histogram: SimilarityHistogram, sets: Int) {
        let choices = (1...Self.slotLimit).lazy.map { rows in
            BandChoice(bands: Self.bands(ofRows: rows, threshold: threshold, missRate: missRate), rows: rows)
        }.prefix { $0.rows == 1 || $0.bands <= Self.slotLimit / $0.rows }
        let works = choices.map { choice in
            histogram.expectedCandidates(choice) + Double(sets * choice.bands) / Self.hashesPerCandidate
        }
        let best = works.indices.min { works[$0] < works[$1] } ?? works.startIndex
        self = choices[best]
    }

    init(bands: Int, rows: Int) {
        self.bands = bands
        self.rows = rows
    }

    /// Calls `body` with the number of each band, counted from `first`, and the hash of its slots.
    func forEachHash(of sketch: [UInt32], from first: Int, _ body: (_ band: Int, _ hash: UInt64) -> Void) {
        for band in 0..<bands {
            var hash = UInt64(first + band)
            for slot in band * rows..<(band + 1) * rows {
                hash = (hash ^ UInt64(sketch[slot])) &* 0x9E37_79B9_7F4A_7C15
                hash ^= hash >> 32
            }
            body(first + band, mixed(hash))
        }
    }
}
