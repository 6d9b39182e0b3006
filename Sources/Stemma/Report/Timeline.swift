/// The periods a corpus covers: days up to two months, weeks up to two years, months up to fifteen years, else years.
///
/// But for the years they are those of `CalendarPeriod.fitting`, by which bursts are found. A few wrong dates must not stretch the axis, so of many dates the first and the last half percent are left out.
struct Timeline: Sendable {
    /// How long a period is.
    enum Unit: String, Sendable { case day, week, month, year }

    let unit: Unit
    /// The first day, the month or the year of each period, in time order, without gaps.
    let periods: [String]
    /// The place of each period, by its name.
    private let places: [String: Int]

    init(_ dates: [PublicationDate]) {
        let sorted = dates.map(\.dayNumber).sorted()
        let margin = sorted.count / 200
        guard sorted.count > 2 * margin else {
            (unit, periods, places) = (.day, [], [:])
            return
        }
        let (first, last) = (sorted[margin], sorted[sorted.count - 1 - margin])
        unit = Self.unit(days: last - first)
        periods = Self.periods(first, last, unit)
        places = Dictionary(zip(periods, 0...)) { first, _ in first }
    }

    /// The place of the period a date lies in; nil where it is outside of all.
    func period(of date: PublicationDate) -> Int? { places[Self.name(ofDay: date.dayNumber, unit)] }

    /// The place of the period that a first day stands for, `2024-04-29`; of a month or a year any day of it does.
    func place(ofStart start: String) -> Int? {
        switch unit {
        case .day, .week: places[start]
        case .month: places[String(start.prefix(7))]
        case .year: places[String(start.prefix(4))]
        }
    }

    /// The number of dates in each period; empty for fewer than 5 dates.
    func counts(of dates: [PublicationDate]) -> [(period: String, count: Int)] {
        guard dates.count >= 5, !periods.isEmpty else { return [] }
        var counts = [Int](repeating: 0, count: periods.count)
        for date in dates { if let place = period(of: date) { counts[place] += 1 } }
        return zip(periods, counts).map { (period: $0, count: $1) }
    }

    private static func unit(days: Int) -> Unit {
        switch days {
        case ..<63: .day
        case ..<732: .week
        case ..<5_480: .month
        default: .year
        }
    }

    /// The name of the period a day lies in; weeks begin on Monday.
    private static func name(ofDay day: Int, _ unit: Unit) -> String {
        switch unit {
        case .day: PublicationDate.dayText(ofDay: day)
        // Day 0, 1 January 1970, was a Thursday.
        case .week: PublicationDate.dayText(ofDay: day - ((day + 3) % 7 + 7) % 7)
        case .month: String(PublicationDate.dayText(ofDay: day).prefix(7))
        case .year: String(PublicationDate.dayText(ofDay: day).prefix(4))
        }
    }

    private static func periods(_ first: Int, _ last: Int, _ unit: Unit) -> [String] {
        // One day of every period is enough to name them all.
        let step =
            switch unit {
            case .day: 1
            case .week: 7
            case .month: 28
            case .year: 365
            }
        let days = Array(stride(from: first, to: last, by: step)) + [last]
        return days.map { name(ofDay: $0, unit) }.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }
}

extension Timeline.Unit {
    /// `per week`, as a heading says it.
    var words: String { "per \(rawValue)" }

    /// A period in a sentence: `4 March 2024`, `the week of 4 March 2024`, `March 2024`.
    func spoken(_ period: String) -> String { (self == .week ? "the " : "") + named(period) }

    /// A period that stands alone, as below a drawing: `4 March 2024`, `week of 4 March 2024`, `March 2024`.
    func named(_ period: String) -> String { (self == .week ? "week of " : "") + ReportDate(period).spoken }
}
