import StemmaLinearAlgebra
import Testing

@testable import StemmaText

@Suite struct TermHashTests {
    /// The hash as the reference implementation has it (scikit-learn's `murmurhash3_bytes_u32`, seed 0).
    static let hashes: [(String, UInt32)] = [
        ("", 0), ("a", 0x3C25_69B2), ("ab", 0x9BBF_D75F), ("abc", 0xB3DD_93FA), ("abcd", 0x43ED_676A),
        ("hello", 0x248B_FA47), ("Hello, world!", 0xC036_3E43), ("\u{E9}t\u{E9}", 0x3393_660F),
    ]

    private let texts = (0..<600).map { number in
        "the word\(number % 90) and flood\(number % 31) of storm\(number) \(number % 3 == 0 ? "the new york" : "")"
    }

    private func counts(_ bits: Int?, workers: Int = 2, minimum: Int = 1, phrases: PhraseRule? = nil) throws
        -> TermCounts
    {
        try TermCounts(
            counting: texts, .init(minimumFrequency: .count(minimum), phrases: phrases, hashBits: bits),
            workers: Workers(workers))
    }

    @Test("the hash is MurmurHash3", arguments: hashes)
    func murmur(_ text: String, _ hash: UInt32) { #expect(murmurHash3(Array(text.utf8)) == hash) }

    @Test(
        "without collisions the vectors are those of the vocabulary, but for the order of columns", arguments: [1, 2])
    func agreesWithVocabulary(_ minimum: Int) throws {
        let hashed = TermVectors(weighting: try counts(20, minimum: minimum))
        let plain = TermVectors(weighting: try counts(nil, minimum: minimum))
        let collisions = try #require(hashed.vocabulary.collisions)
        #expect(collisions.sharingTerms == 0 && collisions.sharedColumns.isEmpty)
        #expect(collisions.terms == plain.vocabulary.count && collisions.columnsInUse == plain.vocabulary.count)
        #expect(hashed.matrix.columns == 1 << 20)
        for row in texts.indices {
            let (one, other) = (weights(hashed, row), weights(plain, row))
            // A row's length is summed in the order of the columns, which costs a last digit.
            #expect(one.count == other.count && one.allSatisfy { abs($0.value - (other[$0.key] ?? 9)) < 1e-6 })
        }
    }

    /// The weights of a row by term.
    private func weights(_ vectors: TermVectors, _ row: Int) -> [String: Float] {
        let entries = vectors.matrix.entries(ofRow: row).map { entry in
            (vectors.vocabulary[Int(vectors.matrix.columnIndices[entry])], vectors.matrix.values[entry])
        }
        return Dictionary(uniqueKeysWithValues: entries)
    }

    @Test("terms of one column add up, and the record names them")
    func collisions() throws {
        let (hashed, plain) = (try counts(8), try counts(nil))
        let record = try #require(hashed.vocabulary.collisions)
        #expect(record.terms == plain.vocabulary.count && record.columnsInUse <= 256 && record.sharingTerms > 600)
        var seen: Set<String> = []
        for column in 0..<256 {
            let terms = hashed.vocabulary.terms(of: column)
            #expect(record.sharedColumns.contains(column) == (terms.count > 1))
            #expect(terms.allSatisfy { TermHash(bits: 8).column(of: $0.utf8) == column })
            seen.formUnion(terms)
            let sum = terms.reduce(0) { $0 + plain.occurrences[plain.vocabulary.id(of: $1.utf8)!] }
            #expect(hashed.occurrences[column] == sum)
            let articles = texts.indices.filter { row in
                hashed.matrix.entries(ofRow: row).contains { hashed.matrix.columnIndices[$0] == Int32(column) }
            }
            #expect(hashed.documentFrequencies[column] == articles.count)
        }
        #expect(seen == Set(plain.vocabulary.terms))
    }

    @Test("the number of workers changes nothing", arguments: [8, 12, 18])
    func workers(_ bits: Int) throws {
        let one = try counts(bits, workers: 1)
        for workers in [2, 3] {
            let other = try counts(bits, workers: workers)
            #expect(other.matrix == one.matrix && other.vocabulary == one.vocabulary)
            #expect(other.documentFrequencies == one.documentFrequencies)
        }
    }

    @Test("texts of the corpus, counted as new ones, get the vectors they had", arguments: [8, 10, 18])
    func newTexts(_ bits: Int) throws {
        let vectors = TermVectors(weighting: try counts(bits, minimum: 3, phrases: .standard))
        #expect(try vectors.vectors(of: texts) == vectors.matrix)
    }

    @Test("nothing to count leaves every column empty", arguments: [[], [""]])
    func nothing(_ texts: [String]) throws {
        let counts = try TermCounts(counting: texts, .init(hashBits: 8))
        #expect(counts.matrix.rows == texts.count && counts.matrix.columns == 256)
        #expect(counts.vocabulary.collisions?.columnsInUse == 0 && counts.vocabulary.terms(of: 0) == [])
    }

    @Test("settings that do not fit are refused")
    func invalid() {
        typealias Invalid = TermCounts.Configuration.Invalid
        #expect(throws: Invalid.hashBits(7)) { try TermCounts.Configuration(hashBits: 7) }
        #expect(throws: Invalid.hashBits(25)) { try TermCounts.Configuration(hashBits: 25) }
        #expect(throws: Invalid.hashedVocabulary) {
            try TermCounts.Configuration(vocabulary: Vocabulary(["a"]), hashBits: 10)
        }
        #expect(throws: Invalid.hashedMaximumTerms) { try TermCounts.Configuration(maximumTerms: 5, hashBits: 10) }
    }
}
