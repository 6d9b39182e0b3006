/// Says which capitals of a text tell names.
///
/// - A sentence of three capitals or more is a *title* where words without a capital are fewer, and those of four bytes or
///   more fewer than a quarter as many; and one of two capitals where no word is without. Its capitals tell nothing.
/// - In other sentences a capital tells a name, but for that of the first word, of the sentence or of a quotation, unless
///   all letters are capitals (`NATO`).
/// - In a text names *cannot be told* where most words are of scripts without capitals, where less than one word in 50 has a
///   capital, or where most words stand in titles.
struct CapitalRule {
    private var words = 0
    private var capitals = 0
    private var titled = 0
    private var uncased = 0

    /// Whether names can be told in the pieces that were marked.
    var tellsNames: Bool { uncased <= words && capitals * 50 >= words && titled * 2 <= words }

    /// Marks the first words of sentences, and the titles.
    ///
    /// - Parameters:
    ///   - pieces: all pieces of a text, or of a stretch of it.
    ///   - endsSentence: whether the point between two pieces ends a sentence, and is no abbreviation's.
    mutating func mark(_ pieces: inout [Piece], endsSentence: (_ before: Piece, _ after: Piece) -> Bool) {
        var start = 0
        for index in pieces.indices {
            let gap = pieces[index].gap
            if gap == .sentenceEnd || (gap == .pointBlank && endsSentence(pieces[index - 1], pieces[index])) {
                markSentence(&pieces, start..<index)
                start = index
                pieces[index].gap = .sentenceEnd
                pieces[index].marks.insert(.opensSentence)
            } else if gap == .quote {
                pieces[index].marks.insert(.opensSentence)
            }
        }
        markSentence(&pieces, start..<pieces.count)
    }

    private mutating func markSentence(_ pieces: inout [Piece], _ sentence: Range<Int>) {
        var (capitals, small, longSmall) = (0, 0, 0)
        for index in sentence where pieces[index].marks.isDisjoint(with: [.number, .hasDigit, .address]) {
            let piece = pieces[index]
            if !piece.has(.cased) {
                uncased += 1
            } else if piece.has(.capital) {
                // `I` and `A` are no sign of a title.
                if piece.count > 1 { capitals += 1 }
            } else {
                small += 1
                if piece.count >= 4 { longSmall += 1 }
            }
        }
        words += capitals + small
        self.capitals += capitals
        guard isTitle(capitals: capitals, small: small, longSmall: longSmall) else { return }
        titled += capitals + small
        for index in sentence { pieces[index].marks.insert(.inTitle) }
    }

    private func isTitle(capitals: Int, small: Int, longSmall: Int) -> Bool {
        capitals >= 3 && small < capitals && 4 * longSmall < capitals || capitals == 2 && small == 0
    }
}
