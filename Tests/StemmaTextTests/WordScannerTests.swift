import Testing

@testable import StemmaText

func words(_ text: String, _ rule: WordRule = .lettersAndNumbers) -> [String] {
    let scanner = WordScanner(rule)
    var found: [String] = []
    let bytes = Array(text.utf8)
    unsafe bytes.withUnsafeBufferPointer { bytes in
        unsafe scanner.forEachWord(in: bytes) { word in
            found.append(unsafe String(decoding: word.folded, as: UTF8.self))
        }
    }
    return found
}

@Suite struct WordScannerTests {
    static let cases: [(text: String, words: [String])] = [
        ("", []),
        ("   \n\t", []),
        ("Iraq", ["iraq"]),
        ("U.S. gunship", ["u", "s", "gunship"]),
        ("AC-130J Ghostrider", ["ac", "130j", "ghostrider"]),
        ("That’s why", ["that", "s", "why"]),
        ("snake_case 3,5", ["snake_case", "3", "5"]),
        ("ÉCOLE Übermäßig", ["école", "übermäßig"]),
        ("МОСКВА Ελλάδα", ["москва", "ελλάδα"]),
        ("naïve—café", ["naïve", "café"]),
        ("日本 ニュース", ["日本", "ニュース"]),
        ("x²+½", ["x²", "½"]),
        ("𝒜lpha 😀 end", ["𝒜lpha", "end"]),
        ("a\u{0}b", ["a", "b"]),
        ("–", []),
        ("’a’", ["a"]),
        ("Aé", ["aé"]),
        ("ΟΔΟΣ ΣΟΦΟΣ Σ ΑΣ.", ["οδος", "σοφος", "σ", "ας"]),
        ("İzmir", ["i", "zmir"]),
    ]

    @Test("words are runs of letters and numbers, lower-cased", arguments: cases)
    func table(_ text: String, _ expected: [String]) {
        #expect(words(text) == expected)
    }

    @Test("marks end a word under one rule and belong to it under the other")
    func marks() {
        #expect(words("cafe\u{301}s", .lettersAndNumbers) == ["cafe", "s"])
        #expect(words("cafe\u{301}s", .lettersMarksAndNumbers) == ["cafe\u{301}s"])
    }

    @Test("a word longer than any buffer comes out whole")
    func longWord() {
        let long = String(repeating: "Ab", count: 100_000)
        #expect(words(long + "é") == [long.lowercased() + "é"])
    }

    @Test("agrees with scalar-by-scalar splitting on random text", arguments: [1, 2, 3] as [UInt64])
    func differential(_ seed: UInt64) {
        let alphabet = Array("aBz09_ .,-'\n’éÉßЯ中\u{301}😀½".unicodeScalars)
        var state = seed
        var text = String.UnicodeScalarView()
        for _ in 0..<3000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            text.append(alphabet[Int(state >> 33) % alphabet.count])
        }
        #expect(words(String(text)) == reference(String(text)))
    }

    /// Splits by the definition, one scalar at a time.
    private func reference(_ text: String) -> [String] {
        text.unicodeScalars.split { scalar in
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
                .letterNumber, .otherNumber:
                false
            default: scalar != "_"
            }
        }.map { run in
            String(String.UnicodeScalarView(run.map { $0.properties.lowercaseMapping.unicodeScalars.first ?? $0 }))
        }
    }
}
