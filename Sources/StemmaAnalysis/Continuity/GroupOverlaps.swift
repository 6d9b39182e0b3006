/// How many articles each earlier and each current group have in common.
struct GroupOverlaps: Sendable {
    /// A pair of groups with common articles, 1 or more of them.
    struct Overlap: Sendable {
        /// A place in `earlier`.
        let earlier: Int
        let current: Int
        let articles: Int
    }

    /// The numbers of the earlier groups with articles of this run, rising.
    let earlier: [Int]
    /// The articles of each of them that are in both runs, 1 or more.
    let earlierSizes: [Int]
    /// The articles of each current group that are in both runs.
    let currentSizes: [Int]
    /// All articles of each current group.
    let allSizes: [Int]
    /// By earlier, then by current group.
    let overlaps: [Overlap]

    init(earlier: [Int?], current: [Int], count: Int) {
        let numbers = Set(earlier.compactMap(\.self)).sorted()
        let places = Dictionary(uniqueKeysWithValues: numbers.enumerated().map { ($0.element, $0.offset) })
        var tally: [[Int]: Int] = [:]
        var earlierSizes = [Int](repeating: 0, count: numbers.count)
        var (currentSizes, allSizes) = ([Int](repeating: 0, count: count), [Int](repeating: 0, count: count))
        for (before, now) in zip(earlier, current) {
            precondition(0..<count ~= now, "A group is a number below the number of groups.")
            allSizes[now] += 1
            guard let place = before.flatMap({ places[$0] }) else { continue }
            tally[[place, now], default: 0] += 1
            earlierSizes[place] += 1
            currentSizes[now] += 1
        }
        self.earlier = numbers
        (self.earlierSizes, self.currentSizes, self.allSizes) = (earlierSizes, currentSizes, allSizes)
        overlaps = tally.map { Overlap(earlier: $0.key[0], current: $0.key[1], articles: $0.value) }
            .sorted { ($0.earlier, $0.current) < ($1.earlier, $1.current) }
    }

    /// For each current group the place of the earlier one it is, if it is one.
    var matches: [Int?] {
        let pairs = overlaps.filter { jaccard($0) > 1.0 / 3 }
        // All the similarities together weigh less than one article.
        let unit = 1 / Double(min(earlier.count, currentSizes.count) + 1)
        let edges = pairs.map {
            BestMatching.Edge(row: $0.earlier, column: $0.current, weight: Double($0.articles) + unit * jaccard($0))
        }
        let matching = BestMatching(rows: earlier.count, columns: currentSizes.count, edges: edges)
        return matching.columns.enumerated().reduce(into: Array(repeating: nil, count: currentSizes.count)) {
            if let current = $1.element { $0[current] = $1.offset }
        }
    }

    private func jaccard(_ overlap: Overlap) -> Double {
        let union = earlierSizes[overlap.earlier] + currentSizes[overlap.current] - overlap.articles
        return Double(overlap.articles) / Double(union)
    }

    /// Whether the earlier group has more than half of its articles in the current one.
    func wentInto(_ overlap: Overlap) -> Bool { 2 * overlap.articles > earlierSizes[overlap.earlier] }

    /// Whether the current group has more than half of all its articles, new ones too, from the earlier one.
    func cameOf(_ overlap: Overlap) -> Bool { 2 * overlap.articles > allSizes[overlap.current] }
}
