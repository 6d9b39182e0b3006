/// How many shingles two sets of given sizes must share to reach the threshold.
///
/// All answers come from one comparison, `reaches`, of a rounded quotient with the threshold. Division rounds
/// monotonely, so the bounds are exact: a pair whose quotient equals the threshold is in.
struct OverlapBounds: Sendable {
    let threshold: Double
    let measure: CopySearch.Measure

    /// Whether sets of `x` and `y` shingles that share `shared` are a pair.
    func reaches(_ shared: Int, _ x: Int, _ y: Int) -> Bool {
        switch measure {
        case .jaccard: Double(shared) / Double(x + y - shared) >= threshold
        case .containment: Double(shared) / Double(min(x, y)) >= threshold
        }
    }

    /// The least number of shared shingles, 1 or more, that makes sets of `x` and `y` shingles a pair.
    func least(_ x: Int, _ y: Int) -> Int {
        let exact =
            switch measure {
            case .jaccard: threshold / (1 + threshold) * Double(x + y)
            case .containment: threshold * Double(min(x, y))
            }
        // The rounded formula is wrong by far less than 1, so the answer is one of the next few numbers.
        var shared = max(1, Int(exact) - 1)
        while !reaches(shared, x, y) { shared += 1 }
        return shared
    }

    /// The least size of a set that can be a pair with a set of `size` shingles, not smaller than itself.
    func smallestPartner(of size: Int) -> Int {
        guard measure == .jaccard else { return 1 }
        var partner = max(1, Int(threshold * Double(size)) - 1)
        while !reaches(partner, partner, size) { partner += 1 }
        return partner
    }

    /// The number of leading tokens of the smaller set among which one is shared with any set it is a pair with.
    func indexedPrefix(of size: Int) -> Int { size - least(size, size) + 1 }

    /// The number of leading tokens of the larger set among which one is shared with any set it is a pair with.
    func probedPrefix(of size: Int) -> Int { size - least(size, smallestPartner(of: size)) + 1 }
}
