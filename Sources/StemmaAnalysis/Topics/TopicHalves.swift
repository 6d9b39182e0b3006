internal import StemmaLinearAlgebra

/// What random halves of the corpus, each grouped by itself in the spaces of the whole, say of the topics of the whole.
///
/// The corpus is split ten times into halves of at most 1,000 articles. Each half is grouped by k-means, whatever grouped
/// the whole. Where the words of one half's topics then put the articles of the other as these group themselves, topics are
/// more than chance: for articles whose words were dealt out at random (each term's weights permuted over the articles)
/// there is next to no agreement.
struct TopicHalves: Sendable {
    /// The number of topics each half would have been given, rising; empty where none was looked for.
    let counts: [Int]
    /// For each number of topics the mean adjusted mutual information between halves; 0 is that of chance.
    let agreements: [Int: Double]
    /// How well each topic of the whole is found again.
    let stability: [TopicStability]

    private static let splits = 10
    private static let halfLimit = 1000
    /// Halves must agree by as much for there to be topics at all.
    private static let leastAgreement = 0.1
    /// Of fewer articles halves say nothing.
    private static let fewest = 40

    /// - Parameters:
    ///   - rows: the articles in both spaces.
    ///   - weights: the terms of the same articles, articles × terms.
    ///   - labels: the topic of each article, without gaps.
    ///   - begin: how many small topics a half begins with.
    ///   - isCountGiven: whether the number of topics was given, so that none is looked for.
    ///   - seed: draws the halves.
    /// - Complexity: that of 20 ladders of at most 1,000 articles each.
    init(
        _ rows: TopicRows, _ weights: SparseMatrix, _ labels: [Int], _ granularity: TopicGranularity,
        from begin: Int, isCountGiven: Bool, seed: UInt64, workers: Workers
    ) {
        // Halves are held to what the whole is held to: the same subjects are looked for.
        let wanted = isCountGiven ? nil : TopicCount.wantedDistinctness(weights, granularity)
        let splits = workers.map(blocks: rows.count < 4 ? 0 : Self.splits) { split in
            let (first, second) = Self.halves(of: rows.count, CounterRandom(seed: seed, stream: 1000 + UInt64(split)))
            return TopicSplit(rows, weights, labels, from: begin, first: first, second: second, wanted: wanted)
        }
        counts = wanted == nil ? [] : splits.flatMap(\.counts).sorted()
        let pairs = splits.flatMap { $0.agreements.map { ($0.key, [$0.value]) } }
        agreements = Dictionary(pairs, uniquingKeysWith: +).mapValues { $0.reduce(0, +) / Double($0.count) }
        stability = (0..<clusterCount(labels)).map { topic in
            TopicStability(scores: splits.flatMap { $0.jaccards.compactMap { $0[topic] } })
        }
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

    /// Whether halves agree no more than chance would have it.
    func isChance(articles: Int, topics: Int) -> Bool {
        guard articles >= Self.fewest, topics > 1, let agreement = agreements[topics] else { return false }
        return agreement < Self.leastAgreement
    }

    /// The numbers of topics that all but the lowest tenth and the highest tenth of the halves stay within.
    var interval: ClosedRange<Int>? {
        guard !counts.isEmpty else { return nil }
        let tail = counts.count / 10
        return counts[tail]...counts[counts.count - 1 - tail]
    }
}

/// Two halves of the corpus, each grouped by itself.
private struct TopicSplit {
    let counts: [Int]
    let agreements: [Int: Double]
    /// For each half and each topic of the whole the largest Jaccard similarity with a topic of the half.
    let jaccards: [[Double?]]

    init(
        _ rows: TopicRows, _ weights: SparseMatrix, _ labels: [Int], from begin: Int,
        first: [Int], second: [Int], wanted: Double?
    ) {
        let count = clusterCount(labels)
        let places = first + second
        // A term of one article tells of no other.
        let words = weights.selectingRows(places).droppingColumns(withFewerThan: 2)
        let halves = [0..<first.count, first.count..<places.count].map { range in
            HalfLadder(
                rows.selecting(Array(places[range])), words.selectingRows(Array(range)),
                from: begin, topics: count, wanted: wanted)
        }
        counts = wanted.map { wanted in halves.map { TopicCount.count($0.rungs, wanted) } } ?? []
        agreements = halves[0].agreements(with: halves[1])
        jaccards = zip(halves, [first, second]).map { half, articles in
            bestJaccard(zip(articles.map { labels[$0] }, half.labels(nearest: count)), count: count)
        }
    }
}

/// The ladder of one half.
private struct HalfLadder {
    let rungs: [TopicMerging.Rung]
    private let mixture: TermMixture
    private let words: SparseMatrix

    init(_ rows: TopicRows, _ words: SparseMatrix, from begin: Int, topics: Int, wanted: Double?) {
        let merging = TopicMerging(rows, words, workers: Workers(1))
        let start = merging.start(
            count: max(min(topics, rows.count), TopicCount.start(articles: rows.count, asked: begin)))
        rungs = merging.ladder(from: start, until: wanted ?? 0, most: topics)
        mixture = merging.mixture
        self.words = words
    }

    /// The grouping of the number of topics that is nearest to one asked for.
    func labels(nearest count: Int) -> [Int] {
        rungs.min { (abs($0.count - count), $0.count) < (abs($1.count - count), $1.count) }?.labels ?? []
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

/// For each first label its largest Jaccard similarity with a second one; nil for a label nothing has.
private func bestJaccard(_ pairs: some Sequence<(Int, Int)>, count: Int) -> [Double?] {
    var cells: [[Int: Int]] = .init(repeating: [:], count: count)
    var sums: [Int: Int] = [:]
    for (first, second) in pairs {
        cells[first][second, default: 0] += 1
        sums[second, default: 0] += 1
    }
    return cells.map { row in
        let size = row.values.reduce(0, +)
        return row.map { Double($0.value) / Double(size + sums[$0.key, default: 0] - $0.value) }.max()
    }
}
