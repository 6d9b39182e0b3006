import StemmaLinearAlgebra
import StemmaText

/// The sets of shingles of the representatives, smallest first.
struct RankedSets<Weights: TokenWeights>: Sendable {
    /// The group of each set, by rising size, then group.
    let groups: [Int32]
    /// The weight of all shingles of each set, rising.
    let sizes: [Int]
    /// The shingles of each set that stand in another one too.
    let shared: RankedTokens
    /// What each of these counts for.
    let weights: Weights
    /// The number of different ranks.
    let vocabularyCount: Int

    /// The places of a set in `tokens`.
    @inline(__always)
    func range(of set: Int) -> Range<Int> { shared.range(of: set) }

    /// The places of the leading tokens of a set that have at least so much weight at and after them.
    func prefix(of set: Int, leaving least: Int) -> Range<Int> {
        let range = range(of: set)
        return range.lowerBound..<firstPlace(in: range) { weights.remaining(from: $0, to: range.upperBound) < least }
    }
}

extension RankedSets<EqualWeights> {
    /// Each shingle counts for one.
    init(_ found: FoundShingles) {
        let order = Self.order(of: found.sizes)
        groups = order.map { Int32($0) }
        sizes = order.map { found.sizes[$0] }
        shared = found.tokens.arranged(order)
        weights = EqualWeights()
        vocabularyCount = found.vocabulary.count
    }
}

extension RankedSets<RarityWeights> {
    /// Rare shingles count for more.
    init(_ found: FoundShingles) {
        let unsorted = RarityWeights(found.tokens, vocabulary: found.vocabulary)
        let unique = RarityWeights.weight(frequency: 1, sets: found.tokens.count)
        let sizes = found.sizes.indices.map { set in
            let range = found.tokens.range(of: set)
            return unsorted.remaining(from: range.lowerBound, to: range.upperBound)
                + (found.sizes[set] - range.count) * unique
        }
        let order = Self.order(of: sizes)
        groups = order.map { Int32($0) }
        self.sizes = order.map { sizes[$0] }
        shared = found.tokens.arranged(order)
        weights = RarityWeights(shared, vocabulary: found.vocabulary)
        vocabularyCount = found.vocabulary.count
    }
}

extension RankedSets {
    /// The sets by size, then number.
    private static func order(of sizes: [Int]) -> [Int] {
        sizes.indices.map { (size: sizes[$0], set: $0) }.sorted { $0 < $1 }.map(\.set)
    }
}
