internal import StemmaLinearAlgebra

/// How many topics a corpus has, by a simple rule, and why.
///
/// The separation of a clustering is the mean, over articles, of the cosine with the own centre less the cosine with the
/// next. Few broad topics and many fine ones can both be well separated; an editor wants the finest cut that still holds.
/// So the rule takes the largest number of the ladder whose separation is at least 75 % of the best one's. The ladder
/// ends at 30 and at the square root of the number of articles.
public struct TopicCount: Sendable, Codable, Equatable {
    /// The number that was chosen.
    public let chosen: Int
    /// Why, in a sentence.
    public let reason: String
    /// The separation at each number tried; empty where the number was given.
    public let curve: [Point]

    /// The separation at one number of topics.
    public struct Point: Sendable, Codable, Equatable {
        public let count: Int
        /// Mean difference of two cosines, 0 to 2.
        public let separation: Double
    }

    /// The number the user asked for.
    init(given count: Int, articles: Int) {
        chosen = min(count, max(1, articles))
        reason = chosen == count ? "given" : "given as \(count), but there are only \(articles) articles"
        curve = []
    }

    /// Chooses by the rule above, on at most 6,000 articles spread evenly over the corpus.
    init(choosingFor rows: Matrix<Float>, seed: UInt64, workers: Workers) {
        let limit = min(30, Int(Double(rows.rows).squareRoot()))
        guard limit >= 2 else {
            chosen = 1
            reason = "one: fewer than 4 articles with words in common"
            curve = []
            return
        }
        let sample = rows.evenSample(of: 6000)
        curve = Self.ladder.filter { $0 <= limit }.map { count in
            Point(count: count, separation: separation(sample, count: count, seed: seed, workers: workers))
        }
        let best = curve.max { $0.separation < $1.separation }?.separation ?? 0
        let finest = curve.last { $0.separation >= 0.75 * best }
        chosen = best > 0 ? finest?.count ?? 1 : 1
        reason =
            best > 0
            ? "the largest number up to \(limit) whose topics are at least 75 % as well separated as those of the best"
            : "one: no terms tell the articles apart"
    }

    private static let ladder = [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 20, 22, 25, 28, 30]
}

private func separation(_ rows: Matrix<Float>, count: Int, seed: UInt64, workers: Workers) -> Double {
    guard let settings = try? SphericalKMeans.Configuration(count: count, starts: 3, iterations: 30, seed: seed)
    else { preconditionFailure("The ladder holds positive numbers only.") }
    let clusters = SphericalKMeans(clustering: rows, settings, workers: workers)
    let margins = zip(clusters.cosines, clusters.runnerUpCosines).reduce(0.0) { $0 + Double($1.0 - $1.1) }
    return margins / Double(max(1, rows.rows))
}

extension Matrix {
    /// At most `limit` rows, evenly spread.
    func evenSample(of limit: Int) -> Matrix {
        guard rows > limit else { return self }
        return selectingRows((0..<limit).map { $0 * rows / limit })
    }
}
