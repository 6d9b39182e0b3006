import StemmaText
import Testing

@Suite struct TokenizerTests {
    @Test("tokens come in their order, in lower case, of two characters or more")
    func tokens() {
        var tokenizer = Tokenizer()
        #expect(
            tokenizer.tokens(of: "Day 2 of the TALKS — Straße, Ťažký") == [
                "day", "of", "the", "talks", "straße", "ťažký",
            ])
        #expect(tokenizer.tokens(of: "") == [])
    }

    @Test("equal tokens have one number, in every text, and `types` gives it a name")
    func ids() {
        var tokenizer = Tokenizer(minimumLength: 1)
        let ids = tokenizer.ids(of: "b a b") + tokenizer.ids(of: "c A a")
        #expect(ids == [0, 1, 0, 2, 1, 1])
        #expect(tokenizer.types == ["b", "a", "c"])
    }

    @Test("dashes, quotes and blanks of Unicode part words, wherever a stretch of 64 or 32,768 bytes ends")
    func punctuation() {
        for padding in [0, 1, 50, 60, 61, 62, 63, 64, 32_700, 32_760, 32_764, 32_765, 32_766, 32_767, 32_768] {
            var tokenizer = Tokenizer()
            let text = String(repeating: " ", count: padding) + "one—two’s “three”\u{2003}четыре…пять"
            #expect(tokenizer.tokens(of: text) == ["one", "two", "three", "четыре", "пять"], "after \(padding) blanks")
        }
    }

    @Test("letters of two bytes are folded as scalar by scalar, whatever stands beside them")
    func twoByteLetters() {
        var tokenizer = Tokenizer(minimumLength: 1)
        // Each letter of two bytes between ASCII, against the standard library's mapping.
        for value in UInt32(0x80)..<0x800 {
            guard let scalar = Unicode.Scalar(value), scalar != "\u{130}", scalar != "Σ" else { continue }
            let lower = scalar.properties.lowercaseMapping
            let isWord = lower.unicodeScalars.first?.properties.isLetterOrNumber == true
            let expected = isWord ? ["a\(lower)b"] : ["a", "b"]
            #expect(tokenizer.tokens(of: "A\(scalar)B") == expected, "U+\(String(value, radix: 16))")
        }
    }
}

extension Unicode.Scalar.Properties {
    fileprivate var isLetterOrNumber: Bool {
        switch generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber:
            true
        default: false
        }
    }
}
