/// Which words of two texts stand for each other, in the order of both.
///
/// Four words that stand in both texts are an anchor. The longest chain of anchors that rises in both is filled up: the
/// stretches between are compared word by word. What was moved is not in the order of both; it is looked for in what is
/// left (`moved`).
struct WordAlignment: Sendable {
    /// Words that are the same in both texts: `count` of them, from places `a` and `b`.
    struct Run: Sendable, Equatable {
        var a: Int
        var b: Int
        var count: Int
    }

    /// The runs, rising in both texts, no two of them touching in both.
    private(set) var runs: [Run] = []
    /// Passages that stand in another order in the two texts, by `a`; neither they nor `runs` have a word in common.
    private(set) var moved: [Run] = []
    /// Whether every stretch between anchors was compared; else some stand as wholly different though they may not be.
    private(set) var isComplete = true

    let a: [UInt64]
    let b: [UInt64]
    private let limit: Int

    /// Aligns two texts.
    ///
    /// - Parameters:
    ///   - a: the hashes of the words of the first text.
    ///   - b: the hashes of the words of the second text.
    ///   - limit: the most changed words of a stretch that is compared. More takes time and memory by the square.
    /// - Complexity: O(words · log words) for the anchors, O(limit²) at most for each stretch between two; memory 50 to 100
    ///   bytes a word.
    init(_ a: [UInt64], _ b: [UInt64], limit: Int) {
        self.a = a
        self.b = b
        self.limit = limit
        let anchors = Self.anchors(a, b)
        for anchor in Self.longestRising(anchors) { follow(anchor) }
        compareUpTo(a.count, b.count)
        runs = Self.withoutChanceRuns(runs, a.count, b.count)
        moved = movedRuns(anchors)
    }

    /// The number of words that are the same, moved ones too.
    var shared: Int { (runs + moved).reduce(0) { $0 + $1.count } }

    private var endA: Int { runs.last.map { $0.a + $0.count } ?? 0 }
    private var endB: Int { runs.last.map { $0.b + $0.count } ?? 0 }

    /// Grows an anchor both ways, compares what lies before it and adds it.
    private mutating func follow(_ anchor: Anchor) {
        guard anchor.a >= endA && anchor.b >= endB else { return }
        var run = Run(a: anchor.a, b: anchor.b, count: 0)
        while run.a > endA && run.b > endB && a[run.a - 1] == b[run.b - 1] {
            run.a -= 1
            run.b -= 1
        }
        while run.a + run.count < a.count && run.b + run.count < b.count && a[run.a + run.count] == b[run.b + run.count]
        { run.count += 1 }
        compareUpTo(run.a, run.b)
        append(run)
    }

    /// Compares the words from the end of the last run up to a place in each text.
    private mutating func compareUpTo(_ placeA: Int, _ placeB: Int) {
        let (stretchA, stretchB) = (endA..<placeA, endB..<placeB)
        if stretchA.isEmpty || stretchB.isEmpty { return }
        guard let found = EditScript.runs(a, stretchA, b, stretchB, limit: limit) else {
            isComplete = false
            return
        }
        for run in found { append(run) }
    }

    private mutating func append(_ run: Run) {
        if run.a == endA && run.b == endB && !runs.isEmpty {
            runs[runs.count - 1].count += run.count
        } else {
            runs.append(run)
        }
    }

    /// Leaves out short runs between longer changes: words that any two sentences have in common.
    private static func withoutChanceRuns(_ runs: [Run], _ countA: Int, _ countB: Int) -> [Run] {
        var kept: [Run] = []
        for (place, run) in runs.enumerated() {
            let (beforeA, beforeB) = kept.last.map { ($0.a + $0.count, $0.b + $0.count) } ?? (0, 0)
            let (afterA, afterB) = place + 1 < runs.count ? (runs[place + 1].a, runs[place + 1].b) : (countA, countB)
            let before = max(run.a - beforeA, run.b - beforeB)
            let after = max(afterA - run.a - run.count, afterB - run.b - run.count)
            if run.count < 5 && before >= run.count && after >= run.count { continue }
            kept.append(run)
        }
        return kept
    }
}
