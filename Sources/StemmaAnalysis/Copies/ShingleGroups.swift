import StemmaText

/// Articles with the same set of shingles, taken as one in the search and told apart again in its result.
struct ShingleGroups: Sendable {
    /// The lowest index of each group, in rising order; articles without shingles are in none.
    let representatives: [Int32]
    private let members: [Int32]
    private let starts: [Int]

    /// Groups articles; the number of a group is the place of its representative.
    init(_ sets: [ArticleShingles.Summary]) {
        let order = sets.indices.filter { sets[$0].count > 0 }.map { (digest: sets[$0].digest, index: $0) }.sorted {
            ($0.digest.first, $0.digest.second, $0.index) < ($1.digest.first, $1.digest.second, $1.index)
        }
        var runs: [Range<Int>] = []
        for (place, entry) in order.enumerated() {
            if place > 0 && order[place - 1].digest == entry.digest {
                runs[runs.count - 1] = runs[runs.count - 1].lowerBound..<place + 1
            } else {
                runs.append(place..<place + 1)
            }
        }
        runs.sort { order[$0.lowerBound].index < order[$1.lowerBound].index }
        representatives = runs.map { Int32(order[$0.lowerBound].index) }
        members = runs.flatMap { run in order[run].map { Int32($0.index) } }
        starts = runs.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    }

    /// The articles of a group, in rising order.
    func members(of group: Int) -> ArraySlice<Int32> { members[starts[group]..<starts[group + 1]] }

    /// The number of groups.
    var count: Int { representatives.count }
}
