import StemmaLinearAlgebra

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The articles as all channels show them; those of the very same words stand as one.
struct StorySpace: Sendable {
    let bodies: StoryChannel
    let titles: StoryChannel
    let names: StoryChannel
    let timeline: StoryTimeline
    /// The number of articles of each.
    let sizes: [Int]
    /// From the first date of each to the last; nil where there is none.
    let spans: [ClosedRange<Double>?]

    init(_ evidence: StoryEvidence, _ twins: StoryTwins, window: Double, workers: Workers) {
        let rows = twins.representatives
        bodies = StoryChannel(evidence.bodies, rows, workers: workers)
        titles = StoryChannel(evidence.titles, rows, workers: workers)
        names = StoryChannel(evidence.names, rows, workers: workers)
        timeline = StoryTimeline(rows.map { evidence.dates[$0] }, window: window)
        sizes = twins.groups.map(\.count)
        spans = twins.groups.map { group in
            let dates = group.compactMap { evidence.dates[$0] }
            guard let first = dates.min(), let last = dates.max() else { return nil }
            return first...last
        }
    }

    /// Bodies, titles, names.
    var channels: [StoryChannel] { [bodies, titles, names] }
    var count: Int { timeline.articles.count }
}

extension StoryComparison {
    /// The `count`-th root.
    static func root(_ product: Double, _ count: Double) -> Double { product <= 0 ? 0 : pow(product, 1 / count) }
}
