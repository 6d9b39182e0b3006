public import StemmaLinearAlgebra
public import StemmaText

/// Finds pairs of articles that share at least a given part of their shingles, each with a promised probability.
///
/// For corpora whose shingles are too many for the memory of `CopySearch`. Sets of shingles are sketched by MinHash,
/// sketches cut in bands, and sets that agree in a band compared shingle by shingle: so no pair below the threshold is
/// listed, and one at the threshold is missed with a probability of at most the promised miss rate. How many were
/// missed is measured on a sample and said in the result.
///
/// ```swift
/// let search = ApproximateCopySearch(try ApproximateCopySearch.Configuration(CopySearch.Configuration(threshold: 0.5)))
/// let findings = try search.findings(in: texts, dates: dates)
/// findings.approximation?.recall  // value 1, low 0.997, high 1
/// ```
///
/// Texts are read again and again and never kept: twice all, twice more those that share enough shingles with others
/// to be in a pair, and then those of candidates.
public struct ApproximateCopySearch: Sendable {
    /// The settings.
    public let configuration: Configuration
    private let storage: (@Sendable () throws -> any NumberStorage)?

    /// Creates a search.
    ///
    /// - Parameters:
    ///   - configuration: the settings.
    ///   - storage: gives a place for what the memory limit has no room for; without it all is kept in memory.
    public init(_ configuration: Configuration, storage: (@Sendable () throws -> any NumberStorage)? = nil) {
        self.configuration = configuration
        self.storage = storage
    }

    /// The pairs of articles at or above the threshold that were found, by `a`, then `b`.
    ///
    /// Articles with fewer words than a shingle stand in no pair. The answer depends on the seed, not on the number of
    /// workers or the memory limit.
    ///
    /// - Throws: `CopySearchFailure` where there are more pairs than `CopySearch.pairLimit`; what `texts` and the
    ///   storage throw.
    /// - Complexity: O(bytes) for the shingles, at most 256 steps a shingle for sketches; of each set at most 32
    ///   candidates a band, those of sets that agree in a band with more than 64 others aside, which are joined
    ///   exactly. Memory: 50 bytes for an article, up to 256 MiB to know repeated shingles, and beside that
    ///   the limit; or 8 bytes a set and band and 16 a candidate.
    public func pairs(in texts: any TextCollection, workers: Workers = Workers()) throws -> [CopyPair] {
        let listed = try survey(of: texts, workers: workers).pairs
        if listed.areStars {
            throw CopySearchFailure.tooManyPairs(atLeast: CopySearch.pairLimit + 1, limit: CopySearch.pairLimit)
        }
        return listed.pairs
    }

    /// The pairs, and what is known of each article and of the search after it.
    func survey(
        of texts: any TextCollection, workers: Workers
    ) throws -> (pairs: ListedPairs, articles: ArticleShingles, approximation: CopyApproximation) {
        let bounds = OverlapBounds(threshold: configuration.search.threshold, measure: .jaccard)
        let articles = try ArticleShingles(of: texts, width: configuration.search.shingleWidth, workers: workers)
        let groups = ShingleGroups(articles.sets)
        let sets = try ComparedSets(of: texts, articles, groups, bounds, workers: workers)
        let reading = SetReading(texts: texts, articles: articles, sets: sets)
        let sample = try CopySample(
            of: configuration.sampleSize, from: reading, bounds, seed: configuration.seed, workers: workers)
        let bands = BandChoice(
            threshold: bounds.threshold, missRate: configuration.missRate, histogram: sample.histogram, sets: sets.count
        )
        let result = try join(reading, bands, bounds).pairs(workers: workers)
        let found = result.pairs.map {
            JoinedPair(x: Int(sets.groups[$0.x]), y: Int(sets.groups[$0.y]), shared: $0.shared)
        }
        let pairs = ListedPairs(found, groups, articles.sets, .all, .jaccard, limit: CopySearch.pairLimit)
        return (pairs, articles, approximation(bands, sample, result))
    }

    private func join(_ reading: SetReading, _ bands: BandChoice, _ bounds: OverlapBounds) -> BandJoin {
        let tables = SketchTables(configuration, bands: bands, bounds: bounds)
        return BandJoin(
            reading: reading, tables: tables, bounds: bounds,
            budget: storage == nil ? nil : configuration.memoryLimit, storage: { [storage] in try storage?() })
    }

    private func approximation(
        _ bands: BandChoice, _ sample: CopySample, _ result: BandJoin.Result
    ) -> CopyApproximation {
        let found = Set(result.pairs.map { PlacePair($0.x, $0.y).bits })
        return CopyApproximation(
            bands: bands.bands, rows: bands.rows, sketch: configuration.sketch, missRate: configuration.missRate,
            sampledArticles: sample.places.count, sampledPairs: sample.pairs.count,
            foundPairs: sample.pairs.count { found.contains($0) }, spilledBytes: result.spilledBytes)
    }
}
