extension PieceCutter {
    /// What stands in the text between two pieces.
    @inline(__always)
    func gap(_ range: Range<Int>) -> Gap {
        guard range.count == 1 else { return range.isEmpty ? .none : longGap(range) }
        switch text.byte(at: range.lowerBound) {
        case 0x20, 0x09: return .blank
        case 0x0A, 0x0D: return .sentenceEnd
        case UInt8(ascii: "-"): return .hyphen
        case UInt8(ascii: "."): return .point
        case UInt8(ascii: ","): return .comma
        case UInt8(ascii: ":"): return .colon
        case UInt8(ascii: "/"): return .slash
        case UInt8(ascii: "'"): return .apostrophe
        case UInt8(ascii: "\""), UInt8(ascii: "`"): return .quote
        default: return .other
        }
    }

    private func longGap(_ range: Range<Int>) -> Gap {
        var signs = GapSigns()
        var place = range.lowerBound
        while place < range.upperBound {
            let (value, length) = text.scalar(at: place)
            signs.take(value)
            place += length
        }
        return signs.gap
    }
}

/// The signs of a gap of several bytes.
private struct GapSigns {
    private var count = 0
    private var first: UInt32 = 0
    private var blanks = 0
    private var narrowBlanks = 0
    private var hasQuote = false
    private var hasPoint = false
    private var endsSentence = false
    /// Whether `!`, `?` or `…` came.
    private var hasMark = false

    mutating func take(_ value: UInt32) {
        if count == 0 { first = value }
        count += 1
        switch value {
        case 0x20, 0x09:
            blanks += 1
            // `!` and `?` end a sentence where a blank follows, maybe after a closing quotation mark.
            if hasMark { endsSentence = true }
        case 0xA0, 0x2009, 0x202F: narrowBlanks += 1
        case 0x0A, 0x0D, 0x2028, 0x2029, 0x3002: endsSentence = true
        case 0x21, 0x3F, 0x2026: hasMark = true
        case 0x2E: hasPoint = true
        case 0x22, 0x60, 0xAB, 0xBB, 0x2018, 0x201A, 0x201C, 0x201D, 0x201E: hasQuote = true
        default: break
        }
    }

    var gap: Gap {
        if endsSentence { return .sentenceEnd }
        if count == 1 { return single }
        if narrowBlanks + blanks == count { return .blank }
        if count == blanks + 1, first == 0x2E { return .pointBlank }
        if count == blanks + 1, first == 0x2C { return .commaBlank }
        if hasPoint, blanks > 0 { return .sentenceEnd }
        return hasQuote ? .quote : .other
    }

    /// One scalar that is not of ASCII.
    private var single: Gap {
        if narrowBlanks == 1 { return .narrowBlank }
        if first == 0x2010 || first == 0x2011 { return .hyphen }
        return hasQuote ? .quote : .other
    }
}
