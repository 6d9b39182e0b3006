import StemmaLinearAlgebra
import StemmaText

/// The exact join of the sets that stand in crowds: of those of which too many share a band hash to try each pair.
struct CrowdJoin: Sendable {
    let reading: SetReading
    let bounds: OverlapBounds

    /// Every pair of these sets at or above the threshold, by places.
    ///
    /// - Parameter crowd: places of sets, each once.
    /// - Complexity: as for `CopyJoin`; two readings of each text.
    func pairs(among crowd: [Int32], workers: Workers) throws -> [JoinedPair] {
        guard !crowd.isEmpty else { return [] }
        let articles = reading.articles
        // Groups are made of sets with shingles only.
        var summaries = articles.sets.map { ArticleShingles.Summary(count: 0, digest: $0.digest) }
        var places: [Int32: Int32] = [:]
        for place in crowd {
            let article = reading.sets.articles[Int(place)]
            summaries[Int(article)] = articles.sets[Int(article)]
            places[article] = place
        }
        let groups = ShingleGroups(summaries)
        let shingles = try FoundShingles(of: reading.texts, articles: articles, groups: groups, workers: workers)
        let join = CopyJoin(RankedSets<EqualWeights>(shingles), bounds: bounds, scope: GroupScope(.all, of: groups))
        let found = try join.pairs(limit: CopySearch.pairLimit, workers: workers)
        let placeOfGroup = groups.representatives.map { Int(places[$0] ?? 0) }
        return found.map { JoinedPair(x: placeOfGroup[$0.x], y: placeOfGroup[$0.y], shared: $0.shared) }
    }
}
