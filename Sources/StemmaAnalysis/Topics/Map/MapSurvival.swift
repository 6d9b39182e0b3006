internal import StemmaLinearAlgebra

/// Judges how many neighbours of a latent space are neighbours on a map too.
struct MapSurvival: Sendable {
    /// The articles that are asked, rising.
    private let asked: [Int]
    /// The nearest of each in the latent space.
    private let nearest: [Set<Int32>]
    private let count: Int
    private let workers: Workers

    /// No more articles are asked.
    private static let limit = 2_000

    /// - Parameter rows: unit vectors, articles × dimensions.
    /// - Complexity: O(2,000 × articles × dimensions).
    init(of rows: Matrix<Float>, workers: Workers) {
        count = TopicMap.neighbours
        // Of twelve or fewer nearly all are among the ten nearest anyway.
        asked = rows.rows > count + 2 ? evenPlaces(Self.limit, of: rows.rows) : []
        let found = NearestRows(
            of: rows.selectingRows(asked), among: rows, own: asked, count: count, workers: workers)
        nearest = found.lists.map { Set($0.map(\.row)) }
        self.workers = workers
    }

    /// The mean share of an article's nearest in the latent space that are among its nearest on the map, 0 to 1; nil where
    /// there are too few articles to say.
    ///
    /// - Parameter places: one for each article.
    func share(of places: [SIMD2<Float>]) -> Double? {
        guard !asked.isEmpty else { return nil }
        let ranges = blocks(of: asked.count, size: 64)
        let kept = workers.map(blocks: ranges.count) { block in
            ranges[block].reduce(0) { $0 + survivors(of: $1, places) }
        }
        return Double(kept.reduce(0, +)) / Double(asked.count * count)
    }

    private func survivors(of number: Int, _ places: [SIMD2<Float>]) -> Int {
        let place = places[asked[number]]
        let scores = places.map { other in -((other - place) * (other - place)).sum() }
        let found = NearestRows.best(count, of: scores.span, except: asked[number])
        return found.count { nearest[number].contains($0.row) }
    }
}
