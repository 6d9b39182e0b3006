extension ApproximateCopySearch {
    /// How sets of shingles are sketched.
    public enum Sketch: String, Sendable, CaseIterable {
        /// One permutation with borrowed slots: a step a shingle. Sets of fewer than twice as many shingles as the sketch
        /// has slots are sketched by the other way all the same.
        case onePermutation = "one-permutation"
        /// One permutation turned for each slot: a step a shingle and slot; closer estimates.
        case circulant
    }

    /// The settings of a search.
    public struct Configuration: Sendable, Equatable {
        /// What counts as alike, and how much of it is enough.
        public let search: CopySearch.Configuration
        /// The largest probability that a pair at the threshold is missed; a pair above it is missed less often.
        public let missRate: Double
        /// How sets are sketched.
        public let sketch: Sketch
        /// The bytes of memory the search may use for band hashes and candidates; nil: as many as it takes.
        public let memoryLimit: Int?
        /// The number of articles that are compared exactly with all others, to measure the recall.
        public let sampleSize: Int
        /// Chooses the permutations and the sample.
        public let seed: UInt64

        /// The most bands a search uses.
        static let bandLimit = 4096

        /// Checks and keeps settings.
        ///
        /// - Throws: `ConfigurationError` for a measure other than Jaccard, and for numbers out of range.
        public init(
            _ search: CopySearch.Configuration, missRate: Double = 0.01, sketch: Sketch = .onePermutation,
            memoryLimit: Int? = nil, sampleSize: Int = 2000, seed: UInt64 = 1
        ) throws(ConfigurationError) {
            guard search.measure == .jaccard else { throw .measureNotJaccard(search.measure) }
            guard missRate > 0 && missRate < 1 else { throw .missRateOutOfRange(missRate) }
            guard memoryLimit ?? 1 > 0 else { throw .memoryLimitOutOfRange(memoryLimit ?? 0) }
            guard sampleSize > 0 else { throw .sampleSizeOutOfRange(sampleSize) }
            let bands = BandChoice.bands(ofRows: 1, threshold: search.threshold, missRate: missRate)
            guard bands <= Self.bandLimit else { throw .thresholdTooLow(search.threshold, missRate: missRate) }
            self.search = search
            self.missRate = missRate
            self.sketch = sketch
            self.memoryLimit = memoryLimit
            self.sampleSize = sampleSize
            self.seed = seed
        }
    }

    /// What is wrong with settings.
    public enum ConfigurationError: Error, Equatable, CustomStringConvertible {
        /// MinHash estimates the Jaccard similarity and no other.
        case measureNotJaccard(CopySearch.Measure)
        /// The miss rate is not above 0 and below 1.
        case missRateOutOfRange(Double)
        /// The memory limit is not above 0.
        case memoryLimitOutOfRange(Int)
        /// The sample has no article.
        case sampleSizeOutOfRange(Int)
        /// More than 4096 bands are needed.
        case thresholdTooLow(Double, missRate: Double)

        public var description: String {
            switch self {
            case .measureNotJaccard(let measure):
                "The approximate search compares by jaccard only, not by \(measure.rawValue); the exact search does both."
            case .missRateOutOfRange(let value): "The miss rate must be above 0 and below 1, not \(value)."
            case .memoryLimitOutOfRange(let value): "The memory limit must be above 0, not \(value) bytes."
            case .sampleSizeOutOfRange(let value): "The sample must have an article or more, not \(value)."
            case .thresholdTooLow(let threshold, let missRate):
                "The approximate search cannot keep a miss rate of \(missRate) at a threshold of \(threshold); raise either, or "
                    + "search exactly."
            }
        }
    }
}
