import Testing

@testable import Stemma

@Suite("Report date")
struct ReportDateTests {
    @Test(
        "a date is said as news says it",
        arguments: [
            ("2024-03-07T14:35:00Z", "7 March 2024, 14:35 UTC"), ("2024-03-07", "7 March 2024"),
            ("2024-12-31T23:59:59+02:00", "31 December 2024, 23:59 +02:00"), ("2024-03", "March 2024"),
            ("2024-03-07 08:00", "7 March 2024, 08:00"), ("2024", "2024"), ("2024-13-07", "2024-13-07"),
            ("2024-00", "2024-00"), ("7 March", "7 March"), ("", ""), ("2024-03-07T", "7 March 2024"),
        ])
    func spoken(iso: String, spoken: String) {
        #expect(ReportDate(iso).spoken == spoken)
    }

    @Test("days count on over leap days and years")
    func ordinals() throws {
        func days(_ from: String, _ to: String) throws -> Int {
            try #require(ReportDate(to).ordinal) - #require(ReportDate(from).ordinal)
        }
        #expect(try days("2024-02-28", "2024-03-01") == 2)
        #expect(try days("2023-02-28", "2023-03-01") == 1)
        #expect(try days("1999-12-31", "2000-01-01") == 1)
        #expect(try days("1970-01-01", "2024-01-01") == 19_723)
        #expect(try days("2023-12", "2024-01") == 1)
        #expect(ReportDate("soon").ordinal == nil)
    }
}
