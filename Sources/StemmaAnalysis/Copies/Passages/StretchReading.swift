import StemmaText

/// The stretches of a block of articles, with the hashes of their words.
struct StretchReading: Sendable {
    private(set) var hashes: [UInt64] = []
    private(set) var breaks: [RepeatedStretches.Break] = []
    private(set) var stretches: [RepeatedStretches.Stretch] = []
    private(set) var lengths: [Int] = []
    private(set) var wordCounts: [Int32] = []

    init() {}

    /// Reads articles.
    ///
    /// - Parameters:
    ///   - least: the fewest words of a stretch that is kept.
    ///   - width: the number of words of the shingles that `repeated` knows.
    init(
        _ articles: Range<Int>, of texts: any TextCollection, least: Int, width: Int, _ repeated: RepeatFilter.Reader
    ) throws {
        var text: [UInt8] = []
        for article in articles {
            try texts.read(article, into: &text)
            let words = IdentityWords.words(of: text)
            wordCounts.append(Int32(words.count))
            for range in Self.stretches(of: words, width: width, repeated) where range.count >= least {
                append(range, words, text, article)
            }
        }
    }

    /// The longest runs of words of which each stands in a repeated shingle.
    private static func stretches(
        of words: [IdentityWords.Word], width: Int, _ repeated: RepeatFilter.Reader
    ) -> [Range<Int>] {
        var found: [Range<Int>] = []
        ShingleScanner.forEachShingle(of: words, width: width) { place, hash in
            guard repeated.isRepeated(hash) else { return }
            if let last = found.last, last.upperBound >= place {
                found[found.count - 1] = last.lowerBound..<place + width
            } else {
                found.append(place..<place + width)
            }
        }
        return found
    }

    private mutating func append(
        _ range: Range<Int>, _ words: [IdentityWords.Word], _ text: [UInt8], _ article: Int
    ) {
        stretches.append(.init(article: Int32(article), word: Int32(range.lowerBound), start: 0))
        lengths.append(range.count)
        for place in range {
            hashes.append(words[place].hash)
            breaks.append(Self.textBreak(before: place, words, text))
        }
        breaks.append(Self.textBreak(before: range.upperBound, words, text))
    }

    /// What ends before a word. A point counts where a blank follows, be it that of an abbreviation.
    private static func textBreak(
        before place: Int, _ words: [IdentityWords.Word], _ text: [UInt8]
    ) -> RepeatedStretches.Break {
        guard place > 0, place < words.count else { return .line }
        let gap = text[words[place - 1].bytes.upperBound..<words[place].bytes.lowerBound]
        if gap.contains(0x0A) { return .line }
        let endsSentence = gap.contains(0x20) && gap.contains { $0 == 0x2E || $0 == 0x21 || $0 == 0x3F }
        return endsSentence ? .sentence : .none
    }
}
