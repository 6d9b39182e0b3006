/// What became of groups of articles from an earlier run to this one.
public struct GroupChange: Sendable, Equatable {
    /// The kinds of change, in the order they are listed.
    public enum Kind: String, Sendable, CaseIterable {
        /// The group is there again and keeps its number.
        case kept
        /// Of an earlier group several came, each with more than half of its articles from it.
        case split
        /// Earlier groups, each with more than half of its articles, are in one.
        case merged
        /// A group that came of no earlier one.
        case born
        /// An earlier group whose articles went into no one group, or are here no more.
        case gone
    }

    public let kind: Kind
    /// The numbers of the earlier groups, rising: one for `kept`, `split` and `gone`, none for `born`.
    public let earlier: [Int]
    /// The numbers of the groups of this run, rising: one for `kept`, `merged` and `born`, none for `gone`.
    public let current: [Int]
    /// The articles that went from the earlier groups to the current ones; for `born` those of the group, for `gone` those
    /// of it that are still here.
    public let articles: Int
}
