extension IdentityReader {
    /// Whether a number may follow a piece closely, so that it is worth to look the piece up.
    func isBeforeNumber(_ index: Int) -> Bool {
        guard index + 1 < pieces.count else { return false }
        let next = pieces[index + 1]
        switch next.gap {
        case .blank, .narrowBlank, .hyphen, .pointBlank, .point, .commaBlank:
            if next.isNumeric || mayBeNumeral(next) { return true }
            return isLink(index + 1) && index + 2 < pieces.count && pieces[index + 2].isNumeric
        case .none, .comma, .colon, .slash, .apostrophe, .quote, .sentenceEnd, .other: return false
        }
    }

    /// Whether a word has the length and the first two letters of a numeral.
    private func mayBeNumeral(_ piece: Piece) -> Bool {
        guard (3...9).contains(piece.count) else { return false }
        let start = piece.range.lowerBound
        switch (text.byte(at: start) | 0x20, text.byte(at: start + 1) | 0x20) {
        case (0x6F, 0x6E): return piece.count == 3  // one
        case (0x74, 0x77), (0x74, 0x65), (0x73, 0x69): return piece.count <= 7  // two, ten, six …
        case (0x74, 0x68), (0x73, 0x65), (0x65, 0x69): return (5...9).contains(piece.count)  // three, seven, eight …
        case (0x66, 0x6F), (0x66, 0x69), (0x6E, 0x69), (0x7A, 0x65), (0x65, 0x6C): return (4...8).contains(piece.count)
        default: return false
        }
    }

    /// The date or numbered word that begins at a word (`February 26`, `Day 21`); nil where it is neither.
    func handNumberedWord(at index: Int, _ body: (WordScanner.Word) -> Void) -> Int? {
        look(at: index)
        let role = memory.role
        if role.contains(.month), let next = handDate(at: index, role, body) { return next }
        guard role.contains(.series) else { return nil }
        return handJoined(index, body) ?? handNumeral(index, body)
    }

    /// A word and the number after it as one term; nil where no number follows closely.
    func handJoined(_ index: Int, _ body: (WordScanner.Word) -> Void) -> Int? {
        let next = index + 1
        guard next < pieces.count, pieces[next].isNumeric, joinsNumber(next), date(startingWith: next) == nil else {
            return nil
        }
        begin(index)
        if pieces[next].has(.number) {
            let last = readNumber(at: next)
            memory.term.append(0x20)
            memory.number.append(to: memory.term)
            hand(index, last, body)
            return last + 1
        }
        add(next)
        hand(index, next, body)
        // The word with digits is a term by itself too: `MH17` without `Flight` is the same flight.
        return handWord(at: next, body)
    }

    private func joinsNumber(_ index: Int) -> Bool {
        let gap = pieces[index].gap
        return gap.isBlank || gap == .hyphen || (gap == .pointBlank && pieces[index - 1].count <= 3)
    }

    /// `Day two`, `Phase Twenty-One`; nil where no numeral follows.
    private func handNumeral(_ index: Int, _ body: (WordScanner.Word) -> Void) -> Int? {
        let next = index + 1
        guard next < pieces.count, pieces[next].gap.isBlank, let first = numeral(next) else { return nil }
        var (value, last) = (first, next)
        if first >= 20, next + 1 < pieces.count, pieces[next + 1].gap == .hyphen || pieces[next + 1].gap.isBlank,
            let unit = numeral(next + 1), (1...9).contains(unit)
        {
            value += unit
            last += 1
        }
        begin(index)
        memory.term.append(0x20)
        if value >= 10 { memory.term.append(0x30 + UInt32(value / 10)) }
        memory.term.append(0x30 + UInt32(value % 10))
        hand(index, last, body)
        return last + 1
    }

    private func numeral(_ index: Int) -> Int? {
        guard pieces[index].count <= 9, pieces[index].marks.isDisjoint(with: [.number, .hasDigit, .noSpace]) else {
            return nil
        }
        look(at: index)
        let role = memory.role
        return role.contains(.numeral) ? role.value : nil
    }

    /// The date or number that begins at a piece of digits.
    func handNumber(at index: Int, _ body: (WordScanner.Word) -> Void) -> Int {
        if let next = handDate(at: index, body) { return next }
        let last = readNumber(at: index)
        memory.term.removeAll()
        memory.number.append(to: memory.term)
        hand(index, last, body)
        return last + 1
    }

    // MARK: Reading

    /// Makes the number that begins at a piece the number at work; its last piece.
    func readNumber(at index: Int) -> Int {
        memory.number.removeAll()
        if let last = readAsWritten(at: index) { return last }
        var last = readDigits(at: index)
        if last + 1 < pieces.count, pieces[last + 1].gap.isBlank, let zeros = magnitude(last + 1) {
            memory.number.shift(by: zeros)
            last += 1
        }
        return readPercent(after: last)
    }

    /// `10:30`, `10.4.1`, `03/04/2023`: digits that are kept with their signs.
    private func readAsWritten(at index: Int) -> Int? {
        guard let second = digits(after: index) else { return nil }
        let sign: UInt8
        let last: Int
        switch pieces[second].gap {
        case .colon: (sign, last) = (UInt8(ascii: ":"), endOfDigits(from: second, limit: .max))
        case .point:
            (sign, last) = (UInt8(ascii: "."), endOfDigits(from: second, limit: .max))
            if last == second || isGrouped(index, last) { return nil }
        case .slash:
            // One more than the three of a date is looked at, to see that it is none.
            (sign, last) = (UInt8(ascii: "/"), endOfDigits(from: second, limit: second + 2))
            if last != second + 1 || pieces[last].count != 4 { return nil }
        case .none, .blank, .narrowBlank, .hyphen, .comma, .apostrophe, .pointBlank, .commaBlank, .quote, .sentenceEnd,
            .other:
            return nil
        }
        memory.number.appendWhole(pieces[index].range, of: text)
        for next in index + 1...last {
            memory.number.appendWhole(sign)
            memory.number.appendWhole(pieces[next].range, of: text)
        }
        return last
    }

