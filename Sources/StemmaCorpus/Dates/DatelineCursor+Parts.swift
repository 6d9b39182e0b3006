internal import StemmaText

/// The parts of a dateline: each reads one and moves past it, or stays where it is.
extension DatelineCursor {
    struct Placing {
        /// The index just after the place.
        var end: Int
        var isUpperCase: Bool
        /// At most three words.
        var isShort: Bool
    }

    /// `WASHINGTON`, `NEW YORK`, `PORT-AU-PRINCE, Haiti`, `Paris`.
    mutating func place() -> Placing? {
        let start = position
        let upper = words(atMost: 4) { $0.allSatisfy { !$0.properties.isLowercase } }
        let isUpperCase = upper > 0
        let count = isUpperCase ? upper : words(atMost: 3) { Self.isCapitalised($0) }
        let name = string(start..<position)
        guard count > 0, isPlace(name, inCapitals: isUpperCase) else {
            position = start
            return nil
        }
        region()
        return Placing(end: position, isUpperCase: isUpperCase, isShort: count <= 3)
    }

    private func isPlace(_ name: String, inCapitals: Bool) -> Bool {
        name.unicodeScalars.count >= 3 && !Self.notPlaces.contains(name.uppercased())
    }

    /// `, Fla.`, `, South Korea`; stays put before a date.
    private mutating func region() {
        var copy = self
        guard copy.skip(",") else { return }
        copy.skipSpaces()
        var ahead = copy
        guard ahead.day() == nil else { return }
        guard copy.words(atMost: 3, where: { Self.isCapitalised($0) || $0.count <= 4 }) > 0 else { return }
        self = copy
    }

    /// Passes over words that hold letters, points, apostrophes, hyphens and slashes; the number of words passed.
    private mutating func words(atMost limit: Int, where accept: (ArraySlice<Unicode.Scalar>) -> Bool) -> Int {
        var count = 0
        var copy = self
        while count < limit {
            let word = copy.wordWithSigns()
            guard let first = word.first, first.properties.isUppercase, accept(word) else { break }
            self = copy
            count += 1
            guard copy.skip(" ") else { break }
        }
        return count
    }

    private mutating func wordWithSigns() -> ArraySlice<Unicode.Scalar> {
        var letters: ArraySlice<Unicode.Scalar> = []
        while let next = peek() {
            let joins = next == "-" || next == "/" || next == "'" || next == "’"
            let isJoined = joins && !letters.isEmpty && peek(1)?.properties.isAlphabetic == true
            guard next.properties.isAlphabetic || isJoined || (next == "." && !letters.isEmpty) else { break }
            letters.append(next)
            move()
        }
        return letters
    }

    private static func isCapitalised(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        word.count >= 2 && word.contains { $0.properties.isLowercase || $0 == "." }
    }

    /// `(Reuters)`, `(Meridian Wire)`.
    mutating func agency() -> String? {
        var copy = self
        copy.skipSpaces()
        guard copy.skip("(") else { return nil }
        let start = copy.position
        guard copy.peek()?.properties.isUppercase == true else { return nil }
        while let next = copy.peek(), Self.isAgencySign(next), copy.position - start <= 40 { copy.move() }
        let name = string(start..<copy.position)
        guard name.unicodeScalars.count >= 2, copy.skip(")") else { return nil }
        self = copy
        return name
    }

    private static func isAgencySign(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || " &.-'’/".unicodeScalars.contains(scalar)
    }

    // MARK: Days

    /// `, Nov 21`, also without the comma.
    mutating func commaAndDay() -> Dateline.Day? {
        var copy = self
        copy.skip(",")
        copy.skipSpaces()
        guard let day = copy.day() else { return nil }
        self = copy
        return day
    }

    /// `Nov. 21, 2023`, `21 November`, `2023-11-21`, each also after a weekday.
    mutating func day() -> Dateline.Day? {
        var copy = self
        if let weekday = copy.word(), DateParser.weekdays.contains(weekday.lowercased()) {
            copy.skip(".")
            copy.skip(",")
            copy.skipSpaces()
        } else {
            copy = self
        }
        guard let day = copy.isoDay() ?? copy.monthAndDay() ?? copy.dayAndMonth() else { return nil }
        self = copy
        return day
    }

    mutating func isoDay() -> Dateline.Day? {
        var copy = self
        guard let year = copy.number(digits: 4...4), copy.skip("-"), let month = copy.number(digits: 2...2),
            copy.skip("-"), let day = copy.number(digits: 2...2),
            CivilDay.exists(year: year, month: month, day: day)
        else { return nil }
        self = copy
        return .init(year: year, month: month, day: day)
    }

    private mutating func monthAndDay() -> Dateline.Day? {
        var copy = self
        guard let month = copy.month(), let day = copy.number(digits: 1...2) else { return nil }
        return finish(&copy, month: month, day: day)
    }

    private mutating func dayAndMonth() -> Dateline.Day? {
        var copy = self
        guard let day = copy.number(digits: 1...2) else { return nil }
        copy.skipSpaces()
        guard let month = copy.month() else { return nil }
        return finish(&copy, month: month, day: day)
    }

    private mutating func month() -> Int? {
        guard let month = word().flatMap({ DateParser.month(named: $0.lowercased()) }) else { return nil }
        skip(".")
        skipSpaces()
        return month
    }

    /// Reads the year where one follows; 2000 stands in for it in the check, being a leap year.
    private mutating func finish(_ copy: inout DatelineCursor, month: Int, day: Int) -> Dateline.Day? {
        self = copy
        copy.skip(",")
        copy.skipSpaces()
        let year = copy.number(digits: 4...4)
        guard CivilDay.exists(year: year ?? 2000, month: month, day: day) else { return nil }
        if year != nil { self = copy }
        return .init(year: year, month: month, day: day)
    }

    /// Words in capitals that open a text before a dash without being a place.
    private static let notPlaces: Set<String> = [
        "ADVISORY", "ALERT", "ANALYSIS", "BREAKING", "BREAKING NEWS", "CORRECTED", "CORRECTION", "EDITORIAL",
        "EXCLUSIVE", "EXPLAINER", "FACTBOX", "FILE", "FILE PHOTO", "FLASH", "INTERVIEW", "LIVE", "NEWS", "NOTE",
        "OPINION", "PHOTO", "PHOTOS", "PRESS RELEASE", "REFILE", "REVIEW", "SUMMARY", "UPDATE", "UPDATED", "URGENT",
        "VIDEO", "WATCH", "WRAPUP",
    ]
}
