extension IdentityReader {
    /// The date that begins at a piece with digits; nil where none does.
    func handDate(at index: Int, _ body: (WordScanner.Word) -> Void) -> Int? {
        guard let (date, last) = date(startingWith: index) else { return nil }
        return hand(date, index, last, body)
    }

    /// The date that begins at the name of a month; nil where none does.
    func handDate(at index: Int, _ role: WordRole, _ body: (WordScanner.Word) -> Void) -> Int? {
        guard let (date, last) = date(startingWith: index, role) else { return nil }
        return hand(date, index, last, body)
    }

    private func hand(_ date: CalendarDate, _ first: Int, _ last: Int, _ body: (WordScanner.Word) -> Void) -> Int {
        memory.term.removeAll()
        date.append(to: memory.term)
        hand(first, last, body)
        return last + 1
    }

    /// A date and its last piece.
    typealias Found = (date: CalendarDate, last: Int)

    /// The date whose first piece has digits.
    func date(startingWith index: Int) -> Found? { dateOfDigits(at: index) ?? dayAndMonth(at: index) }

    // MARK: Digits

    /// `2023-02-26`, `2023/02/26`, `26.02.2023`, `02/26/2023`.
    private func dateOfDigits(at index: Int) -> Found? {
        guard let second = digits(after: index), let third = numericStart(after: second) else { return nil }
        let sign = pieces[second].gap
        guard sign == .hyphen || sign == .slash || sign == .point, pieces[third].gap == sign, isEnd(third, sign),
            pieces[second].count <= 2
        else { return nil }
        let (first, middle) = (value(index), value(second))
        let date: CalendarDate
        if pieces[index].count == 4, pieces[third].count <= 2 || isTime(third) {
            date = CalendarDate(year: first, month: middle, day: value(third))
        } else if pieces[index].count <= 2, pieces[third].count == 4, first == middle || max(first, middle) > 12 {
            date = CalendarDate(year: value(third), month: min(first, middle), day: max(first, middle))
        } else {
            return nil
        }
        return date.exists ? (date, isTime(third) ? endOfTime(third) : third) : nil
    }

    /// The next piece, where it begins with digits.
    private func numericStart(after index: Int) -> Int? {
        if let next = digits(after: index) { return next }
        let next = index + 1
        return next < pieces.count && pieces[next].gap == .hyphen && isTime(next) ? next : nil
    }

    /// Whether a piece is a day with the hour of ISO 8601: `26T10`.
    private func isTime(_ index: Int) -> Bool {
        let start = pieces[index].range.lowerBound
        return pieces[index].has(.hasDigit) && pieces[index].count == 5 && text[start + 2] == UInt8(ascii: "T")
            && [0, 1, 3, 4].allSatisfy { text[start + $0] &- 0x30 < 10 }
    }

    /// The last piece of the minutes and seconds after a day with its hour: the time is no part of the date, and no term.
    private func endOfTime(_ index: Int) -> Int {
        var last = index
        while last + 1 < pieces.count, last < index + 2, pieces[last + 1].gap == .colon, pieces[last + 1].isNumeric {
            last += 1
        }
        return last
    }

    /// Whether digits do not go on after a piece with the same sign.
    private func isEnd(_ index: Int, _ sign: Gap) -> Bool {
        digits(after: index).map { pieces[$0].gap != sign } ?? true
    }

    // MARK: Names of months

    /// `26 February 2023`, `26th of February`, `26-FEB-2023`, `26. Februar`.
    private func dayAndMonth(at index: Int) -> Found? {
        guard let day = day(index) else { return nil }
        var next = index + 1
        if isLink(next) { next += 1 }
        guard next < pieces.count, let month = month(next), joinsDate(next, after: index) else { return nil }
        return found(day: day, month: month.value, at: next)
    }

    /// `February 26, 2023`, `Feb. 26`, `February 2023`, `febrero de 2023`.
    private func date(startingWith index: Int, _ role: WordRole) -> Found? {
        guard isMonth(index, role) else { return nil }
        let next = index + 1
        if role.contains(.leadingMonth), next < pieces.count, let day = day(next), joinsDate(next, after: index),
            isEnd(next)
        {
            return found(day: day, month: role.value, at: next)
        }
        guard let (year, last) = year(after: index) else { return nil }
        return (CalendarDate(year: year, month: role.value), last)
    }

