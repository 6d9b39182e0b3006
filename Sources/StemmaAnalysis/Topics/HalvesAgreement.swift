internal import StemmaText

/// How far random halves of a corpus agree at each number of topics, and the number that follows from it.
struct HalvesAgreement: Sendable {
    /// By how much their adjusted mutual information is above that of the null corpus: about 0 for chance, 1 less that
    /// of chance for the same topics.
    let values: [Int: Double]
    /// Whether there are enough articles for halves to decide anything.
    let decides: Bool
    private let costOfDoubling: Double

    /// Halves must agree by as much for there to be topics at all.
    private static let least = 0.1
    /// Halves must agree by as much on more topics than keep apart.
    private static let clear = 0.2
    /// Of fewer articles halves say nothing.
    private static let fewestArticles = 40
    /// What differs by no more counts as equal.
    private static let nearlyEqual = 0.015

    /// - Parameters:
    ///   - found: the adjusted mutual information of each split, by number of topics.
    ///   - chance: the same of a corpus about nothing. Numbers fewer than half of the splits came to are left out of both.
    ///   - articles: how many articles the corpus has.
    init(_ found: [[Int: Double]], beyond chance: [[Int: Double]], articles: Int, _ granularity: TopicGranularity) {
        let chance = Self.means(of: chance)
        values = Dictionary(
            uniqueKeysWithValues: Self.means(of: found).map { count, agreement in
                // The null corpus may have come to fewer topics: then it agrees on those it has.
                let known = chance.filter { $0.key <= count }.max { $0.key < $1.key }?.value ?? 0
                return (count, agreement - max(0, known))
            })
        decides = articles >= Self.fewestArticles
        costOfDoubling = granularity.costOfDoubling
    }

    /// The mean at each number that half of the splits or more came to.
    private static func means(of splits: [[Int: Double]]) -> [Int: Double] {
        var every: [Int: [Double]] = [:]
        for (count, agreement) in splits.joined() { every[count, default: []].append(agreement) }
        return every.filter { 2 * $0.value.count >= splits.count }
            .mapValues { $0.reduce(0, +) / Double($0.count) }
    }

    /// Of the numbers of topics up to `count` that halves agree on beyond chance, the one of the largest agreement plus
    /// the cost of doubling × log₂ of the number; of those within 0.015 of it the largest. Where there is none, the least
    /// number that halves agree on clearly: so few topics may have to cut subjects anyhow. `count` where there is none either,
    /// or where it is 1.
    ///
    /// - Parameter counts: the numbers to choose among; nil for all that halves came to.
    func settled(_ count: Int, among counts: [Int]? = nil) -> Int {
        guard decides, count > 1 else { return count }
        let agreed = values.filter { counts?.contains($0.key) != false && $0.value >= Self.least }
        let worth = agreed.filter { $0.key <= count }.map { number, agreement in
            (number: number, worth: agreement + costOfDoubling * logarithm(Double(number)) / logarithm(2))
        }
        guard let best = worth.map(\.worth).max() else {
            return agreed.filter { $0.value >= Self.clear }.keys.min() ?? count
        }
        return worth.filter { $0.worth >= best - Self.nearlyEqual }.map(\.number).max() ?? count
    }

    /// Whether halves agree no more than chance would have it, on this number or, where none came to it, on any smaller one.
    func isChance(topics: Int) -> Bool {
        let agreement = values[topics] ?? values.filter { $0.key < topics }.values.max()
        guard decides, topics > 1, let agreement else { return false }
        return agreement < Self.least
    }
}
