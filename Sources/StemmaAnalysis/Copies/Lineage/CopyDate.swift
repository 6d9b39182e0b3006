/// When an article appeared, as closely as its date says: an instant, or some instant of a day.
public struct CopyDate: Sendable, Equatable {
    /// The first instant the date allows, in seconds since any moment.
    public let first: Double
    /// The last instant the date allows, not before `first`.
    public let last: Double

    /// A known instant.
    public init(instant: Double) { (first, last) = (instant, instant) }

    /// Some instant in a span.
    ///
    /// - Precondition: `last` is not before `first`.
    public init(first: Double, last: Double) {
        precondition(first <= last, "A date cannot end before it begins.")
        (self.first, self.last) = (first, last)
    }

    /// What two dates say of the order of their articles.
    enum Order {
        /// The first is earlier for certain.
        case before
        /// The second is earlier for certain.
        case after
        /// Both may be the same instant: equal times, or the same day.
        case equal
        /// One of the two has no date.
        case unknown
    }

    static func order(_ one: CopyDate?, _ other: CopyDate?) -> Order {
        guard let one, let other else { return .unknown }
        if one.last < other.first { return .before }
        return other.last < one.first ? .after : .equal
    }
}
