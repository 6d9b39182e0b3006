/// Takes the markup within a line of Markdown away, in one pass over it.
struct MarkdownInline {
    private let characters: [Character]
    private var position = 0
    private var plain = ""

    /// The line without emphasis, code marks, links (their text stays) and images (nothing stays).
    static func plain(_ line: String) -> String {
        guard line.utf8.contains(where: { "*_`[!\\".utf8.contains($0) }) else { return line }
        var reader = MarkdownInline(characters: Array(line))
        while reader.position < reader.characters.count { reader.step() }
        return reader.plain
    }

    private init(characters: [Character]) { self.characters = characters }

    private mutating func step() {
        let character = characters[position]
        switch character {
        case "\\" where next.map { $0.isPunctuation || $0.isSymbol } == true:
            plain.append(next!)
            position += 2
        case "`": position += 1
        case "*" where isEmphasis(), "_" where isEmphasis(): position += 1
        case "!" where next == "[": if !link(from: position + 1, keepsText: false) { keep() }
        case "[": if !link(from: position, keepsText: true) { keep() }
        default: keep()
        }
    }

    private mutating func keep() {
        plain.append(characters[position])
        position += 1
    }

    private var next: Character? { position + 1 < characters.count ? characters[position + 1] : nil }

    /// A mark touches a word on one side only; one between two letters (`snake_case`) or two blanks is text.
    private mutating func isEmphasis() -> Bool {
        findRun()
        let mark = characters[position]
        let (first, last) = (run.lowerBound, run.upperBound - 1)
        let before = first > 0 && !characters[first - 1].isWhitespace
        let after = last + 1 < characters.count && !characters[last + 1].isWhitespace
        if before && after && mark == "_" {
            return !(characters[first - 1].isWordLike && characters[last + 1].isWordLike)
        }
        return before || after
    }

    /// The run of equal marks that was met last.
    private var run = 0..<0

    /// Looks for the run around this place, once for all of its marks.
    private mutating func findRun() {
        guard !run.contains(position) else { return }
        let mark = characters[position]
        var (first, end) = (position, position + 1)
        while first > 0, characters[first - 1] == mark { first -= 1 }
        while end < characters.count, characters[end] == mark { end += 1 }
        run = first..<end
    }

    /// `[text](address)`, from its bracket on; false where there is none.
    private mutating func link(from start: Int, keepsText: Bool) -> Bool {
        let close = squareClose.next("]", in: characters, from: start)
        guard close + 1 < characters.count, characters[close + 1] == "(" else { return false }
        let end = roundClose.next(")", in: characters, from: close)
        guard end < characters.count else { return false }
        if keepsText { plain += Self.plain(String(characters[start + 1..<close])) }
        position = end + 1
        return true
    }

    private var squareClose = Search()
    private var roundClose = Search()

    /// Remembers where a mark was found last, so that all searches together pass over the line once.
    private struct Search {
        private var found = -1

        /// The next place of a mark, or the end of the line.
        mutating func next(_ mark: Character, in characters: [Character], from start: Int) -> Int {
            if found < start { found = characters[start...].firstIndex(of: mark) ?? characters.count }
            return found
        }
    }
}

extension Character {
    fileprivate var isWordLike: Bool { isLetter || isNumber }
}
