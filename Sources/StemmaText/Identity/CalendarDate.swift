/// A day, a month, or a day of any year, as a term: `2023-02-26`, `2023-02`, `--02-26` (ISO 8601, and its truncated form of
/// 2000 for a day without a year).
struct CalendarDate {
    var year: Int?
    var month: Int
    var day: Int?

    /// Years that dates in news are of: `February 26, 1200 people` has none.
    static let years = 1800...2199

    /// Whether the calendar has it; 29 February where the year is not known.
    var exists: Bool {
        CivilDay.exists(year: year ?? 2000, month: month, day: day ?? 1) && year.map(Self.years.contains) ?? true
    }

    /// Adds the date to a word.
    func append(to word: FoldedWord) {
        if let year {
            for unit in [1000, 100, 10, 1] { word.append(0x30 + UInt32(year / unit % 10)) }
        } else {
            word.append(0x2D)
        }
        Self.append(month, to: word)
        if let day { Self.append(day, to: word) }
    }

    private static func append(_ number: Int, to word: FoldedWord) {
        word.append(0x2D)
        word.append(0x30 + UInt32(number / 10))
        word.append(0x30 + UInt32(number % 10))
    }
}
