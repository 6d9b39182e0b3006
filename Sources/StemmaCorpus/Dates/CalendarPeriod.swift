internal import StemmaText

/// Days, weeks or months of the calendar, each with a number, so that periods can be counted without a calendar.
///
/// Dates are taken in UTC, as they are kept: an instant of 23:30 in New York is of the next day; a day alone is that
/// day, whatever zone it was counted in.
public enum CalendarPeriod: String, Sendable, CaseIterable {
    /// The calendar day; 0 is 1970-01-01.
    case day
    /// The week from Monday to Sunday (ISO 8601); 0 is that of 1970-01-01.
    case week
    /// The month of the calendar, of 28 to 31 days; 0 is January 1970.
    case month

    /// The number of the period a date falls in: the next one's is greater by 1, before 1970 it is negative.
    public func number(of date: PublicationDate) -> Int { number(ofDay: date.dayNumber) }

    /// The number of the period a day falls in, itself given by the days since 1970-01-01.
    package func number(ofDay day: Int) -> Int {
        switch self {
        case .day: return day
        // 1970-01-01 was a Thursday, the fourth day of its week.
        case .week: return floorDivided(day + 3, by: 7)
        case .month:
            let date = CivilDay.components(ofDay: day)
            return (date.year - 1970) * 12 + date.month - 1
        }
    }

    /// The first day of a period as ISO 8601: `2024-04-29`.
    public func start(of number: Int) -> String { PublicationDate.dayText(ofDay: firstDay(of: number)) }

    /// The period's name as ISO 8601: `2024-05-01`, `2024-W18`, `2024-05`.
    ///
    /// A week is of the year that has its Thursday, so 2024-12-30 is of 2025-W01 and 2021-01-03 of 2020-W53.
    public func name(of number: Int) -> String {
        switch self {
        case .day: return start(of: number)
        case .week:
            let thursday = firstDay(of: number) + 3
            let year = CivilDay.components(ofDay: thursday).year
            let week = (thursday - CivilDay.number(year: year, month: 1, day: 1)) / 7 + 1
            return PublicationDate.padded(year, 4) + "-W" + PublicationDate.padded(week, 2)
        case .month: return String(start(of: number).prefix(7))
        }
    }

    /// The length at which a corpus has some tens of periods: days up to two months, weeks up to two years, else months.
    ///
    /// A few wrong dates must not decide, so of many the first and the last half percent are left out.
    public static func fitting(_ dates: [PublicationDate]) -> CalendarPeriod {
        let days = dates.map(\.dayNumber).sorted()
        let margin = days.count / 200
        guard let first = days.dropFirst(margin).first, let last = days.dropLast(margin).last else { return .day }
        return last - first <= 62 ? .day : last - first <= 731 ? .week : .month
    }

    private func firstDay(of number: Int) -> Int {
        switch self {
        case .day: number
        case .week: number * 7 - 3
        case .month:
            CivilDay.number(
                year: 1970 + floorDivided(number, by: 12), month: number - 12 * floorDivided(number, by: 12) + 1, day: 1
            )
        }
    }
}

/// The quotient rounded down, also below 0.
private func floorDivided(_ number: Int, by divisor: Int) -> Int {
    let (quotient, rest) = number.quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? quotient - 1 : quotient
}
