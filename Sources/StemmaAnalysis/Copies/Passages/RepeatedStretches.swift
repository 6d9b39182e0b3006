import StemmaLinearAlgebra
import StemmaText

/// The words of a corpus that may be part of a passage of two articles: all stretches whose shingles stand in two.
///
/// The stretches follow each other in the order of the corpus, each with an end of its own behind it, so that no passage
/// goes on from one to the next. Passages are at least as long as a shingle, so every one of them lies in the stretches.
struct RepeatedStretches: Sendable {
    /// Words in a row of one article.
    struct Stretch: Sendable, Equatable {
        /// The article.
        let article: Int32
        /// The place of its first word among the words of the article.
        let word: Int32
        /// The place of its first word among the symbols.
        var start: Int32
    }

    /// What ends between two words.
    enum Break: UInt8, Sendable { case none, sentence, line }

    /// The numbers of the words; the ends of the stretches have the numbers below those of the words.
    private(set) var symbols: [Int32] = []
    /// The stretch that each symbol belongs to.
    private(set) var owners: [Int32] = []
    /// What ends before a word; at the end of a stretch, what ends there.
    private(set) var breaks: [Break] = []
    /// The stretches by place.
    private(set) var stretches: [Stretch] = []
    /// The number of words of each article.
    private(set) var wordCounts: [Int32] = []
    /// One more than the largest number of a symbol.
    private(set) var symbolCount = 0

    /// Reads each text twice.
    ///
    /// - Parameter least: the fewest words of a passage, 2 or more.
    /// - Throws: `PassageSearchFailure` where more words are repeated than can be numbered; what `texts` throws.
    /// - Complexity: O(bytes); memory 1 to 2 bytes a word of the corpus, and 17 for each that is repeated.
    init(of texts: any TextCollection, least: Int, workers: Workers) throws {
        let width = min(least, Self.widest)
        let repeated = try ArticleShingles(of: texts, width: width, workers: workers).repeated
        let ranges = blocks(of: texts.count, size: 64)
        var parts = try workers.map(blocks: ranges.count) { block in
            try StretchReading(ranges[block], of: texts, least: least, width: width, repeated)
        }
        let (words, ends) = parts.reduce((0, 0)) { ($0.0 + $1.hashes.count, $0.1 + $1.stretches.count) }
        guard words + ends < Int(Int32.max) else { throw PassageSearchFailure.tooManyWords(words) }
        symbols.reserveCapacity(words + ends)
        owners.reserveCapacity(words + ends)
        breaks.reserveCapacity(words + ends)
        var numbers = WordNumbers(first: Int32(ends))
        for part in parts.indices {
            append(parts[part], ends: ends, &numbers)
            parts[part] = StretchReading()
        }
        symbolCount = numbers.next
    }

    /// Longer shingles would leave out hardly more.
    private static let widest = 32

    /// The article of a symbol.
    func article(at place: Int) -> Int { Int(stretches[Int(owners[place])].article) }

    /// The place of a word in its article.
    func word(at place: Int) -> Int {
        let stretch = stretches[Int(owners[place])]
        return Int(stretch.word) + place - Int(stretch.start)
    }

    private mutating func append(_ part: StretchReading, ends: Int, _ numbers: inout WordNumbers) {
        wordCounts += part.wordCounts
        breaks += part.breaks
        var next = 0
        for (stretch, count) in zip(part.stretches, part.lengths) {
            var stretch = stretch
            stretch.start = Int32(symbols.count)
            for hash in part.hashes[next..<next + count] { symbols.append(numbers[hash]) }
            next += count
            // The last end is the least, as an end of the text is.
            symbols.append(Int32(ends - 1 - stretches.count))
            for _ in 0...count { owners.append(Int32(stretches.count)) }
            stretches.append(stretch)
        }
    }
}
