/// A date as a reader of news says it.
struct ReportDate {
    /// `7 March 2024, 14:35 UTC`, `7 March 2024`, `March 2024`; what was given where it is no ISO 8601 date.
    let spoken: String
    /// The day or month, for a `datetime` attribute; nil where `spoken` is what was given.
    let machine: String?
    /// Days (or months, or years) since year 0, for an axis; nil where `spoken` is what was given.
    let ordinal: Int?

    /// Reads `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or a day with a time.
    init(_ iso: String) {
        let numbers = Self.numbers(iso.prefix(10))
        switch numbers.count {
        case 1: self.init(spoken: iso, machine: iso, ordinal: numbers[0])
        case 2: self.init(spoken: Self.month(numbers), machine: iso, ordinal: numbers[0] * 12 + numbers[1])
        case 3:
            let day = "\(numbers[2]) \(Self.month(numbers))"
            self.init(spoken: day + Self.time(iso), machine: String(iso.prefix(10)), ordinal: Self.dayNumber(numbers))
        default: self.init(spoken: iso, machine: nil, ordinal: nil)
        }
    }

    private init(spoken: String, machine: String?, ordinal: Int?) {
        (self.spoken, self.machine, self.ordinal) = (spoken, machine, ordinal)
    }

    /// The day without its time, or what was given.
    static func day(_ iso: String) -> String {
        let date = ReportDate(iso)
        return date.machine.map { ReportDate($0).spoken } ?? date.spoken
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    private static func month(_ numbers: [Int]) -> String { "\(months[numbers[1] - 1]) \(numbers[0])" }

    /// Year, month and day, as many as there are; empty where one is missing its digits or out of range.
    private static func numbers(_ text: Substring) -> [Int] {
        let fields = text.split(separator: "-", omittingEmptySubsequences: false)
        let numbers = fields.compactMap { $0.utf8.allSatisfy { (48...57).contains($0) } ? Int($0) : nil }
        guard numbers.count == fields.count, fields[0].count == 4, fields.dropFirst().allSatisfy({ $0.count == 2 })
        else { return [] }
        if numbers.count > 1, !(1...12).contains(numbers[1]) { return [] }
        if numbers.count > 2, !(1...31).contains(numbers[2]) { return [] }
        return numbers.count <= 3 ? numbers : []
    }

    /// `, 14:35 UTC` of `2024-03-07T14:35:00Z`; nothing of a day.
    private static func time(_ iso: String) -> String {
        let rest = iso.dropFirst(11)
        let clock = rest.prefix(5)
        guard clock.count == 5, clock.utf8.allSatisfy({ (48...58).contains($0) }) else { return "" }
        if rest.hasSuffix("Z") { return ", \(clock) UTC" }
        let zone = rest.drop { $0 != "+" && $0 != "-" }
        return ", \(clock)" + (zone.isEmpty ? "" : " \(zone.prefix(6))")
    }

    /// Days since 1 March of year 0, which puts the leap day last.
    private static func dayNumber(_ numbers: [Int]) -> Int {
        let year = numbers[1] > 2 ? numbers[0] : numbers[0] - 1
        let month = (numbers[1] + 9) % 12
        return year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + numbers[2] - 1
    }
}
