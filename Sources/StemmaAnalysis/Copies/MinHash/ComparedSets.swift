import StemmaLinearAlgebra
import StemmaText

/// The sets of shingles that may be in a pair at all, one for each group of articles with the same set.
///
/// A set that shares too few shingles with all others together for the threshold is in no pair, and is left out.
struct ComparedSets: Sendable {
    /// The group of each set, rising.
    let groups: [Int32]
    /// The article whose text is read for each set.
    let articles: [Int32]
    /// The number of shingles of each set.
    let sizes: [Int32]

    static let blockSize = 256

    var count: Int { groups.count }

    /// Reads the text of each representative once.
    init(
        of texts: any TextCollection, _ articles: ArticleShingles, _ groups: ShingleGroups, _ bounds: OverlapBounds,
        workers: Workers
    ) throws {
        let representatives = groups.representatives
        let ranges = blocks(of: representatives.count, size: Self.blockSize)
        self.groups = try workers.map(blocks: ranges.count) { block in
            var reader = ShingleReader(texts, articles)
            return try ranges[block].filter { group in
                let shingles = try reader.repeatedShingles(of: Int(representatives[group]))
                let size = Int(articles.sets[Int(representatives[group])].count)
                return shingles.count >= bounds.least(size, bounds.smallestPartner(of: size))
            }.map { Int32($0) }
        }.flatMap(\.self)
        self.articles = self.groups.map { representatives[Int($0)] }
        sizes = self.articles.map { articles.sets[Int($0)].count }
    }

    /// Whether one of two sets is too small for the threshold, whatever they share.
    func areTooUnlike(_ x: Int, _ y: Int, _ bounds: OverlapBounds) -> Bool {
        let (low, high) = (min(sizes[x], sizes[y]), max(sizes[x], sizes[y]))
        return Double(low) / Double(high) < bounds.threshold
    }
}
