/// Finds the tokens of a text in the way that was asked for.
struct TokenScanner: ~Copyable {
    private let words = WordScanner(.lettersAndNumbers)

    init(_ configuration: TokenConfiguration) {}

    @inline(__always)
    func forEachToken(in text: UnsafeBufferPointer<UInt8>, _ body: (WordScanner.Word) -> Void) {
        unsafe words.forEachWord(in: text, body)
    }
}
