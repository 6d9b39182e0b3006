/// How many columns of a terminal characters take.
///
/// A character is as wide as its letters and signs together: marks and controls of format take nothing, scalars of
/// East_Asian_Width W and F two columns. What is shown as one picture (an emoji, a flag) takes two.
///
/// Source: Unicode Standard Annex #11, *East Asian Width*, section 5.
extension Character {
    var columns: Int {
        if isASCII { return 1 }
        let scalars = unicodeScalars
        let isPicture = scalars.contains { $0.value == 0xFE0F || 0x1F1E6...0x1F1FF ~= $0.value || $0.isWide }
        return isPicture ? 2 : scalars.count { !$0.takesNothing }
    }
}

extension StringProtocol {
    /// The columns of all characters, tabs and line ends counted as one.
    var columns: Int {
        utf8.allSatisfy { $0 < 0x80 } ? utf8.count : reduce(0) { $0 + $1.columns }
    }

    /// The longest beginning that takes no more columns.
    func prefix(columns limit: Int) -> SubSequence {
        var rest = limit
        return prefix { character in
            rest -= character.columns
            return rest >= 0
        }
    }
}

extension Unicode.Scalar {
    /// Whether it takes two columns: a search by halves.
    fileprivate var isWide: Bool {
        guard value >= 0x1100 else { return false }
        let ranges = WideCharacters.ranges
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(value)
    }

    fileprivate var takesNothing: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark, .format, .control: true
        default: false
        }
    }
}
