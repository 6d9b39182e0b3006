/// Groups of articles that grow by merging, best first, as long as the average score across two of them is high enough.
///
/// The average is over all pairs of articles across the two groups; a pair that was not found counts as 0. So a chain of
/// likenesses makes no group, and what was left out for its cost makes groups smaller, never larger. Two groups whose
/// dates lie further apart than the window stay apart.
struct StoryLinkage {
    /// A merge that can be made as long as both groups have these sizes.
    private struct Merge {
        let average: Double
        let a: Int32
        let b: Int32
        let sizes: (Int32, Int32)
    }

    private var sets: [Int32]
    private var sizes: [Int32]
    private var spans: [ClosedRange<Double>?]
    /// For each group, the sum of the scores to each other group, by its root.
    private var sums: [[Int32: Double]]
    private var open = BestFirst<Merge> {
        $0.average != $1.average ? $0.average > $1.average : ($0.a, $0.b) < ($1.a, $1.b)
    }
    private let threshold: Double
    private let window: Double

    /// Merges what can be merged.
    ///
    /// - Parameters:
    ///   - pairs: each two places at most once.
    ///   - sizes: the number of articles at each place.
    ///   - spans: from the first date at each place to the last; nil where there is none.
    ///   - window: the most seconds from the first date of a group to the last.
    /// - Complexity: O(p log² p) time for p pairs, O(p) memory.
    init(
        _ pairs: [StoryPair], sizes: [Int], spans: [ClosedRange<Double>?], window: Double, threshold: Double
    ) {
        (self.threshold, self.window, self.spans) = (threshold, window, spans)
        sets = sizes.indices.map { Int32($0) }
        self.sizes = sizes.map { Int32($0) }
        sums = Array(repeating: [:], count: sizes.count)
        for pair in pairs {
            let sum = pair.score * Double(sizes[Int(pair.a)]) * Double(sizes[Int(pair.b)])
            sums[Int(pair.a)][pair.b] = sum
            sums[Int(pair.b)][pair.a] = sum
            offer(pair.a, pair.b, sum: sum)
        }
        mergeAll()
    }

    private mutating func mergeAll() {
        while let merge = open.take() {
            if sizes[Int(merge.a)] == merge.sizes.0, sizes[Int(merge.b)] == merge.sizes.1 { join(merge.a, merge.b) }
        }
    }

    /// The group of each place, known by one of its places.
    func groups() -> [Int] {
        sets.indices.map { article in
            var root = article
            while Int(sets[root]) != root { root = Int(sets[root]) }
            return root
        }
    }

    private mutating func offer(_ one: Int32, _ other: Int32, sum: Double) {
        let (a, b) = (min(one, other), max(one, other))
        let (sizeA, sizeB) = (sizes[Int(a)], sizes[Int(b)])
        let average = sum / (Double(sizeA) * Double(sizeB))
        guard average >= threshold, isNear(Int(a), Int(b)) else { return }
        open.add(Merge(average: average, a: a, b: b, sizes: (sizeA, sizeB)))
    }

    private func isNear(_ one: Int, _ other: Int) -> Bool {
        guard let first = spans[one], let second = spans[other] else { return true }
        return max(first.upperBound, second.upperBound) - min(first.lowerBound, second.lowerBound) <= window
    }

    private mutating func join(_ one: Int32, _ other: Int32) {
        let isLarger = sums[Int(one)].count >= sums[Int(other)].count
        let (kept, gone) = isLarger ? (Int(one), Int(other)) : (Int(other), Int(one))
        sets[gone] = Int32(kept)
        sizes[kept] += sizes[gone]
        // A group that is no more has no size, so that no merge of it is made.
        sizes[gone] = 0
        spans[kept] = Self.hull(spans[kept], spans[gone])
        let moved = sums[gone]
        sums[gone] = [:]
        sums[kept][Int32(gone)] = nil
        for (group, sum) in moved where Int(group) != kept {
            sums[kept][group, default: 0] += sum
            sums[Int(group)][Int32(kept), default: 0] += sum
            sums[Int(group)][Int32(gone)] = nil
        }
        for (group, sum) in sums[kept] { offer(Int32(kept), group, sum: sum) }
    }

    private static func hull(_ one: ClosedRange<Double>?, _ other: ClosedRange<Double>?) -> ClosedRange<Double>? {
        guard let one, let other else { return one ?? other }
        return min(one.lowerBound, other.lowerBound)...max(one.upperBound, other.upperBound)
    }
}
