internal import StemmaText

extension PublicationDate: CustomStringConvertible {
    /// ISO 8601 in UTC: `2023-11-22`, or `2023-11-22T15:01:01Z` with the fraction of the second where there is one.
    public var description: String {
        guard precision == .time else { return dayText }
        let time = timeOfDay
        var text =
            "\(dayText)T\(Self.padded(time.hour, 2)):\(Self.padded(time.minute, 2)):\(Self.padded(time.second, 2))"
        if time.millisecond != 0 { text += "." + Self.padded(time.millisecond, 3) }
        return text + "Z"
    }

    /// The calendar day in UTC as ISO 8601: `2023-11-22`.
    public var dayText: String { Self.dayText(ofDay: dayNumber) }

    /// A day given by its number of days since 1970-01-01, as ISO 8601.
    package static func dayText(ofDay number: Int) -> String {
        let day = CivilDay.components(ofDay: number)
        return "\(padded(day.year, 4))-\(padded(day.month, 2))-\(padded(day.day, 2))"
    }

    /// The calendar day in UTC.
    public var calendarDay: (year: Int, month: Int, day: Int) { CivilDay.components(ofDay: dayNumber) }

    /// Days since 1970-01-01 in UTC; negative before.
    public var dayNumber: Int {
        let (quotient, rest) = milliseconds.quotientAndRemainder(dividingBy: Self.millisecondsInDay)
        return Int(rest < 0 ? quotient - 1 : quotient)
    }

    /// The time of day in UTC; midnight where only the day is known.
    public var timeOfDay: TimeOfDay {
        let rest = Int(milliseconds - Int64(dayNumber) * Self.millisecondsInDay)
        return TimeOfDay(
            hour: rest / 3_600_000, minute: rest / 60_000 % 60, second: rest / 1000 % 60, millisecond: rest % 1000)
    }

    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension PublicationDate: Codable {
    /// Reads what `encode(to:)` wrote, or any form `DateParser` knows.
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let date = DateParser.parse(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "Expected a date, found \"\(text)\"."))
        }
        self = date
    }

    /// Writes the ISO 8601 text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
