/// A place in the head of a text, which moves over what a dateline is made of.
struct DatelineCursor {
    private let scalars: [Unicode.Scalar]
    var position = 0
    /// The UTF-8 offset of each scalar, and of the end.
    private let offsets: [Int]

    init(_ text: String) {
        var (scalars, offsets): ([Unicode.Scalar], [Int]) = ([], [0])
        scalars.reserveCapacity(Self.length)
        offsets.reserveCapacity(Self.length + 1)
        for scalar in text.unicodeScalars.prefix(Self.length) {
            scalars.append(scalar)
            offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar))
        }
        (self.scalars, self.offsets) = (scalars, offsets)
    }

    /// How many scalars of a text are looked at.
    static let length = 300

    // MARK: Where it stands

    var offset: Int { offsets[position] }

    var offsetAfterBlanks: Int {
        var copy = self
        copy.skipBlanks()
        return copy.offset
    }

    func text(to end: Int) -> String { string(position..<end) }

    func string(_ range: Range<Int>) -> String {
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars[range])
        return text
    }

    func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
        position + ahead < scalars.count ? scalars[position + ahead] : nil
    }

    // MARK: Small moves

    mutating func move(by count: Int = 1) { position += count }

    mutating func skipBlanks() {
        while let next = peek(), next.properties.isWhitespace { position += 1 }
    }

    /// Blanks within a line.
    mutating func skipSpaces() {
        while let next = peek(), next == " " || next == "\t" || next == "\u{A0}" { position += 1 }
    }

    @discardableResult
    mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
        guard peek() == scalar else { return false }
        position += 1
        return true
    }

    /// Passes over a word in any case, and the blanks after it.
    mutating func skipWord(_ word: String) -> Bool {
        var copy = self
        guard let found = copy.word(), found.lowercased() == word else { return false }
        copy.skipSpaces()
        self = copy
        return true
    }

    /// A run of letters.
    mutating func word() -> String? {
        let start = position
        while let next = peek(), next.properties.isAlphabetic { position += 1 }
        return position > start ? string(start..<position) : nil
    }

    /// A run of ASCII digits of an allowed length.
    mutating func number(digits: ClosedRange<Int>) -> Int? {
        var end = position
        while end < scalars.count, ("0"..."9").contains(scalars[end]) { end += 1 }
        guard digits.contains(end - position) else { return nil }
        defer { position = end }
        return Int(string(position..<end))
    }

    /// Passes over `By Jane Doe` on a line of its own.
    mutating func skipByline() {
        var copy = self
        guard copy.skipWord("by"), let end = scalars[position...].firstIndex(of: "\n"), end - position <= 80 else {
            return
        }
        guard scalars[end - 1] != ".", let next = copy.peek(), next.properties.isUppercase else { return }
        position = end
        skipBlanks()
    }

    /// A dash between blanks; a long dash needs none.
    mutating func dash() -> Bool {
        var copy = self
        copy.skipSpaces()
        let isSpaced = copy.position > position
        guard let first = copy.peek() else { return false }
        switch first {
        case "—", "–", "―": copy.move()
        case "-" where copy.peek(1) == "-": copy.move(by: 2)
        case "-" where isSpaced && copy.peek(1)?.properties.isWhitespace == true: copy.move()
        default: return false
        }
        self = copy
        return true
    }

    /// Whether what follows reads as a sentence: its first word is not written in capitals.
    func startsSentence() -> Bool {
        var copy = self
        copy.skipBlanks()
        while let next = copy.peek(), !next.properties.isAlphabetic, !next.properties.isWhitespace { copy.move() }
        guard let word = copy.word() else { return true }
        return word.unicodeScalars.count == 1 || word.unicodeScalars.contains { $0.properties.isLowercase }
    }
}
