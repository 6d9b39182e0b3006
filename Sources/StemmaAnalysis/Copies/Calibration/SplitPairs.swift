/// The pairs at or above the floor, parted into those tested and those that measure chance.
struct SplitPairs: Sendable {
    /// The similarities of tested pairs, falling.
    private(set) var tested: [Double] = []
    /// Null pairs with their weights, in no order that matters.
    private(set) var null: [(similarity: Double, weight: Double)] = []
    /// The number of null pairs left out as reprints.
    private(set) var reprints = 0

    init(
        _ pairs: [CopyPair], _ classes: SizeClasses, _ null: NullPairs, _ matching: LengthMatching,
        _ measure: CopySearch.Measure, reprint: Double
    ) {
        for pair in pairs {
            let similarity = pair.similarity(measure)
            guard let one = classes[pair.a], let other = classes[pair.b] else { continue }
            if !null.contains(pair.a, pair.b) {
                tested.append(similarity)
            } else if similarity >= reprint {
                reprints += 1
            } else {
                self.null.append((similarity, matching.weight(one, other)))
            }
        }
        tested.sort(by: >)
    }
}
