import StemmaLinearAlgebra
import StemmaText

/// The sets of shingles of the representatives, smallest first, without the shingles that stand in one set only.
///
/// What is left out still counts: it would stand first in each set, so it shortens the prefix that is looked at.
struct RankedSets: Sendable {
    /// The group of each set, by rising size, then group.
    let groups: [Int32]
    /// The number of all shingles of each set, rising.
    let sizes: [Int32]
    /// Where the tokens of each set begin, and where the last ends.
    let starts: [Int]
    /// The ranks of the shared shingles of each set, rising.
    let tokens: [Int32]
    /// The number of different ranks.
    let vocabularyCount: Int

    private static let blockSize = 64

    /// Reads the text of each representative once.
    init(of texts: any TextCollection, articles: ArticleShingles, groups: ShingleGroups, workers: Workers) throws {
        let representatives = groups.representatives
        let ranges = blocks(of: representatives.count, size: Self.blockSize)
        let kept = try workers.map(blocks: ranges.count) { block in
            try Self.repeatedShingles(of: texts, representatives[ranges[block]], articles)
        }
        let vocabulary = ShingleVocabulary(of: kept, workers: workers)
        let lists = workers.map(blocks: kept.count) { Self.ranks(of: kept[$0], vocabulary) }.flatMap(\.self)
        let order = representatives.indices.sorted {
            let sizes = (articles.sets[Int(representatives[$0])].count, articles.sets[Int(representatives[$1])].count)
            return (sizes.0, $0) < (sizes.1, $1)
        }
        self.groups = order.map { Int32($0) }
        sizes = order.map { articles.sets[Int(representatives[$0])].count }
        starts = order.reduce(into: [0]) { $0.append($0[$0.count - 1] + lists[$1].count) }
        tokens = order.flatMap { lists[$0] }
        vocabularyCount = vocabulary.count
    }

    /// The places of a set in `tokens`.
    func range(of set: Int) -> Range<Int> { starts[set]..<starts[set + 1] }

    private static func repeatedShingles(
        of texts: any TextCollection, _ indices: ArraySlice<Int32>, _ articles: ArticleShingles
    ) throws -> HashSets {
        var scanner = ShingleScanner(width: articles.width)
        var sets = HashSets()
        for index in indices {
            scanner.scan(try texts.text(at: Int(index)))
            sets.append(articles.repeated.repeated(among: scanner.shingles))
        }
        return sets
    }

    private static func ranks(of sets: HashSets, _ vocabulary: ShingleVocabulary) -> [[Int32]] {
        (0..<sets.count).map { set in
            var ranks = sets[set].compactMap(vocabulary.rank)
            ranks.sort()
            return ranks
        }
    }
}
