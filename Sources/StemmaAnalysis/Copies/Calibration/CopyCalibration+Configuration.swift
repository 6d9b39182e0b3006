extension CopyCalibration {
    /// The settings of a calibration.
    public struct Configuration: Sendable, Equatable {
        /// The largest share of chance pairs that the chosen threshold is to let in, above 0, below 1; nil: no threshold is chosen.
        /// A larger one gives a lower threshold.
        public let rate: Double?
        /// Articles dated more than so many days apart are null pairs, above 0. More days make surer that none is a copy, and
        /// leave fewer.
        public let days: Double
        /// The least similarity of the pairs that are looked at, above 0, below `reprint`. A smaller one finds lower thresholds
        /// and takes more time.
        public let floor: Double
        /// The similarity from which a null pair is taken for a text published again, at most 1. A smaller one leaves out more,
        /// so that thresholds come out lower.
        public let reprint: Double

        /// Checks and keeps settings.
        ///
        /// - Throws: `CopyCalibrationFailure.outOfRange`.
        public init(rate: Double? = nil, days: Double = 30, floor: Double = 0.05, reprint: Double = 0.9)
            throws(CopyCalibrationFailure)
        {
            if let rate, !(rate > 0 && rate < 1) {
                throw .outOfRange("a rate of false discoveries above 0 and below 1", rate)
            }
            guard days > 0 && days.isFinite else { throw .outOfRange("a number of days above 0", days) }
            guard reprint > 0 && reprint <= 1 else {
                throw .outOfRange("a similarity of reprints above 0, at most 1", reprint)
            }
            guard floor > 0 && floor < reprint else {
                throw .outOfRange("a floor above 0 and below the similarity of reprints", floor)
            }
            (self.rate, self.days, self.floor, self.reprint) = (rate, days, floor, reprint)
        }
    }
}

/// Why a threshold could not be chosen.
public enum CopyCalibrationFailure: Error, Equatable, CustomStringConvertible {
    /// A setting is not what is expected.
    case outOfRange(_ expected: String, Double)
    /// The corpus has too few pairs that cannot be copies.
    case tooFewNullPairs(found: Int, needed: Int)
    /// Even the most alike pairs are expected to hold a larger share of chance pairs.
    case noThreshold(rate: Double, least: Double)

    public var description: String {
        switch self {
        case .outOfRange(let expected, let value): "expected \(expected), found \(value)"
        case .tooFewNullPairs(let found, let needed):
            "no threshold can be measured on these articles: expected at least \(needed) pairs that cannot be copies, far apart "
                + "in time or of different topics, found \(found); choose the threshold yourself"
        case .noThreshold(let rate, let least):
            "no threshold keeps the share of pairs that are alike by chance at \(rate); the least share that can be reached is "
                + "\((least * 1e4).rounded(.up) / 1e4): ask for that, or choose the threshold yourself"
        }
    }
}
