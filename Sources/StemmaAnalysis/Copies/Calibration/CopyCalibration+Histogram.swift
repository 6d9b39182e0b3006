extension CopyCalibration {
    /// Pairs within a stretch of similarities.
    public struct Bin: Sendable, Equatable {
        /// From the first up to, not with, the second; the last stretch is with it.
        public let from: Double
        public let to: Double
        /// The number of tested pairs.
        public let tested: Int
        /// The number of null pairs, without reprints.
        public let null: Int
        /// The number of tested pairs to expect by chance, from the null pairs of their lengths.
        public let expected: Double
    }

    private static let binsInAll = 20

    /// Pairs in stretches of a twentieth, from the one of the floor up to 1.
    static func histogram(_ split: SplitPairs, floor: Double, ratio: Double) -> [Bin] {
        func place(_ similarity: Double) -> Int { min(binsInAll - 1, Int(similarity * Double(binsInAll))) }
        var tested = [Int](repeating: 0, count: binsInAll)
        var null = tested
        var expected = [Double](repeating: 0, count: binsInAll)
        for similarity in split.tested { tested[place(similarity)] += 1 }
        for pair in split.null {
            null[place(pair.similarity)] += 1
            expected[place(pair.similarity)] += pair.weight * ratio
        }
        return (place(floor)..<binsInAll).map { bin in
            Bin(
                from: Double(bin) / Double(binsInAll), to: Double(bin + 1) / Double(binsInAll), tested: tested[bin],
                null: null[bin], expected: expected[bin])
        }
    }
}
