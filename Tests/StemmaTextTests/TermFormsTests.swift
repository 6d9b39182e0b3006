import StemmaLinearAlgebra
import Testing

@testable import StemmaText

/// What becomes of words: runs of characters, numbers, accents.
@Suite struct TermFormsTests {
    static let grams: [(word: String, lengths: ClosedRange<Int>, grams: [String])] = [
        ("ab", 2...2, [" a", "ab", "b "]),
        ("ab", 3...5, [" ab", "ab ", " ab "]),
        ("ab", 4...5, [" ab "]),
        ("ab", 5...6, [" ab "]),
        ("é", 1...2, [" ", "é", " ", " é", "é "]),
    ]

    @Test("runs of characters are those of scikit-learn's char_wb", arguments: grams)
    func characterGrams(_ word: String, _ lengths: ClosedRange<Int>, _ expected: [String]) {
        var found: [String] = []
        CharacterGrams.forEachGram(of: word.utf8, lengths: lengths) {
            found.append(String(decoding: $0, as: UTF8.self))
        }
        #expect(found == expected)
    }

    @Test("runs of characters are counted article by article")
    func countedGrams() throws {
        var tokens = TokenConfiguration()
        tokens.mode = .characters
        let configuration = try TermCounts.Configuration(tokens: tokens, minimumLength: 1, lengths: 2...2)
        let counts = try TermCounts(counting: ["aa aa", "ab", "aa ab"], configuration)
        #expect(counts.vocabulary.terms == [" a", "a ", "aa", "ab", "b "])
        #expect(counts.documentFrequencies == [3, 2, 2, 2, 2])
        #expect(counts.matrix.values == [2, 2, 2, 1, 1, 1, 2, 1, 1, 1, 1])
    }

    static let numbers: [(word: String, isNumber: Bool)] = [
        ("7", true), ("1987", true), ("1,000.5", true), ("٣٫٥", true), ("", false), ("b52", false), ("3rd", false),
        (".", false), ("1.", false), ("²", false),
    ]

    @Test("what is a number", arguments: numbers)
    func isNumber(_ word: String, _ expected: Bool) { #expect(NumberForm.isNumber(Array(word.utf8)) == expected) }

    static let accents: [(word: String, folded: String)] = [
        ("plain", "plain"), ("école", "ecole"), ("cafe\u{301}", "cafe"), ("ёлка", "елка"), ("ελλάδα", "ελλαδα"),
        ("straße", "strasse"), ("łódź", "lodz"), ("ångström", "angstrom"), ("việt", "viet"), ("हिन्दी", "हिन्दी"),
    ]

    @Test("letters stand for those with accents; vowel signs stay", arguments: accents)
    func diacritics(_ word: String, _ expected: String) {
        #expect(String(decoding: DiacriticFolding.folded(Array(word.utf8)), as: UTF8.self) == expected)
    }

    @Test("numbers are kept, one term, or none; accents can go")
    func forms() throws {
        func terms(_ change: (inout TokenConfiguration) -> Void) throws -> [String] {
            var tokens = TokenConfiguration()
            change(&tokens)
            return try TermCounts(counting: ["Été 1987 to 1,000", "ete 22"], .init(tokens: tokens)).vocabulary.terms
        }
        #expect(try terms { _ in } == ["000", "1987", "22", "ete", "to", "été"])
        #expect(try terms { $0.numbers = .folded } == ["#", "ete", "to", "été"])
        #expect(try terms { $0.numbers = .dropped } == ["ete", "to", "été"])
        #expect(try terms { $0.foldsDiacritics = true } == ["000", "1987", "22", "ete", "to"])
        var folded = TokenConfiguration()
        folded.foldsDiacritics = true
        let counts = try TermCounts(counting: ["cafe\u{301}s cafés İstanbul"], .init(tokens: folded))
        #expect(counts.vocabulary.terms == ["cafes", "istanbul"], "a letter with its mark apart is the same letter")
    }
}
