extension DateParser {
    enum Zone {
        /// Minutes east of UTC.
        case offset(Int)
        case unclear
    }

    /// `15:01`, `15:01:01.79`, `10:00 AM`, `3 pm`, `150101`.
    static func time(_ tokens: inout DateTokens) -> TimeOfDay? {
        if let clock = tokens.number(digits: 6...6) {
            return TimeOfDay(hour: clock / 10_000, minute: clock / 100 % 100, second: clock % 100)
        }
        guard let hour = tokens.number(digits: 1...2) else { return nil }
        var time = TimeOfDay(hour: hour, minute: 0)
        let hasMinutes = tokens.sign(":") != nil
        if hasMinutes {
            guard let minute = tokens.number(digits: 2...2) else { return nil }
            time.minute = minute
            guard readSeconds(&tokens, into: &time) else { return nil }
        }
        return halfDay(&tokens, time, isNeeded: !hasMinutes)
    }

    private static func readSeconds(_ tokens: inout DateTokens, into time: inout TimeOfDay) -> Bool {
        guard tokens.sign(":") != nil else { return true }
        guard let second = tokens.number(digits: 2...2) else { return false }
        time.second = second
        guard tokens.sign(".") != nil else { return true }
        guard var fraction = tokens.number(digits: 1...12) else { return false }
        var digits = tokens.digitsBefore
        while digits < 3 {
            fraction *= 10
            digits += 1
        }
        while digits > 3 {
            fraction /= 10
            digits -= 1
        }
        time.millisecond = fraction
        return true
    }

    /// Applies `AM` or `PM`, also written `a.m.`; an hour without minutes is a time only with one of them.
    private static func halfDay(_ tokens: inout DateTokens, _ time: TimeOfDay, isNeeded: Bool) -> TimeOfDay? {
        let mark = tokens.mark
        var word = tokens.word() ?? ""
        if word == "a" || word == "p", tokens.word() == "m" { word += "m" }
        guard word == "am" || word == "pm" else {
            tokens.rewind(to: mark)
            return isNeeded ? nil : time
        }
        guard (1...12).contains(time.hour) else { return nil }
        var result = time
        result.hour = time.hour % 12 + (word == "pm" ? 12 : 0)
        return result
    }

    /// `Z`, `GMT`, `EST`, `+0100`, `-05:00`; UTC where there is none, nil where there is something else.
    ///
    /// Letters by ones and twos after a fraction of a second, as wires mark their reports (`15:03:27.51RM`,
    /// `13:10:39.83V RM`), are no zone unless they name one in use (`ET`).
    static func zone(_ tokens: inout DateTokens) -> Zone? {
        let isAfterFraction = tokens.isAfterFraction
        if let sign = tokens.sign("+-") {
            return offset(&tokens).map { .offset(sign == UInt8(ascii: "-") ? -$0 : $0) }
        }
        guard let word = tokens.word() else { return .offset(0) }
        if let minutes = zoneOffsets[word] {
            // A zone in brackets may follow a numeric one; here an offset may follow the name: `GMT+2`.
            guard let sign = tokens.sign("+-") else { return .offset(minutes) }
            return offset(&tokens).map { .offset(sign == UInt8(ascii: "-") ? minutes - $0 : minutes + $0) }
        }
        // Some records carry a zone nobody can place, or stray letters: `21:00 IST`.
        var words = [word]
        while let more = tokens.word() { words.append(more) }
        guard words.reduce(0, { $0 + $1.utf8.count }) <= 5 else { return nil }
        let areMarks = isAfterFraction && words.allSatisfy { $0.utf8.count <= 2 } && !unclearZones.contains(word)
        return areMarks ? .offset(0) : .unclear
    }

    /// Zones of two letters whose offset depends on the season.
    private static let unclearZones: Set<String> = ["ct", "et", "mt", "pt"]

    private static func offset(_ tokens: inout DateTokens) -> Int? {
        guard let number = tokens.number(digits: 1...4) else { return nil }
        let digits = tokens.digitsBefore
        defer { skipZoneComment(&tokens) }
        if digits > 2 { return number % 100 < 60 ? number / 100 * 60 + number % 100 : nil }
        guard tokens.sign(":") != nil else { return number * 60 }
        guard let minutes = tokens.number(digits: 2...2), minutes < 60 else { return nil }
        return number * 60 + minutes
    }

    /// RFC 2822 lets a comment follow the offset: `+0000 (UTC)`.
    private static func skipZoneComment(_ tokens: inout DateTokens) {
        let mark = tokens.mark
        if tokens.word() == nil || !tokens.isAtEnd { tokens.rewind(to: mark) }
    }

    /// `1700560800`, `1700560800.25`, `1700560800000`, `20231121100000`.
    static func timestamp(_ tokens: inout DateTokens) -> PublicationDate? {
        let mark = tokens.mark
        defer { tokens.rewind(to: mark) }
        guard let number = tokens.number(digits: 9...14) else { return nil }
        let digits = tokens.digitsBefore
        if tokens.sign(".") != nil, tokens.number(digits: 1...9) == nil { return nil }
        guard tokens.isAtEnd else { return nil }
        switch digits {
        case 9, 10: return PublicationDate(millisecondsSince1970: Int64(number) * 1000)
        case 12, 13: return PublicationDate(millisecondsSince1970: Int64(number))
        case 14: return clockStamp(number)
        default: return nil
        }
    }

    private static func clockStamp(_ number: Int) -> PublicationDate? {
        let (day, clock) = number.quotientAndRemainder(dividingBy: 1_000_000)
        return PublicationDate(
            year: day / 10_000, month: day / 100 % 100, day: day % 100,
            time: TimeOfDay(hour: clock / 10_000, minute: clock / 100 % 100, second: clock % 100))
    }

    private static let zoneOffsets: [String: Int] = [
        "z": 0, "utc": 0, "gmt": 0, "ut": 0, "est": -300, "edt": -240, "cdt": -300, "mst": -420, "mdt": -360,
        "pst": -480, "pdt": -420, "cet": 60, "cest": 120, "eet": 120, "eest": 180,
    ]
}
