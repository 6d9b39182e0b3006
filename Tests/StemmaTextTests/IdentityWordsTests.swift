import StemmaLinearAlgebra
import Testing

@testable import StemmaText

/// The words of shingles, and their hashes.
@Suite struct IdentityWordsTests {
    private func words(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return IdentityWords.words(of: bytes).map { String(decoding: bytes[$0.bytes], as: UTF8.self) }
    }

    private func hashes(_ text: String) -> [UInt64] { IdentityWords.words(of: Array(text.utf8)).map(\.hash) }

    @Test(
        "words are runs of letters, marks, numbers and the underscore",
        arguments: [
            ("", []), (" \n\t", []), ("...", []), ("a", ["a"]), ("Don't stop", ["Don", "t", "stop"]),
            ("7-3/4 pct, x_1", ["7", "3", "4", "pct", "x_1"]), ("café, naïve", ["café", "naïve"]),
            ("e\u{301}te\u{301}", ["e\u{301}te\u{301}"]), ("«Привет», мир", ["Привет", "мир"]),
            ("हिन्दी भाषा", ["हिन्दी", "भाषा"]), ("x² ½ Ⅷ", ["x²", "½", "Ⅷ"]), ("a—b…c", ["a", "b", "c"]),
            ("東京", ["東京"]), ("𝒜b 😀 𐐀", ["𝒜b", "𐐀"]), ("end😀", ["end"]), ("“q”", ["q"]),
        ] as [(String, [String])])
    func wordBorders(_ text: String, _ expected: [String]) { #expect(words(text) == expected) }

    @Test(
        "words that differ in case only have the same hash",
        arguments: [
            ("HELLO_9", "hello_9"), ("ÉTÉ", "été"), ("ПРИВЕТ", "привет"), ("İ", "i\u{307}"), ("ΟΔΟΣ", "οδος"),
            ("ΟΔΟΣ.ΣΑΣ Σ", "οδοσ.σας σ"), ("\u{212A}", "k"), ("𐐀", "𐐨"), ("ABCDEFGHIJKLMNOPQ", "abcdefghijklmnopq"),
            ("ᏸ", "ᏸ"), ("ẞ", "ß"),
        ])
    func lowerCase(_ upper: String, _ lower: String) {
        #expect(hashes(upper) == hashes(lower))
        #expect(!hashes(upper).isEmpty)
    }

    @Test("every scalar stands in a word exactly if its lower case is a letter, a mark, a number or the underscore")
    func allScalars() {
        for value in UInt32(0)...0x1_1FFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = Array("x\(scalar)y".utf8)
            let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
            let inside = isWordCategory(lower.properties.generalCategory) || scalar == "_"
            #expect(IdentityWords.words(of: text).count == (inside ? 1 : 2), "\(scalar.escaped(asASCII: true))")
        }
    }

    private func isWordCategory(_ category: Unicode.GeneralCategory) -> Bool {
        let words: [Unicode.GeneralCategory] = [
            .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber,
        ]
        return words.contains(category)
    }

    @Test("different words have different hashes, whatever their length")
    func hashesDiffer() {
        var seen: Set<UInt64> = []
        let random = CounterRandom(seed: 4)
        var strings: Set<String> = []
        for index in 0..<5_000 {
            let length = 1 + random.integer(below: 20, at: 2 * index)
            let letter = ["a", "b"][random.integer(below: 2, at: 2 * index + 1)]
            strings.insert(String(repeating: letter, count: length) + String(index))
        }
        for length in 1...40 { strings.insert(String(repeating: "a", count: length)) }
        for string in strings { seen.formUnion(hashes(string)) }
        #expect(seen.count == strings.count)
    }

    @Test("hashes are those of the words, whatever was in the memory before")
    func reusedMemory() {
        var list: [UInt64] = [1, 2, 3]
        IdentityWords.hashes(of: Array("One two".utf8), into: &list)
        #expect(list == hashes("one, TWO"))
    }
}

/// Sets of shingles.
@Suite struct ShingleScannerTests {
    private func scanned(_ text: String, width: Int) -> ShingleScanner {
        var scanner = ShingleScanner(width: width)
        scanner.scan(Array(text.utf8))
        return scanner
    }

    @Test(
        "a text has as many shingles as different runs of W words",
        arguments: [
            ("", 1, 0), ("a b c d", 5, 0), ("a b c d e", 5, 1), ("a a a a a a", 5, 1), ("a b a b a b", 2, 2),
            ("a b c", 1, 3), ("a b c b a", 2, 4),
        ])
    func counts(_ text: String, _ width: Int, _ expected: Int) {
        #expect(scanned(text, width: width).shingles.count == expected)
    }

    @Test("a shingle depends on its words and their order, not on what stood before", arguments: 1...10)
    func rolling(_ width: Int) {
        let words = (0..<width).map { "w\($0)" }
        let alone = scanned(words.joined(separator: " "), width: width)
        let later = scanned("p q r s t u v w x y z " + words.joined(separator: "-"), width: width)
        #expect(later.shingles.last == alone.shingles[0])
        if width > 1 {
            #expect(scanned(words.reversed().joined(separator: " "), width: width).shingles != alone.shingles)
        }
    }

    @Test("the same memory serves long and short texts")
    func reuse() {
        var scanner = ShingleScanner(width: 2)
        scanner.scan(Array((0..<1_000).map { "n\($0)" }.joined(separator: " ").utf8))
        #expect(scanner.shingles.count == 999)
        scanner.scan(Array("a b a b".utf8))
        #expect(scanner.shingles == scanned("a b a b", width: 2).shingles)
        scanner.scan([])
        #expect(scanner.shingles.isEmpty && scanner.words.isEmpty)
    }

    @Test("digests tell sets and sequences apart")
    func digests() {
        let (one, other) = (scanned("a b a b", width: 2), scanned("b a b a", width: 2))
        #expect(one.setDigest == other.setDigest)
        #expect(one.wordDigest != other.wordDigest)
        #expect(one.wordDigest == scanned("A, b. A: b!", width: 2).wordDigest)
        #expect(one.setDigest != scanned("a b c", width: 2).setDigest)
    }
}

/// Sorting of hashes.
@Suite struct HashSortingTests {
    @Test("hashes come out as the standard sort has them", arguments: [0, 1, 64, 65, 1_000, 20_000])
    func sorted(_ count: Int) {
        let random = CounterRandom(seed: 8)
        let even = (0..<count).map { random.bits(at: $0) }
        let alike = even.map { $0 >> 6 }
        let repeated = even.map { ($0 % 3) << 60 }
        for (values, sharedBits) in [(even, 0), (alike, 0), (alike, 6), (repeated, 0)] {
            var hashes = values
            sortHashes(&hashes, sharedBits: sharedBits)
            #expect(hashes == values.sorted())
        }
    }
}
