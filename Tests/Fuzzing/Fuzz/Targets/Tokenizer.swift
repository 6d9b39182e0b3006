@testable import StemmaLinearAlgebra
@testable import StemmaText

extension FuzzTarget {
    /// Reads an input in the ways its first bytes ask for: every mode and view, every instruction set of the processor.
    static let tokenizer = FuzzTarget(name: "tokenizer") { input in
        guard let options = TokenizerOptions(input.prefix(TokenizerOptions.length)) else { return }
        // Made valid, as texts are: what is no UTF-8 becomes U+FFFD.
        let text = Array(String(decoding: input.dropFirst(TokenizerOptions.length), as: UTF8.self).utf8)
        checkLevels(text)
        let found = tokens(of: [text, text.reversed().filter { $0 < 0x80 }, text], options)
        require(found[0] == found[2], "memory is not clean")
        checkTokens(found[0], of: text)
        checkWordsByDefinition(text)
        checkCounts(found[0], of: text, options)
        if options.movesStretch { checkStretch(text, options) }
    }
}

/// What the first bytes of an input choose.
private struct TokenizerOptions {
    static let length = 3
    static let languages = ["en", "de", "zh", "und", "fr", "th", "tr", "el"]

    var tokens = TokenConfiguration()
    let language: String
    /// Whether the text is read again with the end of a stretch inside it.
    let movesStretch: Bool
    /// How far before the end of the stretch the text begins.
    let lead: Int

    init?(_ bytes: ArraySlice<UInt8>) {
        guard bytes.count == Self.length else { return nil }
        let (first, second, third) = (Int(bytes[0]), Int(bytes[1]), Int(bytes[2]))
        tokens.mode = TokenConfiguration.Mode.allCases[first % 3]
        tokens.addresses = TokenConfiguration.Addresses.allCases[first / 3 % 3]
        tokens.numbers = TokenConfiguration.Numbers.allCases[first / 9 % 3]
        tokens.foldsDiacritics = first / 27 % 2 == 1
        if second & 1 == 1 {
            tokens.view = .identity
            tokens.mode = .words
            tokens.numbers = .kept
        }
        language = Self.languages[second >> 1 & 7]
        movesStretch = second & 0x70 == 0x70
        lead = third
    }
}

/// A token in memory of its own.
private struct Token: Equatable {
    var folded: [UInt8]
    var range: Range<Int>
    var scalars: Int
}

/// The tokens of texts one after another, by one scanner. To make a scanner takes longer than to read a text.
private func tokens(of texts: [[UInt8]], _ options: TokenizerOptions) -> [[Token]] {
    var scanner = TokenScanner(options.tokens)
    scanner.expect(language: options.language)
    return texts.map { text in
        var found: [Token] = []
        text.withUnsafeBufferPointer { text in
            scanner.forEachToken(in: text) {
                found.append(Token(folded: Array($0.folded), range: $0.range, scalars: $0.scalars))
            }
        }
        return found
    }
}

/// Each processor level finds the same runs and the same lower case.
private func checkLevels(_ text: [UInt8]) {
    let baseline = runs(of: text, .baseline)
    for level in InstructionSet.supported where level != .baseline {
        require(runs(of: text, level) == baseline, "\(level.name) finds other words than the baseline")
    }
}

private func runs(of text: [UInt8], _ level: InstructionSet) -> [[UInt8]] {
    let bytes = WordBytes(level)
    text.withUnsafeBufferPointer { bytes.read($0) }
    return (0..<bytes.runCount).map { run in
        let bounds = bytes.bounds(ofRun: run)
        return [UInt8](bytes.folded(bounds.start, bounds.end)) + Array("\(bounds)".utf8)
    }
}

/// Tokens stand in the text in rising order, whole scalars, and are valid.
private func checkTokens(_ found: [Token], of text: [UInt8]) {
    var start = 0
    for token in found {
        require(token.range.lowerBound >= start, "a token begins before the one before it")
        require(token.range.upperBound <= text.count && !token.range.isEmpty, "a token is not in the text")
        for place in [token.range.lowerBound, token.range.upperBound] where place < text.count {
            require(text[place] & 0xC0 != 0x80, "a token ends inside a scalar")
        }
        require(!token.folded.isEmpty && token.scalars > 0, "a token is empty")
        require(String(validating: token.folded, as: UTF8.self) != nil, "a token is not valid UTF-8")
        start = token.range.lowerBound
    }
}

/// Each token is counted once.
private func checkCounts(_ found: [Token], of text: [UInt8], _ options: TokenizerOptions) {
    guard options.tokens.numbers == .kept, options.tokens.mode != .characters else { return }
    let minimum = options.tokens.view == .identity ? 1 : 2
    let expected = found.count { $0.scalars >= minimum }
    guard let configuration = try? TermCounts.Configuration(tokens: options.tokens),
        let counts = try? TermCounts(
            counting: [String(decoding: text, as: UTF8.self)], configuration,
            languages: ArticleLanguages(options.language, count: 1), workers: Workers(1))
    else { fatalError("counting failed") }
    require(counts.tokenCounts == [expected], "a token was not counted")
    // Accents taken off may leave nothing of a token.
    if !options.tokens.foldsDiacritics {
        require(counts.matrix.values.reduce(0, +) == Float(expected), "a term was not counted")
    }
}

/// A text has the same tokens wherever the scanner's stretches end.
private func checkStretch(_ text: [UInt8], _ options: TokenizerOptions) {
    // Only words are read in stretches of 32 KiB.
    guard options.tokens.view == .similarity, options.tokens.mode == .words, options.tokens.addresses == .words else {
        return
    }
    let length = (1 << 15) - options.lead
    let filler = (0..<length).map { UInt8(ascii: $0 % 8 == 7 ? " " : "a") }.dropLast() + [UInt8(ascii: "\n")]
    let found = tokens(of: [filler + text, text], options)
    let moved = found[0].filter { $0.range.lowerBound >= length }
    let expected = found[1].map {
        Token(
            folded: $0.folded, range: $0.range.lowerBound + length..<$0.range.upperBound + length, scalars: $0.scalars)
    }
    require(moved == expected, "the end of a stretch changes the words")
}
