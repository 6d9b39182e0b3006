/// Counts the separators in the heading line of a table, byte by byte.
///
/// Those in quotes do not count; a quote opens at the start of a field alone, where blanks may stand before it.
struct TableHeading {
    private(set) var commas = 0
    private(set) var semicolons = 0
    private var isInQuotes = false
    private var isAtFieldStart = true
    private var isBlank = true

    /// Takes in a byte; false where it ends the line.
    mutating func take(_ byte: UInt8) -> Bool {
        if byte == UInt8(ascii: "\""), isInQuotes || isAtFieldStart {
            isInQuotes.toggle()
            // A second quote right after the closing one opens again: the two stand for one in the field.
            isAtFieldStart = !isInQuotes
            isBlank = false
        } else if !isInQuotes {
            if byte == 0x0A || byte == 0x0D { return isBlank }
            count(byte)
        }
        return true
    }

    private mutating func count(_ byte: UInt8) {
        isBlank = false
        switch byte {
        case UInt8(ascii: ","): commas += 1
        case UInt8(ascii: ";"): semicolons += 1
        case 0x20: return
        default:
            isAtFieldStart = false
            return
        }
        isAtFieldStart = true
    }
}
