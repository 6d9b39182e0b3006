/// Who took the text from whom: a tree over the articles of a copy family.
///
/// The tree is the cheapest of all over dates and shared text (`MinimumArborescence`). An article is never hung below
/// one that is later for certain, at whatever distance (`LineageOrder`). Where dates are equal or missing, the text
/// alone decides, and the branch says so.
///
/// A branch names the earliest article that carries the parent's text. Where several carry it, the text cannot tell
/// which of them it was taken from: `carriers` says how many there are. Articles that are all alike hang on the
/// earliest of them; those that may be as early as it hang beside it.
public struct CopyLineage: Sendable, Equatable {
    /// What a branch rests on.
    public enum Basis: String, Sendable, CaseIterable {
        /// The parent is earlier, and of the earlier ones its text is the nearest.
        case dateAndText = "date and text"
        /// The two have the same date, so the text alone says who came first.
        case equalDates = "text only: dates equal"
        /// One of the two has no date, so the text alone says who came first.
        case noDate = "text only: no date"
        /// Its source is not in the family. No article that may be earlier shares as much as the threshold, and it is hung
        /// on the earliest one; or the nearest, on which it is hung, shares no more than half of either text.
        case unsupported = "none: no earlier version shares enough"
    }

    /// An article and where its text came from.
    public struct Branch: Sendable, Equatable {
        /// The index of the article.
        public let article: Int
        /// The index of the article it was taken from; nil for the root.
        public let parent: Int?
        /// What the article is of its parent; nil for the root, and where the two are no listed pair.
        public let relation: CopyRelation?
        /// How sure the parent's text is the source, among the texts of the family, 0 to 1 (`LineageConfidence`); nil
        /// for the root.
        public let confidence: Double?
        /// What the branch rests on; nil for the root.
        public let basis: Basis?
        /// The part of each of the two texts that the other lacks, the lesser of the two, 0 to 1: 0 where one holds all of
        /// the other; nil for the root, and where the two are no listed pair.
        public let ownPart: Double?
        /// The number of articles that carry the parent's text and may be earlier than the article; 0 for the root.
        public let carriers: Int
    }

    /// A branch for each member of the family, by `article`.
    public let branches: [Branch]
    /// The article at the root.
    public let root: Int
    /// The number of different texts: articles with the same set of shingles count once.
    public let texts: Int

    init(_ branches: [Branch], texts: Int) {
        self.texts = texts
        self.branches = branches.sorted { $0.article < $1.article }
        guard let root = branches.first(where: { $0.parent == nil })?.article else {
            preconditionFailure("A lineage needs a root.")
        }
        self.root = root
    }
}

extension CopyLineage {
    /// The branches from the root on, each after its parent, with their distance from the root.
    ///
    /// - Parameter precedes: the order of articles with the same parent.
    /// - Complexity: O(n log n) for n members.
    public func walk(by precedes: (Int, Int) -> Bool) -> [(branch: Branch, depth: Int)] {
        var children: [Int: [Branch]] = [:]
        for branch in branches { if let parent = branch.parent { children[parent, default: []].append(branch) } }
        var open = branches.filter { $0.parent == nil }.map { (branch: $0, depth: 0) }
        var walked: [(branch: Branch, depth: Int)] = []
        while let (branch, depth) = open.popLast() {
            walked.append((branch, depth))
            let next = children[branch.article, default: []].sorted { precedes($1.article, $0.article) }
            open += next.map { ($0, depth + 1) }
        }
        return walked
    }
}