    /// A day and a month, and the year where one follows.
    private func found(day: Int, month: Int, at last: Int) -> Found? {
        if let (year, end) = year(after: last) {
            let date = CalendarDate(year: year, month: month, day: day)
            return date.exists ? (date, end) : nil
        }
        let date = CalendarDate(month: month, day: day)
        return date.exists ? (date, last) : nil
    }

    /// The month a piece names.
    private func month(_ index: Int) -> WordRole? {
        guard pieces[index].marks.isDisjoint(with: [.number, .hasDigit, .noSpace, .address]) else { return nil }
        look(at: index)
        let role = memory.role
        return role.contains(.month) && isMonth(index, role) ? role : nil
    }

    /// `may` and `march` are words of other meaning unless a capital tells.
    private func isMonth(_ index: Int, _ role: WordRole) -> Bool {
        guard tellsNames, !pieces[index].has(.capital), role.contains(.leadingMonth) else { return true }
        return !(role.value == 5 && isShort(index, 3)) && !(role.value == 3 && isShort(index, 5))
    }

    private func isShort(_ index: Int, _ length: Int) -> Bool { pieces[index].count == length }

    /// The year after a month or a day: four digits, between them a blank, a sign, or `de`.
    private func year(after index: Int) -> (year: Int, last: Int)? {
        var next = index + 1
        if isLink(next) { next += 1 }
        guard next < pieces.count, pieces[next].has(.number), pieces[next].count == 4, isEnd(next) else { return nil }
        let gap = pieces[next].gap
        guard joinsDate(next, after: index) || gap == .commaBlank || gap == .comma else { return nil }
        let year = value(next)
        return CalendarDate.years.contains(year) ? (year, next) : nil
    }

    /// Whether a piece is the `of` or `de` of a date.
    func isLink(_ index: Int) -> Bool {
        guard index < pieces.count, pieces[index].count == 2, pieces[index].gap.isBlank else { return false }
        let start = pieces[index].range.lowerBound
        let word = (text[start] | 0x20, text[start + 1] | 0x20)
        return word == (UInt8(ascii: "o"), UInt8(ascii: "f")) || word == (UInt8(ascii: "d"), UInt8(ascii: "e"))
    }

    /// Whether the sign before a piece may stand inside a date: a blank, a hyphen, a slash, a point; a point and a blank
    /// after a day or a short month.
    private func joinsDate(_ index: Int, after last: Int) -> Bool {
        switch pieces[index].gap {
        case .blank, .narrowBlank, .hyphen, .slash, .point: true
        case .pointBlank: pieces[last].count <= 4
        case .none, .comma, .colon, .apostrophe, .commaBlank, .quote, .sentenceEnd, .other: false
        }
    }

    /// The day a piece says, 1 to 31: `26`, `26th`.
    private func day(_ index: Int) -> Int? {
        let piece = pieces[index]
        let digits: Int
        if piece.has(.number) {
            digits = piece.count
        } else if piece.has(.hasDigit), piece.count == 3 || piece.count == 4, isOrdinal(piece.range.upperBound - 2) {
            digits = piece.count - 2
        } else {
            return nil
        }
        guard (1...2).contains(digits) else { return nil }
        let start = piece.range.lowerBound
        let value = value(start..<start + digits)
        return (1...31).contains(value) ? value : nil
    }

    private func isOrdinal(_ place: Int) -> Bool {
        switch (text[place] | 0x20, text[place + 1] | 0x20) {
        case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68): true
        default: false
        }
    }

    /// Whether a number ends with a piece: `May 5,000` is no day.
    private func isEnd(_ index: Int) -> Bool {
        guard let next = digits(after: index) else { return true }
        switch pieces[next].gap {
        case .comma, .point, .colon, .narrowBlank, .apostrophe:
            return pieces[next].count == 4 && pieces[next].gap == .comma
        case .none, .blank, .hyphen, .slash, .pointBlank, .commaBlank, .quote, .sentenceEnd, .other: return true
        }
    }

    /// The value of a piece of up to four digits.
    private func value(_ index: Int) -> Int {
        let range = pieces[index].range
        return value(range.lowerBound..<min(range.upperBound, range.lowerBound + (isTime(index) ? 2 : 4)))
    }

    private func value(_ range: Range<Int>) -> Int { range.reduce(0) { 10 * $0 + Int(text[$1] & 0xF) } }
}
