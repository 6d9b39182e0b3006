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
            ("funds at 6-1/8 pct, 1/8 point up", ["6 1/8%", "1/8"]), ("up 2 1/2 at 83-15/32", ["2 1/2", "83 15/32"]),
            ("3 1/4.5 and 1234/5, 1986/87", ["3", "1", "4.5", "1234", "5", "1986", "87"]),
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

    @Test(
        "a day may be said in words, where the number is no other thing's",
        arguments: [
            ("Qtly div 35 cts\n    Pay April One\n    Record March 14\n", ["--04-01", "--03-14"]),
            ("It is paid on April One to holders of May twenty-one.", ["--04-01", "--05-21"]),
            ("    Pay April one\n    Record June Thirty-One\n", ["--04-01"]),
            ("They said that in April two men died, and in April\ntwo more.", ["april", "april"]),
            ("The paper wrote on 6/30/87 of it.", ["6/30/87"]),
        ])
    func days(_ text: String, _ expected: [String]) { #expect(facts(text, .date) == expected) }

    @Test("a name before a day in words is a name without it")
    func nameBeforeDay() {
        let text = "It was said of President Obama April Two, and of others."
        #expect(facts(text, .name) == ["president obama"])
        #expect(facts("Qtly div 35 cts\n    Pay April One\n    Record March 14\n", .name) == [])
    }

    @Test("where names cannot be told there are none, but numbers")
    func capitals() {
        #expect(facts("THE SHIP SANK OFF PORTLAND WITH 18 MEN AND TWENTY BOATS, THE COAST GUARD SAID", .name) == [])
        #expect(facts("THE SHIP SANK OFF PORTLAND WITH 18 MEN AND TWENTY BOATS", .number) == ["18", "20"])
    }
}
