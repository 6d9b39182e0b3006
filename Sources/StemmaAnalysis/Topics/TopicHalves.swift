internal import StemmaLinearAlgebra
internal import StemmaText

/// What random halves of the corpus, each grouped by itself in the spaces of the whole, say of the topics of the whole.
///
/// The corpus is split ten times into halves of at most 1,000 articles, always alike, so that the same articles have the
/// same topics. Each half is grouped by k-means, whatever grouped the whole. Where the words of one half's topics then put the
/// articles of the other as these group themselves, topics are more than chance: for articles whose words were dealt out at
/// random (each term's weights permuted over the articles) there is next to no agreement.
///
/// A cut through a subject seldom falls alike in two halves, so of two numbers of topics that on which halves agree is the
/// better one. But two broad topics are easily agreed on; hence more topics may cost some of the agreement. In halves of
/// 1,000 articles small topics of a large corpus are hardly found again: there halves ask for fewer.
struct TopicHalves: Sendable {
    /// The number of topics each half would have been given, rising; empty where none was looked for.
    private(set) var counts: [Int]
    /// For each number of topics that half of the splits or more came to the mean adjusted mutual information between halves;
    /// 0 is that of chance.
    let agreements: [Int: Double]
    private let halves: [GroupedHalf]
    /// Whether there are enough articles for halves to say anything.
    private let isTelling: Bool
    private let costOfDoubling: Double

    private static let splits = 10
    private static let halfLimit = 1000
    /// Halves must agree by as much for there to be topics at all.
    private static let leastAgreement = 0.1
    /// Of fewer articles halves say nothing.
    private static let fewest = 40
    /// What the halves are drawn by.
    private static let seed: UInt64 = 1
    /// What differs by no more counts as equal.
    private static let nearlyEqual = 0.015

    /// - Parameters:
    ///   - rows: the articles in both spaces.
    ///   - weights: the terms of the same articles, articles × terms.
    ///   - topics: how many topics the whole has, or how many at the most.
    ///   - begin: how many small topics a half begins with.
    ///   - isCountGiven: whether the number of topics was given, so that none is looked for.
    /// - Complexity: that of 20 ladders of at most 1,000 articles each.
    init(
        _ rows: TopicRows, _ weights: SparseMatrix, topics: Int, _ granularity: TopicGranularity,
        from begin: Int, isCountGiven: Bool, workers: Workers
    ) {
        // Halves are held to what the whole is held to: the same subjects are looked for.
        let wanted = isCountGiven ? nil : TopicCount.wantedDistinctness(weights, granularity)
        let splits = workers.map(blocks: rows.count < 4 ? 0 : Self.splits) { split in
            let (first, second) = Self.halves(
                of: rows.count, CounterRandom(seed: Self.seed, stream: 1000 + UInt64(split)))
            return TopicSplit(rows, weights, topics: topics, from: begin, first: first, second: second, wanted: wanted)
        }
        let pairs = splits.flatMap { $0.agreements.map { ($0.key, [$0.value]) } }
        agreements = Dictionary(pairs, uniquingKeysWith: +).filter { 2 * $0.value.count >= Self.splits }
            .mapValues { $0.reduce(0, +) / Double($0.count) }
        halves = splits.flatMap(\.halves)
        isTelling = rows.count >= Self.fewest
        costOfDoubling = granularity.costOfDoubling
        counts = []
        counts = halves.compactMap(\.count).map { settled($0) }.sorted()
    }

    /// Of the numbers of topics up to `count` that halves agree on beyond chance, the one of the largest agreement plus
    /// the cost of doubling × log₂ of the number; of those within 0.015 of it the largest. `count` where there is none.
    ///
    /// - Parameter counts: the numbers to choose among; nil for all that halves came to.
    func settled(_ count: Int, among counts: [Int]? = nil) -> Int {
        guard isTelling else { return count }
        let known = agreements.filter { $0.key <= count && counts?.contains($0.key) != false }
        return Self.settled(known, costOfDoubling) ?? count
    }

    /// The same among all numbers given; nil where halves agree on none.
    static func settled(_ agreements: [Int: Double], _ costOfDoubling: Double) -> Int? {
        let worth = agreements.filter { $0.value >= leastAgreement }.map {
            (count: $0.key, worth: $0.value + costOfDoubling * logarithm(Double($0.key)) / logarithm(2))
        }
        guard let best = worth.map(\.worth).max() else { return nil }
        return worth.filter { $0.worth >= best - nearlyEqual }.map(\.count).max()
    }

    /// How well each topic of the whole is found again.
    ///
    /// - Parameter labels: the topic of each article, without gaps.
    func stability(of labels: [Int]) -> [TopicStability] {
        let count = clusterCount(labels)
        let jaccards = halves.map { half in
            bestJaccard(zip(half.articles.map { labels[$0] }, half.labels(nearest: count)), count: count)
        }
        return (0..<count).map { topic in TopicStability(scores: jaccards.compactMap { $0[topic] }) }
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

    /// Whether halves agree no more than chance would have it, on this number or, where none came to it, on any smaller one.
    func isChance(topics: Int) -> Bool {
        let agreement = agreements[topics] ?? agreements.filter { $0.key < topics }.values.max()
        guard isTelling, topics > 1, let agreement else { return false }
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
    let halves: [GroupedHalf]
    let agreements: [Int: Double]

    init(
        _ rows: TopicRows, _ weights: SparseMatrix, topics: Int, from begin: Int, first: [Int], second: [Int],
        wanted: Double?
    ) {
        let places = first + second
        // A term of one article tells of no other.
        let words = weights.selectingRows(places).droppingColumns(withFewerThan: 2)
        let ladders = [0..<first.count, first.count..<places.count].map { range in
            HalfLadder(
                rows.selecting(Array(places[range])), words.selectingRows(Array(range)), from: begin, topics: topics,
                wanted: wanted)
        }
        halves = zip([first, second], ladders).map { articles, ladder in
            GroupedHalf(
                articles: articles, rungs: ladder.rungs, count: wanted.map { TopicCount.count(ladder.rungs, $0) })
        }
        agreements = ladders[0].agreements(with: ladders[1])
    }
}

/// The articles of a half, with their topics by number of topics.
private struct GroupedHalf {
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

    init(_ rows: TopicRows, _ words: SparseMatrix, from begin: Int, topics: Int, wanted: Double?) {
        let merging = TopicMerging(rows, words, workers: Workers(1))
        let start = merging.start(
            count: max(min(topics, rows.count), TopicCount.start(articles: rows.count, asked: begin)))
        rungs = merging.ladder(from: start, until: wanted == nil ? 0 : .infinity, most: topics)
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
