import StemmaText

/// What likeness means in a corpus: how often articles that cannot be copies are alike, and so which similarity makes a
/// copy.
///
/// The pairs of a corpus are parted. **Null** pairs cannot be copies (`NullPairs`); all others are **tested**. Both come
/// from one exact search at a low similarity, the floor, so the upper end of the null is known to the last pair though
/// nearly all pairs share nothing: how many lie below the floor is counted, not drawn.
///
/// The p-value of a similarity s is the chance that a null pair of the lengths of the tested ones is as alike,
/// `p(s) = (1 + null pairs at or above s) / (1 + all null pairs)`, each weighed by `LengthMatching`; `NullTail` says how it
/// goes on where no null pair is. The q-value is that of Benjamini and Hochberg over all tested pairs, listed or not: the
/// share of chance pairs to expect among all tested pairs at least so alike.
///
/// Null pairs as alike as reprints are left out of the measure: no two reports of different events are the same in nine
/// tenths of their text, but an old text may be published again. Where forms are filled in anew with so few changes, the
/// measure misses these. Standing heads and feet stay in: the threshold is to lie above them.
public struct CopyCalibration: Sendable {
    /// The settings.
    public let configuration: Configuration
    /// How likeness was measured.
    public let measure: CopySearch.Measure
    /// The pairs that cannot be copies.
    public let null: NullPairs
    /// The least similarity that was looked at. At least that of the settings.
    public let floor: Double
    /// The number of tested pairs, most of them below the floor.
    public let testedCount: Int
    /// The number of null pairs, most of them below the floor.
    public let nullCount: Int
    /// The number of null pairs that were left out as reprints.
    public let reprintCount: Int
    /// Pairs by similarity.
    public let histogram: [Bin]
    /// The similarities of tested pairs, each once, falling, with the q-value of each.
    private let steps: [(similarity: Double, q: Double)]
    private let tail: NullTail

    /// Measures.
    ///
    /// - Parameters:
    ///   - pairs: all pairs at or above the floor.
    ///   - sizes: the number of different shingles of each article.
    ///   - null: which pairs cannot be copies.
    /// - Complexity: O(n · classes + p log p) for n articles and p pairs.
    package init(
        _ pairs: [CopyPair], sizes: [Int], null: NullPairs, measure: CopySearch.Measure, floor: Double,
        _ configuration: Configuration
    ) {
        let classes = SizeClasses(sizes)
        let nullTable = null.count(classes)
        let testedTable = PairTable(within: classes.sizes) - nullTable
        let matching = LengthMatching(tested: testedTable, null: nullTable)
        let split = SplitPairs(pairs, classes, null, matching, measure, reprint: configuration.reprint)
        let tail = NullTail(
            split.null, floor: floor, total: nullTable.total - split.reprints, unseen: matching.unseen)
        (testedCount, nullCount, reprintCount) = (testedTable.total, nullTable.total, split.reprints)
        histogram = Self.histogram(split, floor: floor, ratio: Double(testedCount) / Double(max(1, nullCount)))
        steps = Self.steps(split.tested, tail, tests: testedTable.total)
        (self.tail, self.null, self.measure, self.floor, self.configuration) = (
            tail, null, measure, floor, configuration
        )
    }

    /// The q-value of each similarity, for similarities in falling order.
    private static func steps(
        _ similarities: [Double], _ tail: NullTail, tests: Int
    ) -> [(similarity: Double, q: Double)] {
        let values = BenjaminiHochberg.adjusted(similarities.map(tail.chance), tests: tests)
        return similarities.indices.filter { $0 == 0 || similarities[$0] != similarities[$0 - 1] }
            .map { (similarities[$0], values[$0]) }
    }
}

extension CopyCalibration {
    /// The chance that a null pair of the lengths of the tested ones is at least so alike.
    ///
    /// - Parameter similarity: at or above the floor, at most 1.
    public func p(_ similarity: Double) -> Double { tail.chance(of: similarity) }

    /// The share of chance pairs to expect among all tested pairs at least so alike; 1 where there are none.
    public func q(_ similarity: Double) -> Double {
        let place = firstPlace(in: 0..<steps.count) { steps[$0].similarity < similarity }
        return place == 0 ? 1 : steps[place - 1].q
    }

    /// The lowest threshold, in hundredths, at which the share of chance pairs to expect is at most `rate`.
    ///
    /// - Returns: the floor where all tested pairs at or above it are within the rate, or there are none; never less than
    ///   the least that the null pairs can vouch for (`NullPairs.leastThreshold`).
    /// - Throws: `CopyCalibrationFailure.noThreshold` where even the most alike pairs are not.
    public func threshold(rate: Double) throws(CopyCalibrationFailure) -> Double {
        let lowest = max(floor, null.leastThreshold)
        let within = firstPlace(in: 0..<steps.count) { steps[$0].q > rate }
        if within == steps.count { return lowest }
        guard within > 0 else { throw .noThreshold(rate: rate, least: steps[0].q) }
        // Divided by 100 at the end, for 0.01 times 29 is not 0.29.
        let hundredths = (steps[within - 1].similarity * 100).rounded(.down)
        let candidates = [hundredths, hundredths + 1].map { $0 / 100 }
        return max(lowest, candidates.first { $0 > steps[within].similarity } ?? 1)
    }

    /// Whether the p-value of a similarity comes from the fitted law, for no null pair is so alike; else it was counted.
    public func isExtrapolated(_ similarity: Double) -> Bool {
        tail.extrapolation != nil && similarity > tail.highest
    }
}
