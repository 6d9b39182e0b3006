internal import StemmaLinearAlgebra

/// What random halves of the corpus, each grouped by itself in the spaces of the whole, say of the topics of the whole.
///
/// The corpus is split ten times into halves of at most 1,000 articles, always alike, so that the same articles have the
/// same topics. Each half is grouped by k-means, whatever grouped the whole. Where the words of one half's topics then put the
/// articles of the other as these group themselves, topics are more than chance. How far halves agree by chance at each
/// number of topics is measured on a corpus about nothing (`NullCorpus`), and taken off (`HalvesAgreement`).
///
/// A cut through a subject seldom falls alike in two halves, so of two numbers of topics that on which halves agree is the
/// better one. But two broad topics are easily agreed on; hence more topics may cost some of the agreement. In halves of
/// 1,000 articles small topics of a large corpus are hardly found again: there halves ask for fewer.
struct TopicHalves: Sendable {
    /// How far halves agree at each number of topics.
    let agreement: HalvesAgreement
    /// The number of topics each half would have been given, rising; empty where none was looked for.
    let counts: [Int]
    private let halves: [GroupedHalf]

    private static let splits = 10

    /// - Parameters:
    ///   - rows: the articles in both spaces.
    ///   - weights: the terms of the same articles, articles × terms.
    ///   - null: a corpus about nothing of the same terms; nil where the number of topics was given.
    ///   - topics: how many topics the whole has, or how many at the most.
    ///   - begin: how many small topics a half begins with.
    /// - Complexity: that of 20 ladders of at most 1,000 articles each, and of those of the null corpus.
    init(
        _ rows: TopicRows, _ weights: SparseMatrix, against null: NullCorpus?, topics: Int,
        _ granularity: TopicGranularity, from begin: Int, workers: Workers
    ) {
        // Halves are held to what the whole is held to: the same subjects are looked for.
        let wanted = null.map { _ in TopicCount.wantedDistinctness(weights, granularity) }
        let limits = TopicSplit.Limits(topics: topics, begin: begin, wanted: wanted)
        let splits = TopicSplit.splits(Self.splits, of: rows, weights, limits, workers: workers)
        let agreement = HalvesAgreement(
            splits.map(\.agreements), beyond: null?.agreements(limits, workers: workers) ?? [], articles: rows.count,
            granularity)
        self.agreement = agreement
        halves = splits.flatMap(\.halves)
        counts = halves.compactMap(\.count).map { agreement.settled($0) }.sorted()
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

    /// The numbers of topics that all but the lowest tenth and the highest tenth of the halves stay within.
    var interval: ClosedRange<Int>? {
        guard !counts.isEmpty else { return nil }
        let tail = counts.count / 10
        return counts[tail]...counts[counts.count - 1 - tail]
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
