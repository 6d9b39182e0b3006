import StemmaText

/// Articles with the same set of shingles, taken as one in the search and told apart again in its result.
struct ShingleGroups: Sendable {
    /// The lowest index of each group, in rising order; articles without shingles are in none.
    let representatives: [Int32]
    private let members: [Int32]
    private let starts: [Int]

    /// Groups articles; the number of a group is the place of its representative.
    init(_ sets: [ArticleShingles.Summary]) {
        let order = sets.indices.filter { sets[$0].count > 0 }.sorted {
            Self.precedes(sets[$0], $0, sets[$1], $1)
        }
        var runs: [Range<Int>] = []
        for (place, index) in order.enumerated() {
            if place > 0 && sets[order[place - 1]].digest == sets[index].digest {
                runs[runs.count - 1] = runs[runs.count - 1].lowerBound..<place + 1
            } else {
                runs.append(place..<place + 1)
            }
        }
        runs.sort { order[$0.lowerBound] < order[$1.lowerBound] }
        representatives = runs.map { Int32(order[$0.lowerBound]) }
        members = runs.flatMap { run in order[run].map { Int32($0) } }
        starts = runs.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    }

    /// The articles of a group, in rising order.
    func members(of group: Int) -> ArraySlice<Int32> { members[starts[group]..<starts[group + 1]] }

    /// The number of pairs that `expanded` would list.
    func pairCount(_ found: [CopyJoin.Pair]) -> Int {
        let across = found.reduce(0) { $0 + members(of: $1.x).count * members(of: $1.y).count }
        return representatives.indices.reduce(across) { $0 + members(of: $1).count * (members(of: $1).count - 1) / 2 }
    }

    /// The pairs of articles behind pairs of groups, and those within groups, by `a`, then `b`.
    func expanded(_ found: [CopyJoin.Pair], _ sets: [ArticleShingles.Summary]) -> [CopyPair] {
        var pairs: [CopyPair] = []
        func append(_ one: Int, _ other: Int, shared: Int) {
            let (a, b) = (min(one, other), max(one, other))
            pairs.append(
                CopyPair(a: a, b: b, shared: shared, sizeA: Int(sets[a].count), sizeB: Int(sets[b].count)))
        }
        for pair in found {
            for one in members(of: pair.x) {
                for other in members(of: pair.y) { append(Int(one), Int(other), shared: pair.shared) }
            }
        }
        for group in representatives.indices {
            let same = members(of: group)
            for (place, one) in zip(same.indices, same) {
                for other in same[(place + 1)...] { append(Int(one), Int(other), shared: Int(sets[Int(one)].count)) }
            }
        }
        pairs.sort { ($0.a, $0.b) < ($1.a, $1.b) }
        return pairs
    }

    private static func precedes(
        _ one: ArticleShingles.Summary, _ i: Int, _ other: ArticleShingles.Summary, _ j: Int
    ) -> Bool {
        (one.digest.first, one.digest.second, i) < (other.digest.first, other.digest.second, j)
    }
}
