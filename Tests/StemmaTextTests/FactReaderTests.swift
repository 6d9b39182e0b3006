import Testing

@testable import StemmaText

/// Numbers, dates and names of a text.
@Suite struct FactReaderTests {
    private func facts(_ text: String, _ kind: Fact.Kind, language: String = "en") -> [String] {
        let facts = FactReader().facts(of: Array(text.utf8), language: language)
        for (one, other) in zip(facts, facts.dropFirst()) { #expect(one.bytes.upperBound <= other.bytes.lowerBound) }
        return facts.filter { $0.kind == kind }.map(\.form)
    }

    @Test(
        "numbers are known by their value, in digits or in words",
        arguments: [
            ("about 9,400 tonnes and 41.6 million calders", ["9400", "41600000"]),
            ("the crew of eighteen waited", ["18"]), ("twenty-one of them left", ["21"]),
            ("two hundred thousand people, three hundred five more", ["200000", "305"]),
            ("no one knew which one it was", []), ("forty two, seven eight", ["42", "7", "8"]),
            ("a rise of 50 percent, or 3%", ["50%", "3%"]), ("million upon million", []),
            ("the Boeing 737 fell", ["737"]), ("one hundred and six", ["100", "6"]), ("", []),
            ("nine trillion billion thousand trillion trillion trillion", ["9000000000000"]),
        ])
    func numbers(_ text: String, _ expected: [String]) { #expect(facts(text, .number) == expected) }

    @Test("dates and weekdays are dates, runs of capitals are names")
    func kinds() {
        let text = "The ship sank on Sunday, 26 February 2023, said harbour master Ilse Terrance of the Port of Ammer."
        #expect(facts(text, .date) == ["sunday", "2023-02-26"])
        #expect(facts(text, .name) == ["ilse terrance", "port of ammer"])
        #expect(facts(text, .number) == [])
    }

    @Test("where names cannot be told there are none, but numbers")
    func capitals() {
        #expect(facts("THE SHIP SANK OFF PORTLAND WITH 18 MEN AND TWENTY BOATS, THE COAST GUARD SAID", .name) == [])
        #expect(facts("THE SHIP SANK OFF PORTLAND WITH 18 MEN AND TWENTY BOATS", .number) == ["18", "20"])
    }
}