    /// The last of the pieces of digits that follow with the same sign, up to a limit.
    private func endOfDigits(from second: Int, limit: Int) -> Int {
        var last = second
        while last < limit, let next = digits(after: last), pieces[next].gap == pieces[second].gap { last = next }
        return last
    }

    /// Digits with their grouping, and decimals.
    private func readDigits(at index: Int) -> Int {
        if isAfterPoint(index) {
            memory.number.appendWhole(UInt8(ascii: "0"))
            memory.number.appendDecimals(pieces[index].range, of: text)
            return index
        }
        memory.number.appendWhole(pieces[index].range, of: text)
        var last = endOfGroups(from: index)
        if last > index { for next in index + 1...last { memory.number.appendWhole(pieces[next].range, of: text) } }
        let decimalGap = memory.usesDecimalComma ? Gap.comma : .point
        if let next = digits(after: last), pieces[next].gap == decimalGap || (last > index && isOtherSign(next, index))
        {
            memory.number.appendDecimals(pieces[next].range, of: text)
            last = next
        }
        return last
    }

    /// Whether the digits stand after a point and nothing before it: `.5`.
    private func isAfterPoint(_ index: Int) -> Bool {
        let start = pieces[index].range.lowerBound
        guard text[start - 1] == UInt8(ascii: ".") else { return false }
        let before = text[start - 2]
        return start == 1 || before == 0x20 || before == 0x0A || before == UInt8(ascii: "$")
            || before == UInt8(ascii: "(")
    }

    /// The last group of three digits that belongs to a number: `1,234,567`. A single group after the sign that may also
    /// stand before decimals is taken for decimals.
    private func endOfGroups(from index: Int) -> Int {
        var last = index
        while let next = digits(after: last), pieces[next].gap == pieces[index + 1].gap,
            last == index ? isGrouped(index, next) : pieces[next].digitCount(text) == 3
        {
            last = next
        }
        guard last == index + 1 else { return last }
        let isDecimal = pieces[last].gap == (memory.usesDecimalComma ? .comma : .point)
        return isDecimal ? index : last
    }

    /// Whether digits are grouped by threes, the first group of one to three.
    private func isGrouped(_ first: Int, _ last: Int) -> Bool {
        switch pieces[first + 1].gap {
        case .comma, .point, .apostrophe, .narrowBlank:
            // Digits of other scripts take more bytes; there only the sign tells.
            pieces[first].digitCount(text) <= 3 && pieces[first + 1...last].allSatisfy { $0.digitCount(text) == 3 }
        case .none, .blank, .hyphen, .colon, .slash, .pointBlank, .commaBlank, .quote, .sentenceEnd, .other: false
        }
    }

    /// Whether a piece follows a point or a comma, other than the sign that groups.
    private func isOtherSign(_ next: Int, _ first: Int) -> Bool {
        let gap = pieces[next].gap
        return (gap == .point || gap == .comma) && gap != pieces[first + 1].gap
    }

    /// The next piece, where it is of digits and one sign stands between.
    func digits(after index: Int) -> Int? {
        let next = index + 1
        guard next < pieces.count, pieces[next].has(.number) else { return nil }
        switch pieces[next].gap {
        case .narrowBlank, .hyphen, .point, .comma, .colon, .slash, .apostrophe: return next
        case .none, .blank, .pointBlank, .commaBlank, .quote, .sentenceEnd, .other: return nil
        }
    }

    private func magnitude(_ index: Int) -> Int? {
        guard (7...8).contains(pieces[index].count) else { return nil }
        look(at: index)
        let role = memory.role
        return role.contains(.magnitude) ? role.value : nil
    }

    /// Adds the sign of a percentage; the last piece it takes.
    private func readPercent(after last: Int) -> Int {
        let end = pieces[last].range.upperBound
        if text[end] == UInt8(ascii: "%") || (text[end] == 0x20 && text[end + 1] == UInt8(ascii: "%")) {
            memory.number.appendSuffix(UInt8(ascii: "%"))
            return last
        }
        let length = percentLength(after: last)
        if length > 0 { memory.number.appendSuffix(UInt8(ascii: "%")) }
        return last + length
    }

    /// How many pieces `percent` or `per cent` takes; 0 where neither follows.
    private func percentLength(after last: Int) -> Int {
        guard last + 1 < pieces.count, pieces[last + 1].gap.isBlank else { return 0 }
        let next = pieces[last + 1].range
        if isWord("per", next), last + 2 < pieces.count, isWord("cent", pieces[last + 2].range) { return 2 }
        guard next.count == 7 || next.count == 3 else { return 0 }
        look(at: last + 1)
        return memory.role.contains(.percent) ? 1 : 0
    }

    private func isWord(_ word: StaticString, _ range: Range<Int>) -> Bool {
        guard range.count == word.utf8CodeUnitCount else { return false }
        return range.indices.allSatisfy { place in
            unsafe text[place] | 0x20 == word.utf8Start[place - range.lowerBound]
        }
    }
}

extension Piece {
    /// The number of its digits; all take the same number of bytes as the first.
    fileprivate func digitCount(_ text: IdentityText) -> Int { count / text.scalar(at: Int(start)).length }
}
