import StemmaLinearAlgebra
import StemmaText

/// What a first reading of all articles leaves: a few bytes an article, and which shingles may stand in two.
struct ArticleShingles: Sendable {
    /// The number of different shingles of an article, and what stands for the set of them.
    struct Summary: Sendable {
        let count: Int32
        let digest: ShingleScanner.Digest
    }

    /// The shingles of each article.
    let sets: [Summary]
    /// What stands for the sequence of words of each article.
    let words: [ShingleScanner.Digest]
    /// The number of words of a shingle.
    let width: Int
    /// Which shingles may stand in more than one article.
    let repeated: RepeatFilter.Reader

    private static let blockSize = 64
    private static let batch = 1 << 16

    /// Reads each text once.
    init(of texts: any TextCollection, width: Int, workers: Workers) throws {
        let ranges = blocks(of: texts.count, size: Self.blockSize)
        let filter = RepeatFilter(expected: try Self.expectedWords(of: texts))
        let parts = try workers.map(blocks: ranges.count) { block in
            try Self.read(ranges[block], of: texts, width: width, filter)
        }
        sets = parts.flatMap(\.sets)
        words = parts.flatMap(\.words)
        self.width = width
        repeated = filter.finish()
    }

    private static func read(
        _ range: Range<Int>, of texts: any TextCollection, width: Int, _ filter: RepeatFilter
    ) throws -> (sets: [Summary], words: [ShingleScanner.Digest]) {
        var scanner = ShingleScanner(width: width)
        var text: [UInt8] = []
        var pending: [UInt64] = []
        var scratch: [UInt64] = []
        var sets: [Summary] = []
        var words: [ShingleScanner.Digest] = []
        for index in range {
            try texts.read(index, into: &text)
            scanner.scan(text)
            sets.append(Summary(count: Int32(scanner.shingles.count), digest: scanner.setDigest))
            words.append(scanner.wordDigest)
            pending += scanner.shingles
            if pending.count < batch && index < range.upperBound - 1 { continue }
            filter.mark(pending, scratch: &scratch)
            pending.removeAll(keepingCapacity: true)
        }
        return (sets, words)
    }

    /// The number of words of the corpus, guessed from the length of up to 256 texts spread over it.
    private static func expectedWords(of texts: any TextCollection) throws -> Int {
        let sample = stride(from: 0, to: texts.count, by: max(1, texts.count / 256))
        var bytes = 0
        var read = 0
        for index in sample {
            bytes += try texts.text(at: index).count
            read += 1
        }
        return read == 0 ? 0 : Int(Double(bytes) / Double(read) * Double(texts.count) / 6)
    }
}
