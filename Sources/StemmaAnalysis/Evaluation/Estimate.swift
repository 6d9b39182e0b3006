/// A measured value and the interval that its sampling leaves open.
public struct Estimate: Sendable, Equatable, Codable {
    /// The value on all articles.
    public let value: Double
    /// The lower end of the interval; the value itself where nothing was resampled.
    public let low: Double
    /// The upper end of the interval; the value itself where nothing was resampled.
    public let high: Double

    /// Creates an estimate from its three numbers.
    public init(value: Double, low: Double, high: Double) {
        self.value = value
        self.low = low
        self.high = high
    }

    /// Creates an estimate with the percentile interval of the value's bootstrap replicates.
    ///
    /// Cuts (1 − `confidence`) / 2 off either end of the sorted replicates, between two of them by straight line
    /// (Efron and Tibshirani, *An Introduction to the Bootstrap*, 1993, chapter 13; Hyndman and Fan's type 7).
    package init(value: Double, replicates: [Double], confidence: Double) {
        precondition(confidence > 0 && confidence < 1, "A confidence lies between 0 and 1, both excluded.")
        let sorted = replicates.sorted()
        self.init(
            value: value,
            low: Self.quantile((1 - confidence) / 2, of: sorted) ?? value,
            high: Self.quantile((1 + confidence) / 2, of: sorted) ?? value)
    }

    private static func quantile(_ share: Double, of sorted: [Double]) -> Double? {
        guard let last = sorted.last else { return nil }
        let place = share * Double(sorted.count - 1)
        let below = Int(place)
        guard below + 1 < sorted.count else { return last }
        return sorted[below] + (place - Double(below)) * (sorted[below + 1] - sorted[below])
    }
}
