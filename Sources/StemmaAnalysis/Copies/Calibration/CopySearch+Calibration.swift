public import StemmaLinearAlgebra
public import StemmaText

extension CopySearch {
    /// Measures how alike articles of a corpus are that cannot be copies.
    ///
    /// The threshold of the search plays no part unless it lies below the floor, which it then lowers. Where there are more
    /// pairs than a search can list, the floor is raised, twofold each time.
    ///
    /// - Parameters:
    ///   - texts: asked for twice each, more often where the floor is raised.
    ///   - null: which pairs cannot be copies.
    /// - Throws: `CopyCalibrationFailure.tooFewNullPairs`; `CopySearchFailure` where there are too many pairs at half
    ///   the similarity of reprints still; what `texts` throws.
    /// - Complexity: that of a search at the floor.
    public func calibration(
        in texts: any TextCollection, null: NullPairs, _ settings: CopyCalibration.Configuration,
        workers: Workers = Workers()
    ) throws -> CopyCalibration {
        var floor = min(settings.floor, configuration.threshold)
        while true {
            do {
                return try calibration(in: texts, null, floor: floor, settings, workers)
            } catch let failure as CopySearchFailure {
                guard floor * 2 < settings.reprint else { throw failure }
                floor *= 2
            }
        }
    }

    private func calibration(
        in texts: any TextCollection, _ null: NullPairs, floor: Double, _ settings: CopyCalibration.Configuration,
        _ workers: Workers
    ) throws -> CopyCalibration {
        let search = CopySearch(
            try Configuration(
                threshold: floor, measure: configuration.measure, shingleWidth: configuration.shingleWidth))
        let (listed, articles) = try search.survey(of: texts, scope: .all, workers: workers)
        if listed.areStars { throw CopySearchFailure.tooManyPairs(atLeast: Self.pairLimit + 1, limit: Self.pairLimit) }
        let calibration = CopyCalibration(
            listed.pairs, sizes: articles.sets.map { Int($0.count) }, null: null, measure: configuration.measure,
            floor: floor,
            settings)
        guard calibration.nullCount >= NullPairs.enough else {
            throw CopyCalibrationFailure.tooFewNullPairs(found: calibration.nullCount, needed: NullPairs.enough)
        }
        return calibration
    }
}

extension NullPairs {
    /// The fewest null pairs that say anything of a high similarity.
    public static let enough = 1_000

    /// The part of all pairs of articles that are null pairs, 0 to 1, and their number.
    public func share(articles: Int) -> (count: Int, share: Double) {
        let count = count(SizeClasses(Array(repeating: 1, count: articles))).total
        return (count, Double(count) / Double(max(1, articles * (articles - 1) / 2)))
    }
}
