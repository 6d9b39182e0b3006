/// Two articles of which one may be a copy of the other, with the figures that say how much they share.
///
/// The figures are those of the sets of shingles of the two texts.
public struct CopyPair: Sendable, Equatable {
    private let indices: (a: Int32, b: Int32)
    private let counts: (shared: Int32, a: Int32, b: Int32)
    /// |A ∩ B| / |A ∪ B| with each shingle counted by its rarity; nil where the search did not weigh.
    public let weightedJaccard: Double?
    private var familyNumber: Int32 = -1
    /// What `b` is of `a`, once it has been looked into.
    public package(set) var relation: CopyRelation?

    /// Creates a pair from the sizes of two sets of shingles and of what they share.
    package init(a: Int, b: Int, shared: Int, sizeA: Int, sizeB: Int, weightedJaccard: Double? = nil) {
        self.weightedJaccard = weightedJaccard
        indices = (Int32(a), Int32(b))
        counts = (Int32(shared), Int32(sizeA), Int32(sizeB))
    }

    /// The index of the first article, below `b`.
    public var a: Int { Int(indices.a) }
    /// The index of the second article.
    public var b: Int { Int(indices.b) }
    /// The number of different shingles the two share.
    public var shared: Int { Int(counts.shared) }
    /// |A ∩ B| / |A ∪ B|, above 0, at most 1.
    public var jaccard: Double { Double(shared) / Double(Int(counts.a) + Int(counts.b) - shared) }
    /// |A ∩ B| / |A|: the part of the first that stands in the second.
    public var containmentA: Double { Double(shared) / Double(counts.a) }
    /// |A ∩ B| / |B|: the part of the second that stands in the first.
    public var containmentB: Double { Double(shared) / Double(counts.b) }

    /// The family both articles belong to; nil where they belong to two, or families have not been formed.
    public package(set) var family: Int? {
        get { familyNumber < 0 ? nil : Int(familyNumber) }
        set { familyNumber = newValue.map { Int32($0) } ?? -1 }
    }

    /// How alike the two are by a measure, 0 to 1.
    public func similarity(_ measure: CopySearch.Measure) -> Double {
        switch measure {
        case .jaccard: jaccard
        case .containment: max(containmentA, containmentB)
        case .weightedJaccard: weightedJaccard ?? jaccard
        }
    }

    public static func == (one: CopyPair, other: CopyPair) -> Bool {
        one.indices == other.indices && one.counts == other.counts && one.familyNumber == other.familyNumber
            && one.relation == other.relation && one.weightedJaccard == other.weightedJaccard
    }
}
