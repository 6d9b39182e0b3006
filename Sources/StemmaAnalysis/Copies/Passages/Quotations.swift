/// What stands between quotation marks.
enum Quotations {
    /// No mark closes a quotation that began so many bytes before.
    private static let longest = 4000

    /// The quotations of a text, in bytes without their marks.
    ///
    /// Marks are `"`, “ ”, „ “, « » and » «. An empty line ends a quotation that no mark has closed, and it is left out.
    static func ranges(in text: [UInt8]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var open: (mark: Mark, start: Int)?
        var place = 0
        while place < text.count {
            let byte = text[place]
            // All marks begin with one of three bytes.
            if byte == 0x0A, place + 1 < text.count, text[place + 1] == 0x0A { open = nil }
            guard byte == 0x22 || byte == 0xC2 || byte == 0xE2, let mark = Mark(text[place...]) else {
                place += 1
                continue
            }
            if let opened = open, opened.mark.closing.contains(mark), place - opened.start <= longest {
                found.append(opened.start..<place)
                open = nil
            } else if mark != .high {
                open = (mark, place + mark.length)
            }
            place += mark.length
        }
        return found
    }

    private enum Mark {
        case straight, left, high, low, leftAngle, rightAngle

        init?(_ bytes: ArraySlice<UInt8>) {
            switch bytes.first {
            case 0x22: self = .straight
            case 0xC2 where bytes.dropFirst().first == 0xAB: self = .leftAngle
            case 0xC2 where bytes.dropFirst().first == 0xBB: self = .rightAngle
            case 0xE2 where bytes.dropFirst().first == 0x80:
                switch bytes.dropFirst(2).first {
                case 0x9C: self = .left
                case 0x9D: self = .high
                case 0x9E: self = .low
                default: return nil
                }
            default: return nil
            }
        }

        var length: Int {
            switch self {
            case .straight: 1
            case .leftAngle, .rightAngle: 2
            case .left, .high, .low: 3
            }
        }

        /// The marks that close what this one opens.
        var closing: [Mark] {
            switch self {
            case .straight: [.straight]
            case .left, .high: [.high]
            case .low: [.left, .high]
            case .leftAngle: [.rightAngle]
            case .rightAngle: [.leftAngle]
            }
        }
    }
}
