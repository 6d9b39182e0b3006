import StemmaText

/// For each token, the sets in whose prefix it stands.
struct PrefixIndex: Sendable {
    /// The sets, by token, then rising.
    let sets: [Int32]
    /// The place of the token in each of them, 0 for the first that is not unique.
    let places: [Int32]
    private let starts: [Int]

    /// Indexes the leading tokens of each set that the bounds ask for.
    init<Weights>(_ all: RankedSets<Weights>, _ bounds: OverlapBounds) {
        let prefixes = all.sizes.indices.map { set in
            all.prefix(of: set, leaving: bounds.least(all.sizes[set], all.sizes[set]))
        }
        let tokens = all.shared.tokens
        var ends = [Int](repeating: 0, count: all.vocabularyCount + 1)
        for prefix in prefixes { for token in tokens[prefix] { ends[Int(token) + 1] += 1 } }
        for token in ends.indices.dropFirst() { ends[token] += ends[token - 1] }
        starts = ends
        var sets = [Int32](repeating: 0, count: ends[ends.count - 1])
        var places = sets
        for (set, prefix) in prefixes.enumerated() {
            for place in prefix {
                let token = Int(tokens[place])
                sets[ends[token]] = Int32(set)
                places[ends[token]] = Int32(place - prefix.lowerBound)
                ends[token] += 1
            }
        }
        self.sets = sets
        self.places = places
    }

    /// The places in `sets` of those with the token, at or after `first` and before `limit`.
    func postings(of token: Int32, from first: Int32, below limit: Int32) -> Range<Int> {
        let range = starts[Int(token)]..<starts[Int(token) + 1]
        if range.isEmpty || sets[range.lowerBound] >= limit { return range.lowerBound..<range.lowerBound }
        let low = firstPlace(in: range) { sets[$0] >= first }
        return low..<firstPlace(in: low..<range.upperBound) { sets[$0] >= limit }
    }
}
