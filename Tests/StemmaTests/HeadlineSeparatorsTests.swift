import Testing

@testable import Stemma

@Suite("Separators of headlines")
struct HeadlineSeparatorsTests {
    @Test(
        "part a headline where signs stand between blanks",
        arguments: [
            ("Storm floods road - Daily Echo", ["Storm floods road", "Daily Echo"]),
            ("Storm | Weather | Echo", ["Storm", "Weather", "Echo"]),
            ("Storm – Echo", ["Storm", "Echo"]), ("Storm — Echo", ["Storm", "Echo"]),
            ("Storm -- Echo", ["Storm", "Echo"]),
            ("Storm · Echo", ["Storm", "Echo"]), ("Tempête\u{A0}: Écho", ["Tempête", "Écho"]),
            ("Storm - - Echo", ["Storm", "Echo"]), ("嵐が来る｜朝日", ["嵐が来る", "朝日"]),
            ("Шторм » Эхо", ["Шторм", "Эхо"]),
        ])
    func parts(_ title: String, _ expected: [String]) { #expect(parts(of: title) == expected) }

    @Test(
        "are none inside words, beside words, or at either end",
        arguments: [
            "Al-Ahli hospital", "COVID-19", "10:30 train", "ice- and snow", "cold -20 degrees", "Storm: floods",
            " - Echo",
            "Echo - ", "-", "", "a", "Storm floods road", "朝日",
        ])
    func none(_ title: String) { #expect(HeadlineSeparators.ranges(in: Array(title.utf8)).isEmpty) }

    private func parts(of title: String) -> [String] {
        let bytes = Array(title.utf8)
        let ranges = HeadlineSeparators.ranges(in: bytes)
        let starts = [0] + ranges.map(\.upperBound)
        return zip(starts, ranges.map(\.lowerBound) + [bytes.count]).map {
            String(decoding: bytes[$0..<$1], as: UTF8.self)
        }
    }
}
