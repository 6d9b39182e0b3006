/// Makes terms of the pieces of one stretch of text.
struct IdentityReader {
    let text: IdentityText
    let memory: IdentityMemory
    private(set) var pieces: [Piece]
    private let offset: Int
    /// Whether capitals tell names here.
    private(set) var tellsNames = false

    init(_ text: IdentityText, pieces: consuming [Piece], _ memory: IdentityMemory, offset: Int) {
        self.text = text
        self.pieces = pieces
        self.memory = memory
        self.offset = offset
    }

    mutating func takePieces() -> [Piece] {
        var taken: [Piece] = []
        swap(&taken, &pieces)
        return taken
    }

    mutating func forEachTerm(_ body: (WordScanner.Word) -> Void) {
        var rule = CapitalRule()
        // Copies, as the pieces are changed meanwhile.
        let (text, memory) = (text, memory)
        rule.mark(&pieces) { !Self.isAbbreviation($0, before: $1, text, memory) }
        tellsNames = rule.tellsNames
        memory.forgetNames()
        if tellsNames { noteNames() }
        var index = 0
        while index < pieces.count { index = handTerms(at: index, body) }
    }

    /// Hands out the terms that begin at a piece; the piece to go on with.
    private func handTerms(at index: Int, _ body: (WordScanner.Word) -> Void) -> Int {
        let piece = pieces[index]
        if piece.has(.number) { return handNumber(at: index, body) }
        if piece.has(.hasDigit) { return handDate(at: index, body) ?? handWord(at: index, body) }
        if piece.has(.noSpace) { return handPairs(at: index, body) }
        if piece.has(.address) { return handWord(at: index, body) }
        if isBeforeNumber(index), let next = handNumberedWord(at: index, body) { return next }
        if tellsNames { return piece.has(.capital) ? handName(at: index, body) : index + 1 }
        return handPlainWord(at: index, body)
    }

    // MARK: Spelling

    /// Makes a piece the word that is looked up.
    func look(at index: Int) {
        memory.word.removeAll()
        append(index, to: memory.word)
    }

    /// Begins a term with a piece.
    func begin(_ index: Int) {
        memory.term.removeAll()
        append(index, to: memory.term)
    }

    /// Adds a piece to the term, after a blank.
    func add(_ index: Int) {
        memory.term.append(0x20)
        append(index, to: memory.term)
    }

    /// Adds a piece as names are spelt: lower-cased, without `'s`, `l'`, `d'`, the points of `U.S.`
    private func append(_ index: Int, to word: FoldedWord) {
        let piece = pieces[index]
        let range = piece.has(.hasApostrophe) ? withoutArticles(piece.range) : piece.range
        text.append(range, withoutPoints: piece.has(.pointed), to: word)
    }

    /// A range without `'s` at its end, and `l'` or `d'` at its start.
    private func withoutArticles(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        if text[end - 1] | 0x20 == UInt8(ascii: "s") {
            if text[end - 2] == 0x27 { end -= 2 } else if isCurved(at: end - 4) { end -= 4 }
        }
        let first = text[start] | 0x20
        if first == UInt8(ascii: "l") || first == UInt8(ascii: "d") {
            if text[start + 1] == 0x27, end - start > 2 { start += 2 }
            if isCurved(at: start + 1), end - start > 4 { start += 4 }
        }
        // A word that is no more than these stays as it is.
        return start < end ? start..<end : range
    }

    private func isCurved(at place: Int) -> Bool {
        text[place] == 0xE2 && text[place + 1] == 0x80 && text[place + 2] == 0x99
    }

    /// Hands out the term, as standing at some pieces.
    func hand(_ first: Int, _ last: Int, _ body: (WordScanner.Word) -> Void) {
        hand(pieces[first].range.lowerBound..<pieces[last].range.upperBound, body)
    }

    private func hand(_ range: Range<Int>, _ body: (WordScanner.Word) -> Void) {
        guard memory.term.scalars > 0 else { return }
        let place = range.lowerBound + offset..<range.upperBound + offset
        unsafe body(WordScanner.Word(folded: memory.term.folded, scalars: memory.term.scalars, range: place))
    }

    // MARK: Words

    /// A word as it is.
    func handWord(at index: Int, _ body: (WordScanner.Word) -> Void) -> Int {
        begin(index)
        hand(index, index, body)
        return index + 1
    }

    /// A word of a text in which names cannot be told.
    private func handPlainWord(at index: Int, _ body: (WordScanner.Word) -> Void) -> Int {
        look(at: index)
        guard memory.word.scalars > 2, !memory.isStopWord else { return index + 1 }
        return handWord(at: index, body)
    }

    /// A run of a script without spaces: pairs of characters, in a text of such a script.
    private func handPairs(at index: Int, _ body: (WordScanner.Word) -> Void) -> Int {
        guard !tellsNames else { return index + 1 }
        text.forEachPair(in: pieces[index].range) { pair in
            memory.term.removeAll()
            text.append(pair, withoutPoints: false, to: memory.term)
            hand(pair, body)
        }
        return index + 1
    }

    /// Whether the point after a piece is that of an abbreviation, of an initial, or of a day before its month.
    private static func isAbbreviation(
        _ piece: Piece, before next: Piece, _ text: IdentityText, _ memory: IdentityMemory
    ) -> Bool {
        if piece.has(.number), piece.count <= 2 { return role(of: next, text, memory).contains(.month) }
        guard piece.has(.capital) || next.has(.number), piece.count <= 5 else { return false }
        if piece.count == 1 { return text[piece.range.lowerBound] != UInt8(ascii: "I") }
        return role(of: piece, text, memory).contains(.abbreviation)
    }

    private static func role(of piece: Piece, _ text: IdentityText, _ memory: IdentityMemory) -> WordRole {
        memory.word.removeAll()
        text.append(piece.range, withoutPoints: false, to: memory.word)
        return memory.role
    }
}
