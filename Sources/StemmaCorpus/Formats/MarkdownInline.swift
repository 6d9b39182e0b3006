/// Takes the markup within a line of Markdown away, in one pass over it.
struct MarkdownInline {
    private let characters: [Character]
    private var position = 0
    private var plain = ""

    /// The line without emphasis, code marks, links (their text stays) and images (nothing stays).
    static func plain(_ line: String) -> String {
        guard line.utf8.contains(where: { "*_`[!\\<".utf8.contains($0) }) else { return line }
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
        case "*" where isEmphasis, "_" where isEmphasis: position += 1
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
    private var isEmphasis: Bool {
        let mark = characters[position]
        var (first, last) = (position, position)
        while first > 0, characters[first - 1] == mark { first -= 1 }
        while last + 1 < characters.count, characters[last + 1] == mark { last += 1 }
        let before = first > 0 && !characters[first - 1].isWhitespace
        let after = last + 1 < characters.count && !characters[last + 1].isWhitespace
        if before && after && mark == "_" {
            return !(characters[first - 1].isWordLike && characters[last + 1].isWordLike)
        }
        return before || after
    }

    /// `[text](address)`, from its bracket on; false where there is none. Looks 2,000 characters ahead at most.
    private mutating func link(from start: Int, keepsText: Bool) -> Bool {
        let limit = min(characters.count, start + 2000)
        guard let close = characters[start..<limit].firstIndex(of: "]"), close + 1 < limit,
            characters[close + 1] == "(", let end = characters[close..<limit].firstIndex(of: ")")
        else { return false }
        if keepsText { plain += Self.plain(String(characters[start + 1..<close])) }
        position = end + 1
        return true
    }
}

extension Character {
    fileprivate var isWordLike: Bool { isLetter || isNumber }
}
