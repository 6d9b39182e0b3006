extension CopySearch {
    /// How the likeness of two sets of shingles A and B is measured.
    public enum Measure: String, Sendable, CaseIterable {
        /// |A ∩ B| / |A ∪ B|: both texts as wholes.
        case jaccard
        /// |A ∩ B| / min(|A|, |B|): the shorter text within the longer one, for cut and extended copies.
        case containment
        /// Σ w(A ∩ B) / Σ w(A ∪ B), where a shingle that stands in df of n different texts weighs ln(1 + n / df): phrases that
        /// many articles use count for less.
        case weightedJaccard = "weighted"
    }

    /// The settings of a search.
    public struct Configuration: Sendable, Equatable {
        /// The least similarity of a pair that is listed, above 0, at most 1. A larger value lists fewer pairs, faster.
        public let threshold: Double
        /// The similarity that is compared with the threshold.
        public let measure: Measure
        /// The number of words of a shingle, 1 to 10. More words list fewer pairs by chance and miss more edited ones.
        public let shingleWidth: Int

        /// Checks and keeps settings.
        ///
        /// - Throws: `ConfigurationError` for a threshold or a width out of range.
        public init(threshold: Double = 0.5, measure: Measure = .jaccard, shingleWidth: Int = 5)
            throws(ConfigurationError)
        {
            guard threshold > 0 && threshold <= 1 else { throw .thresholdOutOfRange(threshold) }
            guard 1...10 ~= shingleWidth else { throw .shingleWidthOutOfRange(shingleWidth) }
            self.threshold = threshold
            self.measure = measure
            self.shingleWidth = shingleWidth
        }
    }

    /// What is wrong with settings.
    public enum ConfigurationError: Error, Equatable, CustomStringConvertible {
        /// The threshold is not above 0 and at most 1.
        case thresholdOutOfRange(Double)
        /// The width is not in 1 ... 10.
        case shingleWidthOutOfRange(Int)

        public var description: String {
            switch self {
            case .thresholdOutOfRange(let value):
                "The threshold of a copy must be above 0 and at most 1, not \(value)."
            case .shingleWidthOutOfRange(let value): "A shingle must have 1 to 10 words, not \(value)."
            }
        }
    }
}
