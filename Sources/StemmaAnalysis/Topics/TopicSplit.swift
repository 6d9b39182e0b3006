internal import StemmaLinearAlgebra

/// Two halves of a corpus, each grouped by itself.
struct TopicSplit: Sendable {
    let halves: [GroupedHalf]
    /// For each number of topics both came to, the adjusted mutual information of them.
    let agreements: [Int: Double]

    /// How far the ladders of halves go.
    struct Limits: Sendable {
        /// How many topics the whole has, or how many at the most.
        let topics: Int
        /// How many small topics a half begins with.
        let begin: Int
        /// The distinctness that topics must have; nil where their number was given, so that none is looked for.
        let wanted: Double?
    }

    /// What halves are drawn by, and words dealt out: always alike, so that the same articles have the same topics.
    static let seed: UInt64 = 1
    private static let halfLimit = 1000
    private static let firstStream: UInt64 = 1000

    /// Splits at random, each by itself.
    ///
    /// - Parameters:
    ///   - count: how many splits.
    ///   - rows: the articles in both spaces.
    ///   - weights: the terms of the same articles, articles × terms.
    /// - Returns: none where there are fewer than four articles.
    /// - Complexity: that of 2 · count ladders of at most 1,000 articles each.
    static func splits(
        _ count: Int, of rows: TopicRows, _ weights: SparseMatrix, _ limits: Limits, workers: Workers
    ) -> [TopicSplit] {
        workers.map(blocks: rows.count < 4 ? 0 : count) { split in
            let (first, second) = halves(of: rows.count, CounterRandom(seed: seed, stream: firstStream + UInt64(split)))
            return TopicSplit(rows, weights, limits, first: first, second: second)
        }
    }

    private init(_ rows: TopicRows, _ weights: SparseMatrix, _ limits: Limits, first: [Int], second: [Int]) {
        let places = first + second
        // A term of one article tells of no other.
        let words = weights.selectingRows(places).droppingColumns(withFewerThan: 2)
        let ladders = [0..<first.count, first.count..<places.count].map { range in
            HalfLadder(rows.selecting(Array(places[range])), words.selectingRows(Array(range)), limits)
        }
        halves = zip([first, second], ladders).map { articles, ladder in
            GroupedHalf(
                articles: articles, rungs: ladder.rungs,
                count: limits.wanted.map { TopicCount.count(ladder.rungs, $0) })
        }
        agreements = ladders[0].agreements(with: ladders[1])
    }

    /// Two random halves, each rising, without an article in common.
    private static func halves(of count: Int, _ random: CounterRandom) -> ([Int], [Int]) {
        let size = min(halfLimit, count / 2)
        var places = Array(0..<count)
        for place in 0..<2 * size {
            places.swapAt(place, place + random.integer(below: count - place, at: place))
        }
        return (places[..<size].sorted(), places[size..<2 * size].sorted())
    }
}

/// The articles of a half, with their topics by number of topics.
struct GroupedHalf: Sendable {
    let articles: [Int]
    let rungs: [TopicMerging.Rung]
    /// How many topics keep apart; nil where none was looked for.
    let count: Int?

    /// The grouping of the number of topics that is nearest to one asked for.
    func labels(nearest count: Int) -> [Int] {
        rungs.min { (abs($0.count - count), $0.count) < (abs($1.count - count), $1.count) }?.labels ?? []
    }
}

/// The ladder of one half.
private struct HalfLadder {
    let rungs: [TopicMerging.Rung]
    private let mixture: TermMixture
    private let words: SparseMatrix

    init(_ rows: TopicRows, _ words: SparseMatrix, _ limits: TopicSplit.Limits) {
        let merging = TopicMerging(rows, words, workers: Workers(1))
        let start = merging.start(
            count: max(min(limits.topics, rows.count), TopicCount.start(articles: rows.count, asked: limits.begin)))
        // Where the number was given, numbers below it are of no use.
        let isWhole = limits.wanted != nil
        rungs = merging.ladder(from: start, until: isWhole ? .infinity : 0, most: limits.topics)
        mixture = merging.mixture
        self.words = words
    }

    /// The adjusted mutual information of the other's groupings with what these words make of its articles.
    func agreements(with other: HalfLadder) -> [Int: Double] {
        var agreements: [Int: Double] = [:]
        for rung in rungs where rung.count > 1 {
            guard let truth = other.rungs.first(where: { $0.count == rung.count }) else { continue }
            let found = mixture.classified(other.words, by: rung.labels)
            let agreement = try? ClusterAgreement(truth: truth.labels, found: found, seed: 1, replicates: 0)
            agreements[rung.count] = agreement?.adjustedMutualInformation.value
        }
        return agreements
    }
}
