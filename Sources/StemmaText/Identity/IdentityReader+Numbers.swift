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
        guard next < pieces.count, pieces[next].gap.isBlank, let first = numeral(next), !isNoOne(index, first) else {
            return nil
        }
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

    /// Whether it says `no one`: nobody, and not the first of its kind.
    private func isNoOne(_ index: Int, _ value: Int) -> Bool {
        guard value == 1, pieces[index].count == 2 else { return false }
        return text.byte(at: pieces[index].range.lowerBound) | 0x20 == UInt8(ascii: "n")
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
}
