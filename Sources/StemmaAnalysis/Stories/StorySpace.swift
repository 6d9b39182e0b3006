import StemmaLinearAlgebra

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The articles as all channels show them.
struct StorySpace: Sendable {
    let bodies: StoryChannel
    let titles: StoryChannel
    let names: StoryChannel
    let timeline: StoryTimeline

    init(_ evidence: StoryEvidence, window: Double, workers: Workers) {
        bodies = StoryChannel(evidence.bodies, workers: workers)
        titles = StoryChannel(evidence.titles, workers: workers)
        names = StoryChannel(evidence.names, workers: workers)
        timeline = StoryTimeline(evidence.dates, window: window)
    }

    /// Bodies, titles, names.
    var channels: [StoryChannel] { [bodies, titles, names] }
    var count: Int { timeline.articles.count }
}

extension StoryComparison {
    /// The `count`-th root.
    static func root(_ product: Double, _ count: Double) -> Double { product <= 0 ? 0 : pow(product, 1 / count) }
}
