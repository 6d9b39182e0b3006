/// Sets of the ranks of shingles, one set after the other, each rising: the rare ones first.
///
/// Shingles that stand in one set only are left out, as no two sets share them. They still count towards the size of a
/// set, and would stand first in it.
struct RankedTokens: Sendable {
    /// Where the tokens of each set begin, and where the last ends.
    let starts: [Int]
    /// The ranks.
    let tokens: [Int32]

    /// The number of sets.
    var count: Int { starts.count - 1 }

    /// The places of a set in `tokens`.
    @inline(__always)
    func range(of set: Int) -> Range<Int> { starts[set]..<starts[set + 1] }

    /// The sets in another order.
    func arranged(_ order: [Int]) -> RankedTokens {
        var (starts, tokens) = ([0], [Int32]())
        starts.reserveCapacity(order.count + 1)
        tokens.reserveCapacity(self.tokens.count)
        for set in order {
            tokens += self.tokens[range(of: set)]
            starts.append(tokens.count)
        }
        return RankedTokens(starts: starts, tokens: tokens)
    }

    /// The number of tokens two sets share.
    func shared(_ x: Int, _ y: Int) -> Int {
        var (one, other) = (starts[x], starts[y])
        var count = 0
        while one < starts[x + 1] && other < starts[y + 1] {
            let (a, b) = (tokens[one], tokens[other])
            if a == b { count += 1 }
            if a <= b { one += 1 }
            if b <= a { other += 1 }
        }
        return count
    }
}
