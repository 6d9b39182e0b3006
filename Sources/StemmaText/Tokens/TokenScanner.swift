/// Finds the tokens of a text in the way that was asked for.
struct TokenScanner: ~Copyable {
    private let mode: TokenConfiguration.Mode
    private let addresses: TokenConfiguration.Addresses
    private var words: WordScanner
    private let unicode = UnicodeWordScanner()
    private let blanks = BlankScanner()
    private let scratch = FoldedWord()
    private let identity: IdentityScanner?

    init(_ configuration: TokenConfiguration) {
        identity = configuration.view == .identity ? IdentityScanner() : nil
        mode = configuration.mode
        // A mark that is to be folded away must not part the word it stands in.
        words = WordScanner(configuration.foldsDiacritics ? .lettersMarksAndNumbers : .lettersAndNumbers)
        addresses = configuration.addresses
    }

    /// Says in which language the next texts are.
    ///
    /// Under `.words` runs of scripts without spaces become pairs of characters where that is the language's script, or the
    /// language is not known. Elsewhere they stay whole, as they do in scikit-learn: in English text they are a name or two.
    mutating func expect(language: String) {
        identity?.expect(language: language)
        words.cutsNoSpaceRuns = ["zh", "ja", "th", "lo", "km", "my", "und"].contains(language)
    }

    /// Calls `body` with each token, in the order of the text.
    @inline(__always)
    func forEachToken(in text: UnsafeBufferPointer<UInt8>, _ body: (WordScanner.Word) -> Void) {
        // The common case on its own, so that it is compiled into the caller.
        if mode == .words, addresses == .words, identity == nil { return unsafe words.forEachWord(in: text, body) }
        unsafe scan(text, body)
    }

    private func scan(_ text: UnsafeBufferPointer<UInt8>, _ body: (WordScanner.Word) -> Void) {
        if let identity { return unsafe identity.forEachTerm(in: text, addresses, body) }
        var start = 0
        for address in unsafe addresses == .words ? [] : Addresses.ranges(in: text) {
            unsafe scan(start..<address.lowerBound, of: text, body)
            if addresses == .whole { unsafe hand(text, address, body) }
            start = address.upperBound
        }
        unsafe scan(start..<text.count, of: text, body)
    }

    /// The tokens of a piece of a text, with their ranges in the text.
    private func scan(
        _ piece: Range<Int>, of text: UnsafeBufferPointer<UInt8>, _ body: (WordScanner.Word) -> Void
    ) {
        let part = unsafe UnsafeBufferPointer(rebasing: text[piece])
        if piece.lowerBound == 0 { return unsafe scanPlain(part, body) }
        unsafe scanPlain(part) { word in
            let range = word.range.lowerBound + piece.lowerBound..<word.range.upperBound + piece.lowerBound
            unsafe body(WordScanner.Word(folded: word.folded, scalars: word.scalars, range: range))
        }
    }

    private func scanPlain(_ text: UnsafeBufferPointer<UInt8>, _ body: (WordScanner.Word) -> Void) {
        switch mode {
        case .words: unsafe words.forEachWord(in: text, body)
        case .unicode: unsafe unicode.forEachWord(in: text, body)
        case .characters: unsafe blanks.forEachWord(in: text, body)
        }
    }

    private func hand(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ body: (WordScanner.Word) -> Void) {
        unsafe scratch.take(range, of: text)
        unsafe body(WordScanner.Word(folded: scratch.folded, scalars: scratch.scalars, range: range))
    }
}
