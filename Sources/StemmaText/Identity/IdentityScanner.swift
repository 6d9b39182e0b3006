/// Finds the terms of the identity view in UTF-8 text: what makes a report itself, and not another on the same subject.
///
/// - **Numbers** are whole, whatever their sign, without grouping and with a point before decimals: `5,000` is `5000`, `3.50`
///   is `3.5`, `3.5 million` is `3500000`; a percentage keeps its sign, `50%` (also `50 percent`), a currency's goes. Times
///   of day (`10:30`) and versions (`10.4.1`) stay as they are, words with digits (`MH17`) too. In languages that write
///   `5.000,5` this is `5000.5`.
/// - **A number after the word it belongs to** is a term with it, in place of the number: after a word that counts (`Day 21`
///   is `day 21`, `Article 5`, also `Day twenty-one`, `Phase Two`), or after a name (`boeing 737`, `covid 19`). `Flight MH17` is
///   `flight mh17` and `mh17`.
/// - **Dates** are one term (`CalendarDate`): `26 February 2023`, `26. Februar 2023`, `26 de febrero de 2023`, `Feb. 26, 2023`,
///   `26-FEB-2023`, `2023-02-26` and `26/02/2023` are `2023-02-26`; without the year `--02-26`, without the day `2023-02`. A date
///   of digits that can be read two ways (`03/04/2023`) is a term as it is written. Months are known in English, German,
///   French, Spanish, Italian, Portuguese and Dutch (`WordRoles`); `may` and `march` need their capital where names can be told.
/// - **Names** are runs of words with capitals in one line and without signs between them but hyphens, connectors such as
///   `of`, `de`, `al-` inside: the run is a term, and each of its words is. Lower-cased, without `'s`, `l'`, `d'` and the points
///   of `U.S.`; a stop word neither is a name nor part of one, unless all its letters are capitals (`US`); weekdays stand alone.
///   The first word of a sentence or quotation is a name where another name follows it at once, where it is all capitals, or
///   where it has a telling capital elsewhere in the article; a word of a line in title case only in the last case
///   (`CapitalRule`).
/// - Where names **cannot be told** (`CapitalRule`: all capitals, all small, titles only, Arabic or Chinese), every word of
///   three letters or more that is no stop word is a term, and in scripts without spaces each pair of characters.
///
/// German writes all nouns with a capital: there each noun is a name, and the view is one of nouns, numbers and dates.
/// The text must be valid UTF-8. Texts over 1 MiB are read in stretches of that size, and names are known within one.
///
/// **Complexity**: linear in the bytes; memory for one stretch.
final class IdentityScanner {
    private let memory = IdentityMemory()
    /// Whether capitals told names in the last stretch that was read.
    private(set) var tellsNames = false

    /// What words do in dates, beside numbers and in names.
    var roles: WordRoles { memory.roles }

    /// So many bytes are read at once.
    static let stretch = 1 << 20

    /// Says in which language the next texts are: for stop words, and for what a comma in a number is.
    func expect(language: String) { memory.expect(language: language) }

    /// Calls `body` with each term. The ranges begin in rising order; that of a run contains those of its words.
    func forEachTerm(
        in text: UnsafeBufferPointer<UInt8>, _ addresses: TokenConfiguration.Addresses,
        _ body: (WordScanner.Word) -> Void
    ) {
        var start = 0
        while start < text.count {
            let end = unsafe endOfStretch(text, from: start)
            unsafe read(UnsafeBufferPointer(rebasing: text[start..<end]), at: start, addresses, body)
            start = end
        }
    }

    /// Where a stretch ends: at a line break, else a blank, else between two scalars.
    private func endOfStretch(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let limit = start + Self.stretch
        guard limit < text.count else { return text.count }
        let half = unsafe text[start + Self.stretch / 2..<limit]
        if let place = unsafe half.lastIndex(of: 0x0A) ?? half.lastIndex(of: 0x20) { return place + 1 }
        var end = limit
        while end > start + Self.stretch / 2, unsafe text[end] & 0xC0 == 0x80 { end -= 1 }
        return end
    }

    private func read(
        _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, _ addresses: TokenConfiguration.Addresses,
        _ body: (WordScanner.Word) -> Void
    ) {
        let text = unsafe IdentityText(bytes)
        // The list is moved, so that it is never copied.
        var pieces: [Piece] = []
        swap(&pieces, &memory.pieces)
        pieces.removeAll(keepingCapacity: true)
        unsafe cut(text, addresses == .words ? [] : Addresses.ranges(in: bytes), isWhole: addresses == .whole, &pieces)
        var reader = IdentityReader(text, pieces: pieces, memory, offset: offset)
        pieces = []
        reader.forEachTerm(body)
        tellsNames = reader.tellsNames
        memory.pieces = reader.takePieces()
    }

    private func cut(_ text: IdentityText, _ addresses: [Range<Int>], isWhole: Bool, _ pieces: inout [Piece]) {
        let cutter = PieceCutter(text)
        var start = 0
        for address in addresses {
            cutter.cut(start..<address.lowerBound, into: &pieces)
            if isWhole {
                pieces.append(
                    Piece(
                        start: UInt32(address.lowerBound), end: UInt32(address.upperBound), marks: .address, gap: .other
                    ))
            }
            start = address.upperBound
        }
        cutter.cut(start..<text.count, into: &pieces)
    }
}
