/// Cuts texts into tokens, and numbers the distinct ones in the order they first come.
///
/// ```swift
/// var tokenizer = Tokenizer()
/// tokenizer.tokens(of: "Day 2 of the talks")  // ["day", "of", "the", "talks"], of two characters or more
/// tokenizer.ids(of: "the day")                // [2, 0]
/// tokenizer.types                             // ["day", "of", "the", "talks"]
/// ```
///
/// One tokenizer serves one thread at a time.
public struct Tokenizer: ~Copyable {
    private var scanner: TokenScanner
    private var table = TermTable()
    private let minimumLength: Int

    /// - Parameters:
    ///   - configuration: what is a token.
    ///   - minimumLength: shorter tokens, in Unicode scalars, are passed over; 1 or more.
    ///   - language: the language of the texts (ISO 639-1), which says whether scripts without spaces are cut into pairs of
    ///     characters under `.words`; `und`: not known.
    public init(_ configuration: TokenConfiguration = .init(), minimumLength: Int = 2, language: String = "und") {
        precondition(minimumLength >= 1, "A token has at least one character.")
        scanner = TokenScanner(configuration)
        scanner.expect(language: language)
        self.minimumLength = minimumLength
    }

    /// The tokens of a text, in their order, as they are counted: in lower case.
    public mutating func tokens(of text: String) -> [String] {
        var tokens: [String] = []
        unsafe forEachToken(of: text) { token, _ in unsafe tokens.append(String(decoding: token, as: UTF8.self)) }
        return tokens
    }

    /// The number of each token of a text, in their order: that of its place in `types`.
    ///
    /// - Complexity: linear in the bytes.
    public mutating func ids(of text: String) -> [Int32] {
        var ids: [Int32] = []
        // A word and a blank take some six bytes.
        ids.reserveCapacity(text.utf8.count / 5)
        unsafe forEachToken(of: text) { _, id in ids.append(id) }
        return ids
    }

    /// The distinct tokens so far, by number.
    public var types: [String] {
        let list = table.list()
        return (0..<list.count).map { String(decoding: list[$0], as: UTF8.self) }
    }

    @inline(__always)
    private mutating func forEachToken(of text: String, _ body: (UnsafeBufferPointer<UInt8>, Int32) -> Void) {
        var text = text
        text.withUTF8 { bytes in
            unsafe scanner.forEachToken(in: bytes) { token in
                if token.scalars >= minimumLength { unsafe body(token.folded, table.intern(token.folded)) }
            }
        }
    }
}
