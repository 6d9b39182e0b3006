/// How much two sets of given sizes must share to reach the threshold: shingles, or their weight.
///
/// All answers come from one comparison, `reaches`, of a rounded quotient with the threshold. Division rounds
/// monotonely, so the bounds are exact: a pair whose quotient equals the threshold is in.
struct OverlapBounds: Sendable {
    let threshold: Double
    let measure: CopySearch.Measure

    /// How alike sets of sizes `x` and `y` that share `shared` are, 0 to 1.
    func similarity(_ shared: Int, _ x: Int, _ y: Int) -> Double {
        switch measure {
        case .jaccard, .weightedJaccard: Double(shared) / Double(x + y - shared)
        case .containment: Double(shared) / Double(min(x, y))
        }
    }

    /// Whether sets of sizes `x` and `y` that share `shared` are a pair.
    func reaches(_ shared: Int, _ x: Int, _ y: Int) -> Bool { similarity(shared, x, y) >= threshold }

    /// The least that sets of sizes `x` and `y` must share to be a pair, 1 or more.
    func least(_ x: Int, _ y: Int) -> Int {
        let exact =
            switch measure {
            case .jaccard, .weightedJaccard: threshold / (1 + threshold) * Double(x + y)
            case .containment: threshold * Double(min(x, y))
            }
        // The rounded formula is wrong by far less than 1, so the answer is one of the next few numbers.
        var shared = max(1, Int(exact) - 1)
        while !reaches(shared, x, y) { shared += 1 }
        return shared
    }

    /// The least size of a set that can be a pair with one of `size`, not smaller than itself.
    func smallestPartner(of size: Int) -> Int {
        if measure == .containment { return 1 }
        var partner = max(1, Int(threshold * Double(size)) - 1)
        while !reaches(partner, partner, size) { partner += 1 }
        return partner
    }
}
