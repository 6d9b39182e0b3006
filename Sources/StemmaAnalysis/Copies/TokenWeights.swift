#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What each shingle counts for when sets are compared: whole numbers, so that sums are exact in any order.
protocol TokenWeights: Sendable {
    /// The weight of a rank, 1 or more, rare ones no lighter than common ones.
    func weight(of token: Int32) -> Int

    /// The weight of the tokens of one set from a place up to the set's end.
    func remaining(from place: Int, to end: Int) -> Int
}

/// Each shingle counts for one.
struct EqualWeights: TokenWeights {
    @inline(__always)
    func weight(of token: Int32) -> Int { 1 }

    @inline(__always)
    func remaining(from place: Int, to end: Int) -> Int { end - place }
}

/// A shingle counts for the more the fewer sets it stands in: ln(1 + n / df) for n sets, in units of 1/1024.
///
/// Rounding to the unit changes a weight by less than a thousandth of the least there is, ln 2.
struct RarityWeights: TokenWeights {
    /// The weight of each rank.
    private let weights: [Int32]
    /// For each place, the weight from there to the end of its set.
    private let suffixes: [Int]

    init(_ sets: RankedTokens, vocabulary: ShingleVocabulary) {
        let weights = vocabulary.frequencyRuns.flatMap { run in
            repeatElement(Int32(Self.weight(frequency: run.frequency, sets: sets.count)), count: run.ranks.count)
        }
        var suffixes = [Int](repeating: 0, count: sets.tokens.count)
        for set in 0..<sets.count {
            var sum = 0
            for place in sets.range(of: set).reversed() {
                sum += Int(weights[Int(sets.tokens[place])])
                suffixes[place] = sum
            }
        }
        self.weights = weights
        self.suffixes = suffixes
    }

    /// The weight of a shingle that stands in `frequency` of so many sets.
    static func weight(frequency: Int, sets: Int) -> Int {
        Int((1024 * log1p(Double(sets) / Double(frequency))).rounded())
    }

    func weight(of token: Int32) -> Int { Int(weights[Int(token)]) }

    func remaining(from place: Int, to end: Int) -> Int { place < end ? suffixes[place] : 0 }
}
