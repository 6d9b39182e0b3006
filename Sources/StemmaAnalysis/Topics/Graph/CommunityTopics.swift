internal import StemmaLinearAlgebra

/// Topics out of communities of the neighbour graph.
///
/// Each article is joined to its nearest 30 (√articles of them in small corpora, at least 5). Down a ladder of resolutions,
/// beginning at 4 times the weight that two articles share on average and halved at each rung, the first grouping of at
/// most 40 communities is taken, those of less than √articles / 4 articles joined to a neighbour. All articles then choose by
/// their words (`TermMixture`), and the least distinct topics are joined as those of k-means are (`TopicMerging`).
///
/// Why the number is not that of one resolution: no multiple of the mean weight fits corpora of few and of many subjects,
/// and groupings that are much too coarse are as stable over subsamples as the right one. Nor is it that of the first rung
/// whose communities are all distinct enough: by then some that are distinct have been joined.
struct CommunityTopics {
    private let rows: TopicRows
    private let directions: Matrix<Float>
    private let weights: SparseMatrix
    private let workers: Workers
    private let graph: WeightedGraph
    private let recall: NeighbourRecall?

    /// The most communities to begin to join.
    private static let most = 40
    /// The ladder goes on upwards so far where a number is asked for.
    private static let finest = 4096.0
    /// The visits of the nodes are in an order drawn from this: topics depend on no seed of the user's.
    private static let seed: UInt64 = 1

    /// - Parameters:
    ///   - rows: the articles in both spaces; rows of zeros have no neighbours.
    ///   - weights: the terms of the same articles, articles × terms.
    ///   - exactLimit: see `NearestNeighbours`.
    init(
        _ rows: TopicRows, _ weights: SparseMatrix, exactLimit: Int = NearestNeighbours.exactLimit,
        workers: Workers
    ) {
        self.rows = rows
        directions = rows.sideBySide()
        self.weights = weights
        self.workers = workers
        let nearest = NearestNeighbours(
            of: directions, count: Self.neighbours(articles: rows.count), exactLimit: exactLimit, workers: workers)
        graph = WeightedGraph(joining: nearest)
        recall = nearest.recall
    }

    /// How many neighbours an article is joined to.
    static func neighbours(articles: Int) -> Int { min(30, max(5, Int(Double(articles).squareRoot()))) }

    /// The topic of each article, without gaps, and how their number came about.
    func topics(count: Int?, _ granularity: TopicGranularity) -> (labels: [Int], number: TopicCount) {
        let (labels, number) =
            count.map { topics(count: min($0, max(1, rows.count)), asked: $0) } ?? chosenTopics(granularity)
        return (labels, number.noting(recall))
    }

    private func chosenTopics(_ granularity: TopicGranularity) -> (labels: [Int], number: TopicCount) {
        let communities = start().found
        let wanted = TopicCount.wantedDistinctness(weights, granularity)
        return onSample(communities) { merging, labels in
            let ladder = merging.ladder(from: labels, until: 1.25 * wanted)
            let number = TopicCount(
                joining: clusterCount(communities), TopicCount(choosingFrom: ladder, wanted: wanted))
            return (ladder.first { $0.count == number.chosen }?.labels ?? labels, number)
        }
    }

    private func topics(count: Int, asked: Int) -> (labels: [Int], number: TopicCount) {
        let communities = atLeast(count)
        let most = clusterCount(communities)
        return onSample(communities, fewest: min(most, count)) { merging, labels in
            (
                merging.grouping(count: count, joining: labels),
                TopicCount(given: asked, reached: min(count, most), articles: rows.count, "communities of neighbours")
            )
        }
    }

    /// The communities at a multiple of the mean weight between two articles, none a crumb.
    private func communities(_ multiple: Double) -> [Int] {
        let articles = Double(max(1, rows.count))
        let resolution = multiple * 2 * graph.totalWeight / (articles * articles)
        let found = Leiden(graph, resolution: resolution, seed: Self.seed).communities
        let least = max(3, Int(articles.squareRoot() / 4))
        return joiningCrumbs(found, of: graph, directions, least: least, workers: workers)
    }

    /// The first rung from the finest that is not too fine.
    private func start() -> (found: [Int], multiple: Double) {
        var multiple = 4.0
        var found = communities(multiple)
        while clusterCount(found) > Self.most, multiple > 0.01 {
            multiple /= 2
            found = communities(multiple)
        }
        return (found, multiple)
    }

    /// A rung with at least `count` communities, as few more as a search of eight steps finds; the finest where none has.
    private func atLeast(_ count: Int) -> [Int] {
        var (best, high) = start()
        var low = high
        while clusterCount(best) < count, high < Self.finest {
            (low, high) = (high, 2 * high)
            best = communities(high)
        }
        guard clusterCount(best) > max(count, Self.most) else { return best }
        for _ in 0..<8 {
            let middle = (low * high).squareRoot()
            let found = communities(middle)
            if clusterCount(found) >= count { (high, best) = (middle, found) } else { low = middle }
        }
        return best
    }

    /// Joins communities as `body` does, on a sample of the articles.
    private func onSample(
        _ communities: [Int], fewest: Int = 1, _ body: (TopicMerging, [Int]) -> (labels: [Int], number: TopicCount)
    ) -> (labels: [Int], number: TopicCount) {
        let sample = TopicSample(rows, weights, workers: workers)
        let refined = sample.merging.refined(withoutGaps(sample.places.map { communities[$0] }), fewest: fewest)
        let (labels, number) = body(sample.merging, refined)
        return (sample.everyLabel(labels), number)
    }
}
