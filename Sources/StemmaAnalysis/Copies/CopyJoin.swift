import StemmaLinearAlgebra
import StemmaText
import Synchronization

/// The exact join of a collection of sets with itself.
///
/// Sets are in rising order of size. The rarest tokens of each, its prefix, are put in an inverted index; a set probes
/// it with its own prefix for the sets before it. Two sets that share enough share a token of the prefixes: from the
/// rarest they share on, each has at least as much weight as they share.
///
/// Source: Bayardo, Ma and Srikant, "Scaling up all pairs similarity search", WWW 2007, DOI 10.1145/1242572.1242591;
/// the positional filter is that of Xiao, Wang, Lin and Yu, "Efficient similarity joins for near duplicate detection",
/// WWW 2008, DOI 10.1145/1367497.1367516. The index is built before the first probe, so that probes run in parallel.
struct CopyJoin<Weights: TokenWeights>: Sendable {
    let sets: RankedSets<Weights>
    let bounds: OverlapBounds
    private let scope: GroupScope
    private let index: PrefixIndex

    /// Builds the index.
    init(_ sets: RankedSets<Weights>, bounds: OverlapBounds, scope: GroupScope) {
        self.sets = sets
        self.bounds = bounds
        self.scope = scope
        index = PrefixIndex(sets, bounds)
    }

    /// Every pair of groups that reaches the threshold, in no order that matters.
    ///
    /// - Throws: `CopySearchFailure` as soon as more than `limit` are found.
    func pairs(limit: Int, workers: Workers) throws(CopySearchFailure) -> [JoinedPair] {
        let count = sets.sizes.count
        let ranges = blocks(of: count, size: 64)
        let total = Atomic<Int>(0)
        return try workers.map(blocks: ranges.count) {
            JoinCandidates(count: count)
        } _: { candidates, block throws(CopySearchFailure) in
            let found = pairs(of: ranges[block], &candidates)
            let sum = total.add(found.count, ordering: .relaxed).newValue
            guard sum <= limit else { throw .tooManyPairs(atLeast: limit + 1, limit: limit) }
            return found
        } finish: { _ in
        }.results.flatMap(\.result)
    }

    private func pairs(of range: Range<Int>, _ candidates: inout JoinCandidates) -> [JoinedPair] {
        var found: [JoinedPair] = []
        for x in range {
            probe(x, &candidates)
            for y in candidates.touched {
                let y = Int(y)
                guard let weight = verified(candidates.states[y], x, y) else { continue }
                found.append(pair(x, y, weight: weight))
            }
            candidates.reset()
        }
        return found
    }

    private func pair(_ x: Int, _ y: Int, weight: Int) -> JoinedPair {
        let (groupX, groupY) = (Int(sets.groups[x]), Int(sets.groups[y]))
        if Weights.self == EqualWeights.self { return JoinedPair(x: groupX, y: groupY, shared: weight) }
        return JoinedPair(
            x: groupX, y: groupY, shared: sets.shared.shared(x, y),
            weighted: bounds.similarity(weight, sets.sizes[x], sets.sizes[y]))
    }

    /// Collects the sets before `x` that share a token of the prefixes and may still share enough.
    private func probe(_ x: Int, _ candidates: inout JoinCandidates) {
        let (size, range) = (sets.sizes[x], sets.range(of: x))
        let smallest = bounds.smallestPartner(of: size)
        let prefix = sets.prefix(of: x, leaving: bounds.least(size, smallest))
        if prefix.isEmpty { return }
        let first = Int32(firstPlace(in: 0..<x) { sets.sizes[$0] >= smallest })
        for place in prefix {
            let token = sets.shared.tokens[place]
            let weight = sets.weights.weight(of: token)
            let left = sets.weights.remaining(from: place, to: range.upperBound)
            for posting in index.postings(of: token, from: first, below: Int32(x)) {
                let y = Int(index.sets[posting])
                if candidates.states[y].isNew {
                    candidates.add(
                        y, needed: bounds.least(size, sets.sizes[y]),
                        isEligible: scope.allows(Int(sets.groups[x]), Int(sets.groups[y])))
                }
                match(
                    &candidates.states[y], y, place: (Int32(place - range.lowerBound), index.places[posting]), weight,
                    left)
            }
        }
    }

    /// Counts a shared token, or gives the set up when what follows weighs too little.
    ///
    /// - Parameter left: what the probing set weighs from this token on.
    @inline(__always)
    private func match(
        _ state: inout JoinCandidates.State, _ y: Int, place: (x: Int32, y: Int32), _ weight: Int, _ left: Int
    ) {
        guard state.shared >= 0 else { return }
        let range = sets.range(of: y)
        let leftY = sets.weights.remaining(from: range.lowerBound + Int(place.y), to: range.upperBound)
        guard state.shared + min(left, leftY) >= state.needed else {
            state.shared = -1
            return
        }
        state.shared += weight
        (state.placeX, state.placeY) = place
    }

    /// The weight shared, counted on from the last match in the prefixes; nil if too little.
    private func verified(_ state: JoinCandidates.State, _ x: Int, _ y: Int) -> Int? {
        guard state.shared > 0 else { return nil }
        let (rangeX, rangeY) = (sets.range(of: x), sets.range(of: y))
        var (placeX, placeY) = (
            rangeX.lowerBound + Int(state.placeX) + 1, rangeY.lowerBound + Int(state.placeY) + 1
        )
        var shared = state.shared
        while placeX < rangeX.upperBound && placeY < rangeY.upperBound {
            let left = min(
                sets.weights.remaining(from: placeX, to: rangeX.upperBound),
                sets.weights.remaining(from: placeY, to: rangeY.upperBound))
            if shared + left < state.needed { return nil }
            let (tokenX, tokenY) = (sets.shared.tokens[placeX], sets.shared.tokens[placeY])
            if tokenX == tokenY { shared += sets.weights.weight(of: tokenX) }
            if tokenX <= tokenY { placeX += 1 }
            if tokenY <= tokenX { placeY += 1 }
        }
        return shared >= state.needed ? shared : nil
    }
}
