/// A word that has a role in dates, and where it stands.
struct DateWord {
    let role: WordRole
    let range: Range<Int>
}

/// Days in English words, as in `Pay April One`.
extension FactReader {
    /// The days: a month with a capital, and a number of the month's days behind it.
    ///
    /// In `in April two men` the number belongs to what follows, so it must have a capital and no other word with one
    /// behind it, or end the sentence or the line.
    ///
    /// - Parameters:
    ///   - words: the months and numerals of the text, rising.
    ///   - text: the text they are of.
    static func daysInWords(_ words: [DateWord], _ text: [UInt8]) -> [Fact] {
        words.indices.dropLast().compactMap { place in
            let month = words[place]
            guard month.role.contains(.leadingMonth), isCapital(text[month.range.lowerBound]),
                let (day, end) = day(at: place + 1, words, text),
                endsAlone(words[place + 1].range.lowerBound..<end, text)
            else { return nil }
            let date = CalendarDate(month: month.role.value, day: day)
            let word = FoldedWord()
            date.append(to: word)
            guard date.exists else { return nil }
            let form = unsafe String(decoding: word.folded, as: UTF8.self)
            return Fact(kind: .date, form: form, bytes: month.range.lowerBound..<end)
        }
    }

    /// The number that begins at a word right behind the one before, and where it ends: `Two`, `Twenty-One`.
    private static func day(at place: Int, _ words: [DateWord], _ text: [UInt8]) -> (Int, Int)? {
        let first = words[place]
        guard first.role.contains(.numeral), follows(first, words[place - 1], text) else { return nil }
        guard first.role.value >= 20, place + 1 < words.count else { return (first.role.value, first.range.upperBound) }
        let unit = words[place + 1]
        guard unit.role.contains(.numeral), 1..<10 ~= unit.role.value, follows(unit, first, text) else {
            return (first.role.value, first.range.upperBound)
        }
        return (first.role.value + unit.role.value, unit.range.upperBound)
    }

    private static func follows(_ word: DateWord, _ last: DateWord, _ text: [UInt8]) -> Bool {
        word.range.lowerBound == last.range.upperBound + 1
            && [0x20, UInt8(ascii: "-")].contains(text[last.range.upperBound])
    }

    /// Whether a number belongs to nothing behind it.
    private static func endsAlone(_ number: Range<Int>, _ text: [UInt8]) -> Bool {
        let rest = text[number.upperBound...]
        guard let next = rest.first(where: { $0 != 0x20 && $0 != 0x09 }) else { return true }
        if next == 0x0A || next == 0x0D {
            let behind = rest.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
            return behind.map { isCapital($0) || $0 &- 0x30 < 10 } ?? true
        }
        if [UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ")")].contains(next) { return true }
        return isCapital(text[number.lowerBound]) && !isCapital(text[number.lowerBound + 1]) && !isCapital(next)
    }

    private static func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

    /// A fact without the day at its end: of `Obama April Two` the name; nil where nothing is left, or a word with which a
    /// sentence or line begins, as in `Pay April One`.
    static func cut(_ fact: Fact, before days: [Fact], _ text: [UInt8]) -> Fact? {
        guard let day = days.first(where: { $0.bytes.overlaps(fact.bytes) }) else { return fact }
        let start = fact.bytes.lowerBound
        guard start < day.bytes.lowerBound else { return nil }
        let month = String(decoding: text[day.bytes].prefix { $0 != 0x20 && $0 != 0x2D }, as: UTF8.self).lowercased()
        let words = fact.form.split(separator: " ").prefix { $0 != month }
        let before = text[..<start].last { $0 != 0x20 && $0 != 0x09 }
        let opens = before.map { [0x0A, 0x0D, 0x21, 0x22, 0x2E, 0x3F].contains($0) } ?? true
        if words.isEmpty || (words.count == 1 && opens) { return nil }
        let blank = day.bytes.lowerBound - 1
        return Fact(kind: fact.kind, form: words.joined(separator: " "), bytes: start..<max(blank, start + 1))
    }
}
