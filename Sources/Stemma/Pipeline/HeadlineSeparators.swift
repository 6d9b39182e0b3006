/// The signs that part a headline from what follows it, as in `Storm floods coast road - Daily Echo`.
enum HeadlineSeparators {
    /// The bytes of each separator with the blanks around it, rising; none at either end of the headline.
    ///
    /// A separator is one or more of `-`, `–`, `—`, `|`, `:`, `·`, `•` and `»` between blanks, so a dash inside a word is none;
    /// the wide bar `｜` of East Asian headlines needs no blanks.
    ///
    /// - Complexity: linear in the bytes.
    static func ranges(in title: [UInt8]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var place = 0
        while place < title.count {
            let start = place
            var run = Run()
            while let (kind, length) = sign(title, at: place) {
                run.add(kind)
                place += length
            }
            if run.isSeparator, start > 0, place < title.count { found.append(start..<place) }
            // A byte inside a character of several is no sign by itself.
            if place == start { place += 1 }
        }
        return found
    }

    private enum Kind { case blank, bar, wideBar }

    /// Blanks and signs side by side.
    private struct Run {
        private var first: Kind?
        private var last = Kind.bar
        private var hasBar = false
        private var hasWideBar = false

        var isSeparator: Bool { hasWideBar || hasBar && first == .blank && last == .blank }

        mutating func add(_ kind: Kind) {
            first = first ?? kind
            last = kind
            hasBar = hasBar || kind == .bar
            hasWideBar = hasWideBar || kind == .wideBar
        }
    }

    /// The blank or sign at a place; nil where something else stands.
    @inline(__always)
    private static func sign(_ title: [UInt8], at place: Int) -> (kind: Kind, length: Int)? {
        guard place < title.count else { return nil }
        switch title[place] {
        case 0x09...0x0D, 0x20: return (.blank, 1)
        case UInt8(ascii: "-"), UInt8(ascii: "|"), UInt8(ascii: ":"): return (.bar, 1)
        case 0xC2, 0xE2, 0xE3, 0xEF: return wideSign(title, at: place)
        default: return nil
        }
    }

    private static func wideSign(_ title: [UInt8], at place: Int) -> (kind: Kind, length: Int)? {
        switch title[place...].prefix(3) {
        case let bytes where bytes.starts(with: [0xC2, 0xA0]): (.blank, 2)
        case let bytes where bytes.starts(with: [0xC2, 0xB7]) || bytes.starts(with: [0xC2, 0xBB]): (.bar, 2)
        case [0xE2, 0x80, 0x89], [0xE2, 0x80, 0xAF], [0xE3, 0x80, 0x80]: (.blank, 3)
        case [0xE2, 0x80, 0x93], [0xE2, 0x80, 0x94], [0xE2, 0x80, 0xA2]: (.bar, 3)
        case [0xEF, 0xBD, 0x9C]: (.wideBar, 3)
        default: nil
        }
    }
}
