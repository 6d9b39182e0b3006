import StemmaText

/// The shortest way from one stretch of words to another by leaving words out and putting words in.
///
/// Source: Myers, "An O(ND) difference algorithm and its variations", Algorithmica 1 (1986), DOI 10.1007/BF01840446,
/// the greedy algorithm of section 2, with the furthest places of each round kept to walk back.
enum EditScript {
    /// The words that stay, in runs; nil if more than `limit` words change.
    ///
    /// - Complexity: O((words + d) · d) time and O(d²) memory for d changed words, d at most `limit`.
    static func runs(
        _ a: [UInt64], _ rangeA: Range<Int>, _ b: [UInt64], _ rangeB: Range<Int>, limit: Int
    ) -> [WordAlignment.Run]? {
        guard leastChanges(a[rangeA], b[rangeB], limit) <= limit else { return nil }
        var rounds: [[Int32]] = []
        // furthest[k + rounds] is the place in `a` that d changes reach on the diagonal k = x − y.
        var furthest: [Int32] = []
        for changes in 0...min(limit, rangeA.count + rangeB.count) {
            var reached = [Int32](repeating: -1, count: 2 * changes + 1)
            for k in stride(from: -changes, through: changes, by: 2) {
                var x = start(k, changes, furthest)
                if x > rangeA.count || x - k > rangeB.count || x - k < 0 { continue }
                while x < rangeA.count && x - k < rangeB.count
                    && a[rangeA.lowerBound + x] == b[rangeB.lowerBound + x - k]
                { x += 1 }
                reached[k + changes] = Int32(x)
                if x == rangeA.count && x - k == rangeB.count {
                    return walkBack(x, k, rounds, rangeA.lowerBound, rangeB.lowerBound)
                }
            }
            rounds.append(reached)
            furthest = reached
        }
        return nil
    }

    /// A number of changes that no script can do without: the difference in length; where that is within the limit and
    /// all words are not, the words that the other stretch does not have, in any order.
    private static func leastChanges(_ a: ArraySlice<UInt64>, _ b: ArraySlice<UInt64>, _ limit: Int) -> Int {
        let difference = abs(a.count - b.count)
        guard difference <= limit && a.count + b.count > limit else { return difference }
        var (wordsA, wordsB) = (Array(a), Array(b))
        sortHashes(&wordsA)
        sortHashes(&wordsB)
        var (placeA, placeB, shared) = (0, 0, 0)
        while placeA < wordsA.count && placeB < wordsB.count {
            let (wordA, wordB) = (wordsA[placeA], wordsB[placeB])
            if wordA == wordB { shared += 1 }
            if wordA <= wordB { placeA += 1 }
            if wordB <= wordA { placeB += 1 }
        }
        return a.count + b.count - 2 * shared
    }

    /// Where a round begins on a diagonal: one step from the better of the two diagonals beside it.
    private static func start(_ k: Int, _ changes: Int, _ furthest: [Int32]) -> Int {
        guard changes > 0 else { return 0 }
        let (inserted, deleted) = neighbours(k, changes, furthest)
        return max(inserted, deleted)
    }

    /// The places reached on diagonal `k` by putting a word of `b` in, and by leaving a word of `a` out.
    ///
    /// A place that cannot be is so low that it is never the better one.
    private static func neighbours(_ k: Int, _ changes: Int, _ furthest: [Int32]) -> (inserted: Int, deleted: Int) {
        func place(_ k: Int) -> Int? {
            let index = k + changes - 1
            guard furthest.indices.contains(index), furthest[index] >= 0 else { return nil }
            return Int(furthest[index])
        }
        return (place(k + 1) ?? Int(Int32.min), place(k - 1).map { $0 + 1 } ?? Int(Int32.min))
    }

    private static func walkBack(
        _ endX: Int, _ endK: Int, _ rounds: [[Int32]], _ baseA: Int, _ baseB: Int
    ) -> [WordAlignment.Run] {
        var runs: [WordAlignment.Run] = []
        var (x, k) = (endX, endK)
        for changes in stride(from: rounds.count, through: 0, by: -1) {
            let from = start(k, changes, changes > 0 ? rounds[changes - 1] : [])
            if x > from { runs.append(WordAlignment.Run(a: baseA + from, b: baseB + from - k, count: x - from)) }
            guard changes > 0 else { break }
            let (inserted, deleted) = neighbours(k, changes, rounds[changes - 1])
            (x, k) = inserted >= deleted ? (inserted, k + 1) : (deleted - 1, k - 1)
        }
        return runs.reversed()
    }
}
