/// Cuts a text into words and numbers, and says of each what its letters are like and what stands before it.
///
/// **Complexity**: linear in the bytes.
struct PieceCutter {
    let text: IdentityText

    init(_ text: IdentityText) { self.text = text }

    /// Adds the pieces of a range of the text to a list; the first of them opens a sentence.
    func cut(_ range: Range<Int>, into pieces: inout [Piece]) {
        var place = range.lowerBound
        var last = place
        var isFirst = true
        while place < range.upperBound {
            guard let piece = piece(at: place, before: range.upperBound) else {
                place += text.byte(at: place) < 0x80 ? 1 : text.scalar(at: place).length
                continue
            }
            var found = piece
            found.gap = isFirst ? .sentenceEnd : gap(last..<place)
            pieces.append(found)
            isFirst = false
            place = Int(piece.end)
            last = place
        }
    }

    /// What the cutter asks of a scalar.
    private enum Kind { case outside, small, capital, uncased, digit, noSpace }

    @inline(__always)
    private func kind(at place: Int) -> (kind: Kind, length: Int) {
        let byte = text.byte(at: place)
        if byte >= 0x80 { return wideKind(at: place) }
        if byte &- 0x61 < 26 { return (.small, 1) }
        if byte &- 0x41 < 26 { return (.capital, 1) }
        return (byte &- 0x30 < 10 ? .digit : .outside, 1)
    }

    private func wideKind(at place: Int) -> (kind: Kind, length: Int) {
        let (value, length) = text.scalar(at: place)
        let character = WordCharacters[value]
        guard character.isWord(.lettersMarksAndNumbers) else { return (.outside, length) }
        if character.isNoSpace { return (.noSpace, length) }
        if character.isDigit { return (.digit, length) }
        if character.lowercased != value { return (.capital, length) }
        return (character.isCased ? .small : .uncased, length)
    }

    /// The piece that begins at a place; nil where none does.
    private func piece(at start: Int, before end: Int) -> Piece? {
        let first = kind(at: start)
        switch first.kind {
        case .outside: return nil
        case .noSpace: return noSpacePiece(at: start, before: end)
        case .capital:
            if let pointed = pointedPiece(at: start, before: end) { return pointed }
            return word(at: start, before: end)
        case .small, .uncased, .digit: return word(at: start, before: end)
        }
    }

    private func word(at start: Int, before end: Int) -> Piece {
        var shape = WordShape()
        var place = start
        while place < end {
            // Most letters are small ones of ASCII, most words nothing else.
            let first = place
            while place < end, text.byte(at: place) &- 0x61 < 26 { place += 1 }
            if place > first { shape.takeSmall(place - first) }
            guard place < end else { break }
            let (kind, length) = kind(at: place)
            switch kind {
            case .outside:
                guard let next = placeAfterApostrophe(at: place, before: end), !shape.isDigits else {
                    return shape.piece(start..<place)
                }
                shape.takeApostrophe()
                place = next
                continue
            case .noSpace: return shape.piece(start..<place)
            case .small: shape.take(isCapital: false, isCased: true)
            case .capital: shape.take(isCapital: true, isCased: true)
            case .uncased: shape.take(isCapital: false, isCased: false)
            case .digit: shape.takeDigit()
            }
            place += length
        }
        return shape.piece(start..<place)
    }

    /// Where a word goes on after an apostrophe; nil where there is none, or no letter after it.
    private func placeAfterApostrophe(at place: Int, before end: Int) -> Int? {
        var next = place + 1
        if text[place] != 0x27 {
            guard text[place] == 0xE2, place + 3 <= end, text.scalar(at: place).value == 0x2019 else { return nil }
            next = place + 3
        }
        guard next < end else { return nil }
        switch kind(at: next).kind {
        case .small, .capital, .uncased: return next
        case .outside, .digit, .noSpace: return nil
        }
    }

    /// `U.S.`, `U.N`: two capitals of ASCII or more, a point between each two; the last point belongs to it.
    private func pointedPiece(at start: Int, before end: Int) -> Piece? {
        var place = start
        var letters = 0
        while place < end, text[place] &- 0x41 < 26, place + 1 >= end || kind(at: place + 1).kind == .outside {
            letters += 1
            place += 1
            guard place < end, text[place] == 0x2E else { break }
            place += 1
        }
        // What ends a run is read on its own, `Army` of `U.S.Army`; so no letter is looked at twice.
        guard letters >= 2 else { return nil }
        return Piece(
            start: UInt32(start), end: UInt32(place), marks: [.capital, .allCapitals, .cased, .pointed], gap: .none)
    }

    private func noSpacePiece(at start: Int, before end: Int) -> Piece {
        var place = start
        while place < end {
            // The run is as long as `NoSpaceRun` will find it.
            let (value, length) = text.scalar(at: place)
            let properties = UnicodeProperties(value)
            guard properties.isNoSpace || properties.wordBreak.isIgnored else { break }
            place += length
        }
        return Piece(start: UInt32(start), end: UInt32(place), marks: .noSpace, gap: .none)
    }
}

/// What is known of a word while its letters are read.
private struct WordShape {
    private var letters = 0
    private var capitals = 0
    private var digits = 0
    private var startsPart = true
    private var marks: Piece.Marks = []

    var isDigits: Bool { letters == 0 }

    @inline(__always)
    mutating func take(isCapital: Bool, isCased: Bool) {
        if letters == 0, isCased { marks.insert(.cased) }
        if startsPart, isCapital { marks.insert(.capital) }
        startsPart = false
        letters += 1
        if isCapital { capitals += 1 }
    }

    /// Takes small letters of ASCII, one or more.
    @inline(__always)
    mutating func takeSmall(_ count: Int) {
        if letters == 0 { marks.insert(.cased) }
        startsPart = false
        letters += count
    }

    @inline(__always)
    mutating func takeDigit() {
        startsPart = false
        digits += 1
    }

    mutating func takeApostrophe() {
        startsPart = true
        marks.insert(.hasApostrophe)
    }

    @inline(__always)
    func piece(_ range: Range<Int>) -> Piece {
        var marks = marks
        if letters == 0 { marks.insert(.number) } else if digits > 0 { marks.insert(.hasDigit) }
        if letters >= 2, capitals == letters { marks.insert(.allCapitals) }
        return Piece(start: UInt32(range.lowerBound), end: UInt32(range.upperBound), marks: marks, gap: .none)
    }
}
