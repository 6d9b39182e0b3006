import StemmaLinearAlgebra

/// Finds for each article those that are worth comparing with it, by the rarest terms they share.
///
/// The terms of an article are gone through from its rarest on, until their lists within the window are `budget` long in
/// a channel; so the work is linear in the articles, whatever their terms. Of the articles met, the `limit` with the
/// most weight in common are compared.
struct StoryCandidates {
    /// The most entries of lists that are read for an article and channel.
    static let budget = 2_000
    /// The most articles an article is compared with.
    static let limit = 128
    /// What articles have to share at the least, as a sum of cosines over the channels.
    static let leastShared: Float = 0.04

    private let space: StorySpace
    private let postings: [StoryPostings]
    private var comparison: StoryComparison
    private var sums: [Float]
    private var touched: [Int32] = []

    init(_ space: StorySpace, _ postings: [StoryPostings]) {
        (self.space, self.postings) = (space, postings)
        comparison = StoryComparison(space)
        sums = Array(repeating: 0, count: space.count)
    }

    /// The pairs of an article with others at or above a score.
    mutating func pairs(of article: Int, from least: Double) -> [StoryPair] {
        others(of: article, in: space.timeline.neighbours(of: article)).compactMap { other in
            let score = comparison.score(with: other, nearness: space.timeline.nearness(article, other))
            if score < least { return nil }
            return StoryPair(a: Int32(min(article, other)), b: Int32(max(article, other)), score: score)
        }
    }

    /// The scores of an article with those at some places that are worth comparing, as if all had the same date.
    mutating func scores(of article: Int, in places: Range<Int>) -> [Double] {
        others(of: article, in: [places]).map { comparison.score(with: $0, nearness: 1) }
    }

    /// The articles at some places that are worth comparing with one, which is laid out for it.
    private mutating func others(of article: Int, in ranges: [Range<Int>]) -> [Int] {
        for channel in postings.indices { gather(article, channel, ranges) }
        comparison.take(article)
        return takeBest(but: space.timeline.places[article]).map { Int(space.timeline.articles[Int($0)]) }
    }

    private mutating func gather(_ article: Int, _ number: Int, _ ranges: [Range<Int>]) {
        let channel = space.channels[number]
        let norm = Float(channel.norm(of: article))
        var budget = Self.budget
        for entry in channel.matrix.entries(ofRow: article) {
            let weight = channel.matrix.values[entry] / norm
            for range in ranges {
                let entries = postings[number].entries(of: Int(channel.matrix.columnIndices[entry]), in: range)
                budget -= entries.count
                if budget < 0 { return }
                postings[number].add(entries, times: weight, to: &sums, &touched)
            }
        }
    }

    /// The places with the most in common, and makes all sums zero again.
    private mutating func takeBest(but own: Int32) -> [Int32] {
        var found: [(place: Int32, sum: Float)] = []
        for place in touched {
            if place != own, sums[Int(place)] >= Self.leastShared { found.append((place, sums[Int(place)])) }
            sums[Int(place)] = 0
        }
        touched.removeAll(keepingCapacity: true)
        if found.count <= Self.limit { return found.map(\.place) }
        let least = Self.leastOfBest(found.map(\.sum))
        let best = found.filter { $0.sum >= least }.sorted { ($1.sum, $0.place) < ($0.sum, $1.place) }
        return best.prefix(Self.limit).map(\.place)
    }

    /// A sum that the best `limit` reach, and few others: found by counting, so that most are never sorted.
    private static func leastOfBest(_ sums: [Float]) -> Float {
        let step = (sums.max() ?? 0) / 256
        var counts = [Int](repeating: 0, count: 257)
        for sum in sums { counts[Int(sum / step)] += 1 }
        var (left, number) = (limit, 256)
        while number > 0, left > counts[number] { (left, number) = (left - counts[number], number - 1) }
        return step * Float(number).nextDown
    }
}
