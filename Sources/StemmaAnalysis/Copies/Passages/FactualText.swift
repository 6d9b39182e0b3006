import StemmaText

/// A text with its words, and of each word the fact and the quotation it is part of.
struct FactualText {
    let text: [UInt8]
    let words: [IdentityWords.Word]
    let facts: [Fact]
    /// The quotations, in words.
    let quotes: [Range<Int>]
    /// For each word its fact, −1 for none.
    private let factOfWord: [Int32]

    init(_ text: [UInt8], language: String, _ reader: FactReader) {
        self.text = text
        words = IdentityWords.words(of: text)
        facts = reader.facts(of: text, language: language)
        quotes = Quotations.ranges(in: text).compactMap { [words] in Self.words(of: $0, among: words) }
            .filter { $0.count >= 3 }
        var factOfWord = [Int32](repeating: -1, count: words.count)
        for (number, fact) in facts.enumerated() {
            for word in Self.words(of: fact.bytes, among: words) ?? 0..<0 { factOfWord[word] = Int32(number) }
        }
        self.factOfWord = factOfWord
    }

    /// The words that begin in a range of bytes; nil for none.
    private static func words(of bytes: Range<Int>, among words: [IdentityWords.Word]) -> Range<Int>? {
        let first = firstPlace(in: words.indices) { words[$0].bytes.lowerBound >= bytes.lowerBound }
        let last = firstPlace(in: first..<words.count) { words[$0].bytes.lowerBound >= bytes.upperBound }
        return first < last ? first..<last : nil
    }

    /// The text from the first through the last of some words.
    func text(of range: Range<Int>) -> String {
        range.isEmpty
            ? "" : spelt(words[range.lowerBound].bytes.lowerBound..<words[range.upperBound - 1].bytes.upperBound)
    }

    /// A part of the text as it is written.
    func spelt(_ bytes: Range<Int>) -> String { String(decoding: text[bytes], as: UTF8.self) }

    /// The fact of a word.
    func fact(of word: Int) -> Int? { factOfWord[word] < 0 ? nil : Int(factOfWord[word]) }

    /// How many words before a place belong to the fact that goes on at it.
    func wordsOfFact(before place: Int) -> Int {
        guard place > 0, place < words.count, factOfWord[place] >= 0 else { return 0 }
        return factOfWord[..<place].reversed().prefix { $0 == factOfWord[place] }.count
    }

    /// How many words from a place on belong to the fact of the word before it.
    func wordsOfFact(from place: Int) -> Int {
        guard place > 0, place < words.count, factOfWord[place - 1] >= 0 else { return 0 }
        return factOfWord[place...].prefix { $0 == factOfWord[place - 1] }.count
    }

    /// The facts of some words, in order.
    func facts(in range: Range<Int>) -> [Fact] {
        var found: [Int] = []
        for word in range { if let fact = fact(of: word), fact != found.last { found.append(fact) } }
        return found.map { facts[$0] }
    }

    /// A range without the facts at its ends.
    func plainPart(of range: Range<Int>) -> Range<Int> {
        guard let first = range.first(where: { fact(of: $0) == nil }),
            let last = range.last(where: { fact(of: $0) == nil })
        else { return range.lowerBound..<range.lowerBound }
        return first..<last + 1
    }

    /// The hashes of the words of a range that belong to no fact.
    func plainWords(in range: Range<Int>) -> [UInt64] { range.filter { fact(of: $0) == nil }.map { words[$0].hash } }
}
