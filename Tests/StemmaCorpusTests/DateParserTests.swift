import StemmaText
import Testing

@testable import StemmaCorpus

@Suite("DateParser")
struct DateParserTests {
    @Test(
        "reads every known form",
        arguments: [
            ("2023-11-22", "2023-11-22"), ("20231122", "2023-11-22"), ("2023/11/22", "2023-11-22"),
            ("2023-11-22T10:00:00Z", "2023-11-22T10:00:00Z"), ("2023-11-22 10:00", "2023-11-22T10:00:00Z"),
            ("2023-11-22T10:00:00.5+01:00", "2023-11-22T09:00:00.500Z"),
            ("2023-11-22T10:00:00.123456789-0530", "2023-11-22T15:30:00.123Z"),
            ("20231122T101112Z", "2023-11-22T10:11:12Z"), ("2023-11-22T23:30:00-01", "2023-11-23T00:30:00Z"),
            ("Tue, 21 Nov 2023 10:00:00 GMT", "2023-11-21T10:00:00Z"),
            ("21 Nov 2023 10:00:00 +0200 (EET)", "2023-11-21T08:00:00Z"),
            ("Tue, 21 Nov 2023 10:00 EST", "2023-11-21T15:00:00Z"),
            ("26-FEB-1987 15:01:01.79", "1987-02-26T15:01:01.790Z"), ("1-JUN-1987", "1987-06-01"),
            ("26-FEB-1987 15:01:01.79 RM", "1987-02-26T15:01:01.790Z"), ("21 Nov 2023 10:00 IST", "2023-11-21"),
            ("27-MAR-1987 13:10:39.83F", "1987-03-27T13:10:39.830Z"),
            ("27-MAR-1987 11:38:21.30V RM", "1987-03-27T11:38:21.300Z"),
            ("9-APR-1987 00:00:00.00C G T M", "1987-04-09T00:00:00Z"), ("21 Nov 2023 10:00:00.5 ET", "2023-11-21"),
            ("2023-11-22 10:00:00.123 IST", "2023-11-22"), ("22.11.2023 10:00 RM", "2023-11-22"),
            ("2023-11-22 10:00:00.5 PM", "2023-11-22T22:00:00.500Z"),
            ("Nov 21, 2023", "2023-11-21"), ("Nov. 21, 2023", "2023-11-21"), ("Sept. 1, 2023", "2023-09-01"),
            ("21 November 2023", "2023-11-21"), ("21st of November, 2023", "2023-11-21"),
            ("Tuesday, November 21, 2023", "2023-11-21"), (" November 21, 2023 at 10:00 p.m. ", "2023-11-21T22:00:00Z"),
            ("November 21, 2023 10:00 AM", "2023-11-21T10:00:00Z"), ("Nov 21, 2023, 12:05 am", "2023-11-21T00:05:00Z"),
            ("Nov 21, 2023 3 PM UTC", "2023-11-21T15:00:00Z"), ("2024-02-29", "2024-02-29"),
            ("1700560800", "2023-11-21T10:00:00Z"), ("1700560800000", "2023-11-21T10:00:00Z"),
            ("22/11/2023", "2023-11-22"), ("11/22/2023", "2023-11-22"), ("5/5/2023", "2023-05-05"),
            ("05/05/2023", "2023-05-05"), ("22.11.2023 10:00", "2023-11-22T10:00:00Z"), ("1-13-2023", "2023-01-13"),
            ("20231121100000", "2023-11-21T10:00:00Z"), ("2023-12-31T23:59:60Z", "2024-01-01T00:00:00Z"),
        ])
    func known(text: String, expected: String) {
        #expect(DateParser.parse(text)?.description == expected)
    }

    @Test(
        "is nil for what is no date, is ambiguous, or does not exist",
        arguments: [
            "", " ", "yesterday", "2023", "2023-11", "2023-02-30", "2023-02-29", "1900-02-29", "2023-13-01",
            "2023-00-10",
            "2023-11-00", "03/04/2023", "12/11/2023", "13/14/2023", "31/02/2023", "22/11-2023", "0/22/2023", "9/13/12",
            "21 Smarch 2023", "November 2023", "Nov 31, 2023", "21 Nov 23",
            "2023-11-22T25:00:00Z", "2023-11-22 10:61", "2023-11-22 13:00 PM", "2023-11-22 10",
            "2023-11-22T10:00:00+99:00",
            "2023-11-22 and more", "99999999999999999999999999", "0000-01-01", "0001-11-30", "2023-11-22T", "12",
            "1-2-3-4-5",
            "22 ноября 2023", String(repeating: "1 ", count: 50),
        ])
    func unknown(text: String) {
        #expect(DateParser.parse(text) == nil)
    }

    @Test("reads back what it prints, for every day of 800 years and odd times")
    func roundTrip() throws {
        for number in stride(from: -200_000, to: 92_000, by: 13) {
            let milliseconds = Int64(number) * 86_400_000 + Int64((number &* 7919) & 0x3FF_FFFF)
            let time = try #require(PublicationDate(millisecondsSince1970: milliseconds))
            #expect(DateParser.parse(time.description) == time)
            let day = time.calendarDay
            #expect(DateParser.parse(time.dayText) == PublicationDate(year: day.year, month: day.month, day: day.day))
        }
    }
}

@Suite("PublicationDate")
struct PublicationDateTests {
    @Test("days follow one another through leap years and centuries")
    func consecutive() {
        var expected = (year: 1896, month: 12, day: 31)
        for number in CivilDay.number(year: 1897, month: 1, day: 1)..<CivilDay.number(year: 2105, month: 1, day: 1) {
            if CivilDay.exists(year: expected.year, month: expected.month, day: expected.day + 1) {
                expected.day += 1
            } else {
                expected = expected.month == 12 ? (expected.year + 1, 1, 1) : (expected.year, expected.month + 1, 1)
            }
            #expect(CivilDay.components(ofDay: number) == expected)
            #expect(CivilDay.number(year: expected.year, month: expected.month, day: expected.day) == number)
        }
    }

    @Test("a day prints as a day and comes before its first instant")
    func precision() throws {
        let day = try #require(PublicationDate(year: 2023, month: 11, day: 22))
        let midnight = try #require(
            PublicationDate(year: 2023, month: 11, day: 22, time: TimeOfDay(hour: 0, minute: 0)))
        #expect(day.description == "2023-11-22")
        #expect(midnight.description == "2023-11-22T00:00:00Z")
        #expect(day < midnight)
        #expect(!(midnight < day))
        #expect(day != midnight)
    }

    @Test("times before 1970 print rightly")
    func negative() {
        #expect(PublicationDate(millisecondsSince1970: -1)?.description == "1969-12-31T23:59:59.999Z")
        #expect(PublicationDate(millisecondsSince1970: .min) == nil)
        #expect(PublicationDate(millisecondsSince1970: .max) == nil)
    }
}
