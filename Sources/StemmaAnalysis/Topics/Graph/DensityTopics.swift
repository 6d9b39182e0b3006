internal import StemmaLinearAlgebra

/// Topics out of dense groups of articles.
///
/// HDBSCAN on the nearest 30 neighbours of each article (√articles of them in small corpora, at least 5); the core distance is
/// that to the fifth. A group has at least √articles / 2 articles, and 5; for coarse topics more, for fine ones
/// fewer, by the square of the granularity's factor. Articles in no dense group go to the group whose centre is nearest; then
/// all choose by their words (`TermMixture`).
struct DensityTopics {
    private let rows: Matrix<Float>
    private let weights: SparseMatrix
    private let workers: Workers
    private let dendrogram: Dendrogram
    private let recall: NeighbourRecall?

    /// The neighbour whose distance is the core distance.
    private static let core = 5

    /// - Parameters:
    ///   - rows: the articles in both spaces; rows of zeros have no neighbours.
    ///   - weights: the terms of the same articles, articles × terms.
    ///   - exactLimit: see `NearestNeighbours`.
    init(
        _ rows: TopicRows, _ weights: SparseMatrix, exactLimit: Int = NearestNeighbours.exactLimit,
        workers: Workers
    ) {
        let rows = rows.sideBySide()
        self.rows = rows
        self.weights = weights
        self.workers = workers
        let count = CommunityTopics.neighbours(articles: rows.rows)
        let nearest = NearestNeighbours(of: rows, count: count, exactLimit: exactLimit, workers: workers)
        let forest = SpanningForest(rows, nearest, core: Self.core, workers: workers)
        dendrogram = Dendrogram(rows: rows.rows, forest.edges)
        recall = nearest.recall
    }

    /// The fewest articles of a dense group.
    static func least(articles: Int, _ granularity: TopicGranularity) -> Int {
        max(5, Int(granularity.factor * granularity.factor * Double(articles).squareRoot() / 2))
    }

    /// The topic of each article, without gaps, and how their number came about.
    func topics(count: Int?, _ granularity: TopicGranularity) -> (labels: [Int], number: TopicCount) {
        let least = Self.least(articles: rows.rows, granularity)
        let (labels, number) = count.map { topics(count: $0, least: least) } ?? chosenTopics(least: least)
        return (labels, number.noting(recall))
    }

    private func chosenTopics(least: Int) -> (labels: [Int], number: TopicCount) {
        let tree = DensityTree(dendrogram, least: least)
        let labels = everyArticle(tree)
        let number = TopicCount(
            dense: (
                tree.count, DensityTree(dendrogram, least: max(2, least * 5 / 4)).count,
                DensityTree(dendrogram, least: max(2, least * 3 / 4)).count
            ), chosen: max(1, clusterCount(labels)), least: least, outside: tree.outside)
        return (labels, number)
    }

    /// The tree cut into exactly `count` groups, or as many as there are once groups may have two articles.
    private func topics(count: Int, least: Int) -> (labels: [Int], number: TopicCount) {
        var least = least
        var tree = DensityTree(dendrogram, least: least, cut: count)
        while tree.count < count, least > 2 {
            least = max(2, least / 2)
            tree = DensityTree(dendrogram, least: least, cut: count)
        }
        let labels = everyArticle(tree)
        let number = TopicCount(
            given: count, reached: clusterCount(labels), articles: rows.rows, "dense groups of two or more articles")
        return (labels, number)
    }

    /// The topic of each article; no dense group is lost to words.
    private func everyArticle(_ tree: DensityTree) -> [Int] {
        let labels = toNearestGroup(rows, tree.labels, workers: workers)
        return TermMixture(weights, workers: workers).refined(labels, passes: 10, fewest: tree.count)
    }
}
