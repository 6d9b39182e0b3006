#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How many pairs of sets of a corpus there are of each Jaccard similarity above 0, estimated from a sample.
struct SimilarityHistogram: Sendable {
    private static let binCount = 256
    private var counts = [Int](repeating: 0, count: binCount)
    /// The number of pairs of the corpus that one counted pair stands for.
    var weight = 1.0

    /// Counts a pair.
    mutating func add(_ similarity: Double) {
        counts[min(Self.binCount - 1, Int(similarity * Double(Self.binCount)))] += 1
    }

    /// Adds what another histogram counted.
    mutating func add(_ other: SimilarityHistogram) {
        for bin in counts.indices { counts[bin] += other.counts[bin] }
    }

    /// The number of pairs that will have all slots of a band in common: Σ 1 − (1 − Jʳ)ᵇ.
    func expectedCandidates(_ choice: BandChoice) -> Double {
        var sum = 0.0
        for (bin, count) in counts.enumerated() where count > 0 {
            let similarity = (Double(bin) + 0.5) / Double(Self.binCount)
            sum += Double(count) * -expm1(Double(choice.bands) * log1p(-pow(similarity, Double(choice.rows))))
        }
        return sum * weight
    }
}
