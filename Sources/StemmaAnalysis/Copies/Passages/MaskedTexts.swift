public import StemmaText

/// Texts without their boilerplate.
public struct MaskedTexts: TextCollection {
    private let texts: any TextCollection
    private let cuts: [Int: [Range<Int>]]
    /// The number of passages that are left out.
    public let passages: Int
    /// The number of words that are left out in all.
    public let words: Int
    /// The number of articles in which words are left out.
    public var articles: Int { cuts.count }

    init(_ texts: any TextCollection, _ cuts: PassageCuts, passages: Int) {
        self.texts = texts
        self.passages = passages
        self.cuts = Dictionary(uniqueKeysWithValues: cuts.articles.map { ($0.article, $0.words) })
        words = cuts.articles.reduce(0) { $0 + $1.words.reduce(0) { $0 + $1.count } }
    }

    public var count: Int { texts.count }

    @discardableResult
    public func read(_ index: Int, into buffer: inout [UInt8]) throws -> Int {
        let headline = try texts.read(index, into: &buffer)
        guard let ranges = cuts[index] else { return headline }
        let words = IdentityWords.words(of: buffer)
        var kept: [UInt8] = []
        var (start, keptHeadline) = (0, headline)
        for range in ranges {
            // What stands behind a word goes with it.
            let cut = words[range.lowerBound].bytes.lowerBound
            let end = range.upperBound < words.count ? words[range.upperBound].bytes.lowerBound : buffer.count
            kept += buffer[start..<cut]
            keptHeadline -= min(headline, end) - min(headline, cut)
            start = end
        }
        kept += buffer[start...]
        buffer = kept
        return keptHeadline
    }
}
