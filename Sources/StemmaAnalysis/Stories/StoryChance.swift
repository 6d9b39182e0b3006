import StemmaLinearAlgebra

/// The least score at which articles of one day are alike because they tell of one event, as the corpus itself shows it.
///
/// Articles that lie further apart than the window tell of different events, whatever they share; so how often they reach a
/// score is what chance, the subject and standing phrases give. The threshold is the lowest at which these make up no
/// more than `allowedShare` of the pairs within a seventh of the window: 0.2 where events lie far from each other, more where
/// all is about one subject or where reports of the same form recur. The far articles are those within three windows, for
/// they share the times' subjects.
///
/// After the two-groups model of B. Efron, *Large-scale simultaneous hypothesis testing*, Journal of the American
/// Statistical Association 99, 2004, with distant articles in place of a theoretical null.
struct StoryChance: Sendable {
    /// The threshold to use.
    let threshold: Double
    /// The share of pairs at or above it that chance gives; nil where there are too few dates or pairs to say.
    let share: Double?

    /// The threshold where the dates say nothing, and the lowest one.
    static let lowest = 0.2
    /// The highest threshold that is chosen.
    static let highest = 0.4
    /// The share of pairs of one day that may be there by chance.
    static let allowedShare = 0.15
    /// The most articles that are looked at.
    static let sampleSize = 1_000
    /// The fewest near pairs, from `lowest` on, that allow a judgement.
    static let leastPairs = 20

    /// Looks at up to `sampleSize` articles, evenly spread over time.
    ///
    /// - Complexity: that of the search for pairs of 3 · `sampleSize` articles.
    init(_ space: StorySpace, _ postings: [StoryPostings], workers: Workers) {
        let articles = space.timeline.dated(atMost: Self.sampleSize)
        let parts = blocks(of: articles.count, size: 16)
        let found = workers.map(
            blocks: parts.count, state: { StoryCandidates(space, postings) },
            { candidates, part in
                articles[parts[part]].reduce(into: ScoreCounts()) { $0.add(Int($1), space.timeline, &candidates) }
            }, finish: { _ in })
        self.init(found.results.reduce(into: ScoreCounts()) { $0.add($1.result) })
    }

    /// A threshold that was given.
    init(given threshold: Double) { (self.threshold, share) = (threshold, nil) }

    init(_ counts: ScoreCounts) {
        guard let first = counts.shares.first, first.pairs >= Self.leastPairs else {
            (threshold, share) = (Self.lowest, nil)
            return
        }
        let judged = counts.shares.prefix { $0.pairs >= Self.leastPairs }
        if let good = judged.first(where: { $0.share <= Self.allowedShare }) {
            (threshold, share) = (good.score, good.share)
        } else {
            (threshold, share) = (Self.highest, judged.last?.share)
        }
    }
}

/// How many pairs reach each score, in hundredths: those near in time, and those further apart than the window.
struct ScoreCounts: Sendable {
    private var near = [Int](repeating: 0, count: 101)
    private var far = [Int](repeating: 0, count: 101)
    /// The pairs that could have been.
    private var possible = (near: 0, far: 0)

    init() {}

    /// - Parameters:
    ///   - near, far: the pairs of each hundredth, 101 each.
    init(near: [Int], far: [Int], possible: (near: Int, far: Int)) {
        (self.near, self.far, self.possible) = (near, far, possible)
    }

    /// For each score between `StoryChance.lowest` and `highest`, the near pairs from it on and the share of them that chance gives.
    var shares: [(score: Double, pairs: Int, share: Double)] {
        guard possible.far > 0, possible.near > 0 else { return [] }
        let scale = Double(possible.near) / Double(possible.far)
        let range = Int(StoryChance.lowest * 100 + 0.5)...Int(StoryChance.highest * 100 + 0.5)
        return range.map { hundredth in
            let (nearPairs, farPairs) = (near[hundredth...].reduce(0, +), far[hundredth...].reduce(0, +))
            return (Double(hundredth) / 100, nearPairs, scale * Double(farPairs) / Double(max(1, nearPairs)))
        }
    }

    mutating func add(_ other: ScoreCounts) {
        for score in near.indices {
            near[score] += other.near[score]
            far[score] += other.far[score]
        }
        possible = (possible.near + other.possible.near, possible.far + other.possible.far)
    }

    /// Counts the pairs of an article, as if all had the same date.
    mutating func add(_ article: Int, _ timeline: StoryTimeline, _ candidates: inout StoryCandidates) {
        let (width, window) = (timeline.window / 7, timeline.window)
        let nearby = timeline.places(from: -width, to: width, of: article)
        for score in candidates.scores(of: article, in: nearby) { near[Self.hundredth(score)] += 1 }
        possible.near += nearby.count - 1
        for (from, to) in [(-3 * window, (-window).nextDown), (window.nextUp, 3 * window)] {
            let range = timeline.places(from: from, to: to, of: article)
            for score in candidates.scores(of: article, in: range) { far[Self.hundredth(score)] += 1 }
            possible.far += range.count
        }
    }

    private static func hundredth(_ score: Double) -> Int { min(100, max(0, Int(score * 100))) }
}
