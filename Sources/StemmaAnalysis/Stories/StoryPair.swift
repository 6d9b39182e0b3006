/// Two articles that may tell of the same event.
struct StoryPair: Sendable, Equatable {
    /// The lower place among the articles that are compared.
    let a: Int32
    /// The higher place.
    let b: Int32
    /// How likely they do, 0 to 1: the geometric mean of the channels both have.
    let score: Double
}

extension [StoryPair] {
    /// The pairs whose articles a chain of pairs at or above a threshold connects, each once, by `a`, then `b`.
    ///
    /// No other pair can end in one group: two groups are joined only where a pair across them reaches the threshold.
    ///
    /// - Complexity: O(p) time for p pairs, and O(c log c) for those c that are kept.
    func connected(from threshold: Double, articles: Int) -> [StoryPair] {
        var sets = DisjointSets(count: articles)
        for pair in self where pair.score >= threshold { sets.join(Int(pair.a), Int(pair.b)) }
        let kept = filter { sets.root(of: Int($0.a)) == sets.root(of: Int($0.b)) }
        let sorted = kept.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
        return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
    }
}
