/// The periods a corpus covers: days up to four months, months up to ten years, else years.
///
/// A few wrong dates must not stretch the axis, so of many dates the first and the last half percent are left out.
struct Timeline {
    private let periods: [String]

    init(_ dates: [PublicationDate]) {
        let sorted = dates.map(\.dayNumber).sorted()
        let margin = sorted.count / 200
        guard sorted.count > 2 * margin else {
            periods = []
            return
        }
        let (first, last) = (sorted[margin], sorted[sorted.count - 1 - margin])
        periods = Self.periods(first, last)
    }

    /// The number of dates in each period; empty for fewer than 5 dates.
    func counts(of dates: [PublicationDate]) -> [(period: String, count: Int)] {
        guard dates.count >= 5, let length = periods.first?.count else { return [] }
        var counts: [Substring: Int] = [:]
        for date in dates { counts[date.dayText.prefix(length), default: 0] += 1 }
        return periods.map { (period: $0, count: counts[$0[...], default: 0]) }
    }

    private static func periods(_ first: Int, _ last: Int) -> [String] {
        if last - first <= 120 { return (first...last).map(PublicationDate.dayText(ofDay:)) }
        // One day of every month, or of every year, is enough to name them all.
        let (step, length) = last - first <= 3660 ? (28, 7) : (365, 4)
        let days = Array(stride(from: first, to: last, by: step)) + [last]
        return days.map { String(PublicationDate.dayText(ofDay: $0).prefix(length)) }
            .reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }
}
