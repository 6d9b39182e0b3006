/// How numbers are read, each into the number at work.
extension IdentityReader {
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
