import StemmaLinearAlgebra
import StemmaText
import Synchronization

/// The exact join of a collection of sets with itself.
///
/// Sets are in rising order of size. The rarest tokens of each, its prefix, are put in an inverted index; a set probes
/// it with its own prefix for the sets before it. Two sets that share enough share a token of the prefixes.
///
/// Source: Bayardo, Ma and Srikant, "Scaling up all pairs similarity search", WWW 2007, DOI 10.1145/1242572.1242591;
/// the positional filter is that of Xiao, Wang, Lin and Yu, "Efficient similarity joins for near duplicate detection",
/// WWW 2008, DOI 10.1145/1367497.1367516. The index is built before the first probe, so that probes run in parallel.
struct CopyJoin: Sendable {
    /// Two groups of articles and the number of shingles they share.
    struct Pair: Sendable, Equatable {
        let x: Int
        let y: Int
        let shared: Int
    }

    let sets: RankedSets
    let bounds: OverlapBounds
    private let index: PrefixIndex

    /// Builds the index.
    init(_ sets: RankedSets, bounds: OverlapBounds) {
        self.sets = sets
        self.bounds = bounds
        index = PrefixIndex(sets, bounds)
    }

    /// Every pair of groups that reaches the threshold, in no order that matters.
    ///
    /// - Throws: `CopySearchFailure` as soon as more than `limit` are found.
    func pairs(limit: Int, workers: Workers) throws(CopySearchFailure) -> [Pair] {
        let count = sets.sizes.count
        // A block needs memory for each set, so there are few; but not so few that one thread ends late.
        let ranges = blocks(of: count, size: max(64, count / 256))
        let total = Atomic<Int>(0)
        return try workers.map(blocks: ranges.count) { block throws(CopySearchFailure) in
            let found = pairs(of: ranges[block])
            let sum = total.add(found.count, ordering: .relaxed).newValue
            guard sum <= limit else { throw .tooManyPairs(atLeast: limit + 1, limit: limit) }
            return found
        }.flatMap(\.self)
    }

    private func pairs(of range: Range<Int>) -> [Pair] {
        var candidates = Candidates(count: range.upperBound)
        var found: [Pair] = []
        for x in range {
            probe(x, &candidates)
            for y in candidates.touched {
                let y = Int(y)
                guard let shared = verified(candidates.states[y], x, y) else { continue }
                found.append(Pair(x: Int(sets.groups[x]), y: Int(sets.groups[y]), shared: shared))
            }
            candidates.reset()
        }
        return found
    }

    /// Collects the sets before `x` that share a token of the prefixes and may still share enough.
    private func probe(_ x: Int, _ candidates: inout Candidates) {
        let size = Int(sets.sizes[x])
        let tokens = sets.range(of: x)
        let unique = size - tokens.count
        let prefix = bounds.measure == .jaccard ? bounds.probedPrefix(of: size) - unique : tokens.count
        guard prefix > 0 else { return }
        let smallest = Int32(bounds.smallestPartner(of: size))
        let first = Int32(firstPlace(in: 0..<x) { sets.sizes[$0] >= smallest })
        for place in 0..<min(prefix, tokens.count) {
            let postings = index.postings(of: sets.tokens[tokens.lowerBound + place], from: first, below: Int32(x))
            for posting in postings {
                let y = Int(index.sets[posting])
                if candidates.states[y].isNew {
                    candidates.add(y, needed: bounds.least(size, Int(sets.sizes[y])))
                }
                candidates.states[y].match(
                    place, Int(index.places[posting]), tokens.count, sets.range(of: y).count)
            }
        }
    }

    /// The number of tokens shared, counted on from the last match in the prefixes; nil if too few.
    private func verified(_ state: Candidates.State, _ x: Int, _ y: Int) -> Int? {
        guard state.shared > 0 else { return nil }
        let (endX, endY) = (sets.range(of: x).upperBound, sets.range(of: y).upperBound)
        var placeX = sets.starts[x] + Int(state.placeX) + 1
        var placeY = sets.starts[y] + Int(state.placeY) + 1
        var shared = Int(state.shared)
        let needed = Int(state.needed)
        while placeX < endX && placeY < endY {
            if shared + min(endX - placeX, endY - placeY) < needed { return nil }
            let (tokenX, tokenY) = (sets.tokens[placeX], sets.tokens[placeY])
            if tokenX == tokenY { shared += 1 }
            if tokenX <= tokenY { placeX += 1 }
            if tokenY <= tokenX { placeY += 1 }
        }
        return shared >= needed ? shared : nil
    }
}
