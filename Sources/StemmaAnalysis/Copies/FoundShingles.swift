import StemmaLinearAlgebra
import StemmaText

/// The shingles of the representative of each group that stand in another one too, and the number of all it has.
struct FoundShingles: Sendable {
    /// The ranks of those shared, by group.
    let tokens: RankedTokens
    /// The number of all different shingles of each group.
    let sizes: [Int]
    let vocabulary: ShingleVocabulary

    private static let blockSize = 64

    /// Reads the text of each representative once.
    init(of texts: any TextCollection, articles: ArticleShingles, groups: ShingleGroups, workers: Workers) throws {
        let representatives = groups.representatives
        let ranges = blocks(of: representatives.count, size: Self.blockSize)
        let kept = try workers.map(blocks: ranges.count) { block in
            try Self.repeatedShingles(of: texts, representatives[ranges[block]], articles)
        }
        vocabulary = ShingleVocabulary(of: kept, workers: workers)
        let (lists, vocabulary) = (kept, vocabulary)
        let parts = workers.map(blocks: kept.count) { Self.ranks(of: lists[$0], vocabulary) }
        tokens = RankedTokens(
            starts: parts.reduce(into: [0]) { starts, part in
                for count in part.counts { starts.append(starts[starts.count - 1] + count) }
            }, tokens: parts.flatMap(\.tokens))
        sizes = representatives.map { Int(articles.sets[Int($0)].count) }
    }

    private static func repeatedShingles(
        of texts: any TextCollection, _ indices: ArraySlice<Int32>, _ articles: ArticleShingles
    ) throws -> HashSets {
        var scanner = ShingleScanner(width: articles.width)
        var text: [UInt8] = []
        return try HashSets { sets in
            for index in indices {
                try texts.read(Int(index), into: &text)
                scanner.scan(text)
                sets.append(articles.repeated.repeated(among: scanner.shingles))
            }
        }
    }

    private static func ranks(
        of sets: HashSets, _ vocabulary: ShingleVocabulary
    ) -> (counts: [Int], tokens: [Int32]) {
        var (counts, tokens) = ([Int](), [Int32]())
        // Ranks in the leading bits, where hashes are told apart.
        let shift = UInt64(vocabulary.count.leadingZeroBitCount)
        for set in 0..<sets.count {
            var ranks = sets[set].compactMap { hash in vocabulary.rank(of: hash).map { UInt64($0) << shift } }
            sortHashes(&ranks)
            for rank in ranks { tokens.append(Int32(rank >> shift)) }
            counts.append(ranks.count)
        }
        return (counts, tokens)
    }
}
