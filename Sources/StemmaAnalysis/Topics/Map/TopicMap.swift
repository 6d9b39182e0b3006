public import StemmaLinearAlgebra

/// A place for every article on a plane, such that neighbours in the latent space stay neighbours.
///
/// The method is t-SNE (L. van der Maaten and G. Hinton, "Visualizing data using t-SNE", JMLR 9, 2008) on the graph of the
/// 15 nearest articles by cosine, all links of one weight (J. N. Böhm, P. Berens and D. Kobak, "Attraction-repulsion
/// spectrum in neighbor embeddings", JMLR 23, 2022), from the two principal axes on (D. Kobak and P. Berens, "The art of
/// using t-SNE for single-cell transcriptomics", Nature Communications 10, 2019). The graph is exact, the repulsion that
/// of Barnes and Hut. There is no chance in it: the same articles give the same map for any number of workers.
///
/// What a map shows is who is near whom. The distance of two groups that do not touch, the size of a group on the page and
/// up, down, left and right mean little. `survival` says how far its neighbourhoods can be trusted.
public struct TopicMap: Sendable, Equatable {
    /// The place of each article, 0 to 1 in both directions; nil for an article without terms, which is near nothing.
    public let places: [SIMD2<Float>?]
    /// How many articles were laid out themselves. The others stand at the weighted mean of the places of those of them
    /// that they are nearest to.
    public let laidOut: Int
    /// The mean share of an article's ten nearest by cosine in the latent space that are among its ten nearest on the map,
    /// 0 to 1, over at most 2,000 articles spread evenly; nil for twelve articles or fewer, where it says nothing.
    public let survival: Double?
    /// The same for the first two principal axes, the plain projection.
    public let survivalOfAxes: Double?

    /// The number of nearest articles that `survival` counts.
    public static let neighbours = 10

    /// Lays articles out.
    ///
    /// - Parameters:
    ///   - vectors: articles × dimensions, of any length; only their directions count.
    ///   - sampleLimit: of more articles an even sample of so many is laid out. A larger value shows finer neighbourhoods
    ///     and takes longer.
    /// - Complexity: with s articles in the sample O(articles × s × dimensions) for the neighbours and O(350 × s log s) for
    ///   the layout; memory O(articles + s) beside the vectors.
    public init(of vectors: Matrix<Float>, sampleLimit: Int = 16_000, workers: Workers = Workers()) {
        precondition(sampleLimit > 0, "A map needs at least one article to lay out.")
        let worded = vectors.rowsWithDirection
        let rows = vectors.selectingRows(worded).normalizedRows()
        let sample = evenPlaces(sampleLimit, of: rows.rows)
        let chosen = sample.count == rows.rows ? rows : rows.selectingRows(sample)
        let start = principalPlaces(of: chosen, workers: workers)
        let graph = MapGraph(of: chosen, workers: workers)
        let laid = MapLayout(of: graph, from: start, workers: workers).places
        let every = sample.count == rows.rows ? laid : joining(rows, to: chosen, sample, laid, workers: workers)
        var places = [SIMD2<Float>?](repeating: nil, count: vectors.rows)
        for (article, place) in zip(worded, fittedToUnitSquare(every)) { places[article] = place }
        self.places = places
        laidOut = sample.count
        let judge = MapSurvival(of: rows, workers: workers)
        survival = judge.share(of: every)
        let axes = sample.count == rows.rows ? start : principalPlaces(of: rows, workers: workers)
        survivalOfAxes = judge.share(of: axes)
    }
}

/// The places of all rows, where those of a sample are known: the weighted mean of the five nearest of the sample, each
/// weighted by how much nearer it is than the sixth.
private func joining(
    _ rows: Matrix<Float>, to chosen: Matrix<Float>, _ sample: [Int], _ places: [SIMD2<Float>], workers: Workers
) -> [SIMD2<Float>] {
    let known = Dictionary(uniqueKeysWithValues: zip(sample, places))
    let others = (0..<rows.rows).filter { known[$0] == nil }
    let nearest = NearestRows(of: rows.selectingRows(others), among: chosen, count: 6, workers: workers)
    let joined = Dictionary(uniqueKeysWithValues: zip(others, nearest.lists.map { weightedMean($0, of: places) }))
    return (0..<rows.rows).map { known[$0] ?? joined[$0] ?? .zero }
}

private func weightedMean(_ nearest: [NearestRows.Neighbour], of places: [SIMD2<Float>]) -> SIMD2<Float> {
    let last = nearest.last?.score ?? 0
    var (sum, total) = (SIMD2<Float>.zero, Float(0))
    for neighbour in nearest.prefix(max(1, nearest.count - 1)) {
        // Where all are equally near each counts the same.
        let weight = neighbour.score - last + 1e-6
        sum += weight * places[Int(neighbour.row)]
        total += weight
    }
    return total > 0 ? sum / total : .zero
}

/// Moves and scales places into the unit square, both directions alike; the narrower one is centred.
private func fittedToUnitSquare(_ places: [SIMD2<Float>]) -> [SIMD2<Float>] {
    guard let first = places.first else { return [] }
    let low = places.reduce(first) { pointwiseMin($0, $1) }
    let high = places.reduce(first) { pointwiseMax($0, $1) }
    let side = (high - low).max()
    guard side > 0 else { return places.map { _ in SIMD2(repeating: 0.5) } }
    let middle = (low + high) / 2
    return places.map { (($0 - middle) / side + 0.5).clamped(lowerBound: .zero, upperBound: .one) }
}
