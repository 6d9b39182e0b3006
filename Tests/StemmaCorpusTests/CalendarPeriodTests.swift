import Foundation
import StemmaText
import Testing

@testable import StemmaCorpus

@Suite("Periods of the calendar")
struct CalendarPeriodTests {
    private func names(_ text: String) throws -> [String] {
        let date = try #require(DateParser.parse(text))
        return CalendarPeriod.allCases.map { $0.name(of: $0.number(of: date)) }
    }

    /// A date, then its day, its week and its month.
    static let days: [[String]] = [
        ["2024-05-01", "2024-05-01", "2024-W18", "2024-05"],
        ["2024-12-30", "2024-12-30", "2025-W01", "2024-12"],
        ["2021-01-03", "2021-01-03", "2020-W53", "2021-01"],
        ["2021-01-04", "2021-01-04", "2021-W01", "2021-01"],
        ["2015-12-31", "2015-12-31", "2015-W53", "2015-12"],
        ["2024-02-29", "2024-02-29", "2024-W09", "2024-02"],
        ["1900-03-01", "1900-03-01", "1900-W09", "1900-03"],
        ["1969-12-31", "1969-12-31", "1970-W01", "1969-12"],
        ["1969-12-28", "1969-12-28", "1969-W52", "1969-12"],
        ["2000-02-29", "2000-02-29", "2000-W09", "2000-02"],
        // Instants are taken in UTC.
        ["2023-12-31T23:30:00-05:00", "2024-01-01", "2024-W01", "2024-01"],
        ["2024-01-01T00:30:00+02:00", "2023-12-31", "2023-W52", "2023-12"],
    ]

    @Test("days have the names that ISO 8601 gives them", arguments: days)
    func iso(day: [String]) throws { #expect(try names(day[0]) == Array(day.dropFirst())) }

    @Test("a week starts on its Monday, a month on its first day")
    func starts() throws {
        let date = try #require(DateParser.parse("2021-01-03"))
        #expect(
            CalendarPeriod.allCases.map { $0.start(of: $0.number(of: date)) } == [
                "2021-01-03", "2020-12-28", "2021-01-01",
            ])
    }

    @Test("from day to day numbers stay or rise by one, and a period starts where its number is new")
    func everyDay() throws {
        let days = CivilDay.number(year: 1899, month: 1, day: 1)..<CivilDay.number(year: 2101, month: 1, day: 1)
        for period in CalendarPeriod.allCases {
            for day in days {
                let (before, here) = (period.number(ofDay: day - 1), period.number(ofDay: day))
                #expect(here == before || here == before + 1)
                let isStart = period.start(of: here) == PublicationDate.dayText(ofDay: day)
                #expect(isStart == (here != before))
            }
        }
    }

    @Test("weeks are those of Foundation's ISO calendar")
    func foundation() throws {
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        for day in stride(from: -30_000, to: 30_000, by: 5) {
            let date = Date(timeIntervalSince1970: Double(day) * 86_400 + 1)
            let parts = calendar.dateComponents([.yearForWeekOfYear, .weekOfYear], from: date)
            let (year, week) = (try #require(parts.yearForWeekOfYear), try #require(parts.weekOfYear))
            let name = CalendarPeriod.week.name(of: CalendarPeriod.week.number(ofDay: day))
            #expect(name == "\(year)-W" + (week < 10 ? "0" : "") + "\(week)")
        }
    }

    /// The last day of a span from 2024-01-01, and what fits it.
    static let spans: [(String, CalendarPeriod)] = [
        ("2024-01-01", .day), ("2024-03-03", .day), ("2024-03-04", .week), ("2026-01-01", .week),
        ("2026-01-02", .month),
    ]

    @Test("the period fits the span", arguments: spans)
    func fitting(last: String, period: CalendarPeriod) throws {
        let dates = try ["2024-01-01", last].map { try #require(DateParser.parse($0)) }
        #expect(CalendarPeriod.fitting(dates) == period)
    }

    @Test("one wrong date among many does not stretch the period, and none is no reason to stop")
    func outliers() throws {
        let right = try (0..<400).map { try #require(PublicationDate(year: 2024, month: 1, day: 1 + $0 % 28)) }
        let wrong = try #require(PublicationDate(year: 1900, month: 1, day: 1))
        #expect(CalendarPeriod.fitting(right + [wrong]) == .day)
        #expect(CalendarPeriod.fitting([]) == .day)
    }
}
