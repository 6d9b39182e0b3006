/// Reads dates as they stand in news records.
///
/// Known forms: ISO 8601 (`2023-11-22`, `20231122`, `2023-11-22T10:00:00.5+01:00`), RFC 2822
/// (`Tue, 21 Nov 2023 10:00:00 GMT`), `26-FEB-1987 15:01:01.79`, `2023/11/22`, `Nov 21, 2023`, `21 November 2023`,
/// `November 21, 2023 10:00 AM`, `22/11/2023` and `11/22/2023`, and seconds or milliseconds since 1970. Without a zone
/// the time counts as UTC, and so it does where letters follow that are no zone (`15:01:01.79RM`). Days that may be read two ways (`03/04/2023`) or do not exist are nothing, and so are those
/// before the year 1000: databases write `0001-01-01` for a date they do not have.
public enum DateParser {
    /// The date a text holds, and nothing besides; nil where it holds none.
    public static func parse(_ text: String) -> PublicationDate? {
        if let day = plainDay(text) {
            return day.year < 1000 ? nil : PublicationDate(year: day.year, month: day.month, day: day.day)
        }
        guard var tokens = DateTokens(text), !tokens.isAtEnd else { return nil }
        if let stamp = timestamp(&tokens) { return stamp }
        tokens.skip(weekdays)
        tokens.sign(",")
        guard let day = isoDay(&tokens) ?? numberedDay(&tokens) ?? namedDay(&tokens), day.year >= 1000 else {
            return nil
        }
        return date(on: day, &tokens)
    }

    struct Day {
        var year: Int
        var month: Int
        var day: Int
    }

    private static func date(on day: Day, _ tokens: inout DateTokens) -> PublicationDate? {
        let wholeDay = PublicationDate(year: day.year, month: day.month, day: day.day)
        if tokens.isAtEnd { return wholeDay }
        tokens.sign(",|")
        tokens.skip(["t", "at"])
        guard let time = time(&tokens) else { return nil }
        guard let zone = zone(&tokens) else { return nil }
        guard tokens.isAtEnd else { return nil }
        switch zone {
        case .offset(let minutes):
            return PublicationDate(year: day.year, month: day.month, day: day.day, time: time, offset: minutes)
        // A time in a zone that several places call by the same name tells no more than the day.
        case .unclear: return time.isValid ? wholeDay : nil
        }
    }

    // MARK: Days

    /// `2023-11-22` and nothing else, which most records have: read without tokens.
    private static func plainDay(_ text: String) -> Day? {
        guard text.utf8.count == 10 else { return nil }
        var number = 0
        for (place, byte) in text.utf8.enumerated() {
            if place == 4 || place == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
            } else {
                guard byte.isASCIIDigit else { return nil }
                number = 10 * number + Int(byte - UInt8(ascii: "0"))
            }
        }
        return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }

    /// `2023-11-22`, `2023/11/22`, `20231122`.
    private static func isoDay(_ tokens: inout DateTokens) -> Day? {
        let mark = tokens.mark
        if let number = tokens.number(digits: 8...8) {
            return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
        }
        if let year = tokens.number(digits: 4...4), let sign = tokens.sign("-/."),
            let month = tokens.number(digits: 1...2), tokens.sign("-/.") == sign,
            let day = tokens.number(digits: 1...2)
        {
            return Day(year: year, month: month, day: day)
        }
        tokens.rewind(to: mark)
        return nil
    }

    /// `22/11/2023` and `11/22/2023`, where only one of the two can be the month, or both are the same.
    private static func numberedDay(_ tokens: inout DateTokens) -> Day? {
        let mark = tokens.mark
        if let first = tokens.number(digits: 1...2), let sign = tokens.sign("-/."),
            let second = tokens.number(digits: 1...2), tokens.sign("-/.") == sign,
            let year = tokens.number(digits: 4...4), first == second || max(first, second) > 12
        {
            return Day(year: year, month: min(first, second), day: max(first, second))
        }
        tokens.rewind(to: mark)
        return nil
    }

    /// `26-FEB-1987`, `21 November 2023`, `21st of November, 2023`, `Nov 21, 2023`.
    private static func namedDay(_ tokens: inout DateTokens) -> Day? {
        var day = tokens.number(digits: 1...2)
        let dayFirst = day != nil
        if dayFirst {
            tokens.skip(ordinalEndings)
            tokens.skip(["of"])
            tokens.sign("-/")
        }
        guard let month = tokens.word().flatMap(month(named:)) else { return nil }
        tokens.sign("-/,")
        if !dayFirst {
            day = tokens.number(digits: 1...2)
            tokens.skip(ordinalEndings)
            tokens.sign(",")
        }
        guard let day, let year = tokens.number(digits: 4...4) else { return nil }
        return Day(year: year, month: month, day: day)
    }

    /// The number of a month by its English name, its three letters, or `sept`; nil for any other word.
    static func month(named word: String) -> Int? {
        if word == "sept" { return 9 }
        return months.firstIndex { $0 == word || (word.utf8.count == 3 && $0.hasPrefix(word)) }.map { $0 + 1 }
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
    static let weekdays: Set<String> = [
        "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "monday", "tuesday", "wednesday",
        "thursday", "friday", "saturday", "sunday",
    ]
    private static let ordinalEndings: Set<String> = ["st", "nd", "rd", "th"]
}
