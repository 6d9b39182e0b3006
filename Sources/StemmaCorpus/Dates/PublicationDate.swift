internal import StemmaText

/// When an article was published: a day, or an instant where the time of day is known too.
///
/// Kept in milliseconds since 1970-01-01T00:00:00Z (proleptic Gregorian calendar). A day alone stands for its first
/// instant, and prints as a day again: a midnight that nobody wrote is never made up.
public struct PublicationDate: Sendable, Hashable {
    /// How much of the date is known.
    public enum Precision: String, Sendable, Codable {
        /// Only the calendar day; which time zone it was counted in is not known.
        case day
        /// The instant.
        case time
    }

    /// Milliseconds since 1970 in UTC.
    public let milliseconds: Int64
    public let precision: Precision

    /// The instant a number of milliseconds after 1970, between the years 1 and 9999; nil outside of them.
    public init?(millisecondsSince1970 milliseconds: Int64) {
        guard (Self.earliest..<Self.end).contains(milliseconds) else { return nil }
        self.milliseconds = milliseconds
        self.precision = .time
    }

    /// A calendar day; nil where there is no such day (30 February).
    public init?(year: Int, month: Int, day: Int) {
        guard CivilDay.exists(year: year, month: month, day: day) else { return nil }
        let days = CivilDay.number(year: year, month: month, day: day)
        self.milliseconds = Int64(days) * Self.millisecondsInDay
        self.precision = .day
    }

    /// The instant at a time of day on a calendar day; nil where there is no such day or time.
    ///
    /// - Parameters:
    ///   - time: hour 0 ... 23, minute 0 ... 59, second 0 ... 60 (a leap second counts as the next second).
    ///   - offset: minutes east of UTC, -1439 ... 1439.
    public init?(year: Int, month: Int, day: Int, time: TimeOfDay, offset: Int = 0) {
        guard let start = PublicationDate(year: year, month: month, day: day), time.isValid, abs(offset) < 24 * 60
        else {
            return nil
        }
        self.init(millisecondsSince1970: start.milliseconds + time.milliseconds - Int64(offset) * 60_000)
    }

    static let millisecondsInDay: Int64 = 86_400_000
    private static let earliest = Int64(CivilDay.number(year: 1, month: 1, day: 1)) * millisecondsInDay
    private static let end = Int64(CivilDay.number(year: 10_000, month: 1, day: 1)) * millisecondsInDay
}

/// A time of day, to the millisecond.
public struct TimeOfDay: Sendable, Hashable {
    public var hour: Int
    public var minute: Int
    public var second: Int
    public var millisecond: Int

    public init(hour: Int, minute: Int, second: Int = 0, millisecond: Int = 0) {
        self.hour = hour
        self.minute = minute
        self.second = second
        self.millisecond = millisecond
    }

    var isValid: Bool {
        (0...23).contains(hour) && (0...59).contains(minute) && (0...60).contains(second)
            && (0...999).contains(millisecond)
    }

    var milliseconds: Int64 { Int64(((hour * 60 + minute) * 60 + second) * 1000 + millisecond) }
}

extension PublicationDate: Comparable {
    /// Earlier first; of a day and its first instant the day comes first.
    public static func < (left: Self, right: Self) -> Bool {
        if left.milliseconds != right.milliseconds { return left.milliseconds < right.milliseconds }
        return left.precision == .day && right.precision == .time
    }
}
