/// What became of groups of articles from an earlier run to this one.
///
/// A part of a group's articles is a main part where it is what two groups are matched by (see ``GroupContinuity``), or
/// more than half of the earlier group, or more than half of the current one, new articles counted. So a group has main
/// parts in two others or more, in one, or in none.
public struct GroupChange: Sendable, Equatable {
    /// The kinds of change, in the order they are listed.
    public enum Kind: String, Sendable, CaseIterable {
        /// The group is there again and keeps its number.
        case kept
        /// An earlier group has main parts in two current ones or more; one of them may have its number.
        case split
        /// Earlier groups are in one, those that lost their number with more than half of their articles.
        case merged
        /// An earlier group has its one main part in a group of another number.
        case moved
        /// A group that is no main part of any earlier one: most of its articles are new or from here and there.
        case born
        /// An earlier group with no main part: its articles are scattered, or are here no more.
        case gone
    }

    /// The articles that an earlier and a current group have in common.
    public struct Part: Sendable, Equatable {
        /// The number of the earlier group.
        public let earlier: Int
        /// The number of the current group.
        public let current: Int
        /// How many they are, 1 or more.
        public let articles: Int
        /// All articles of the earlier group that are in both runs.
        public let ofEarlier: Int
        /// All articles of the current group, new ones too.
        public let ofCurrent: Int
    }

    public let kind: Kind
    /// The numbers of the earlier groups, rising: one for `kept`, `split`, `moved` and `gone`, none for `born`.
    public let earlier: [Int]
    /// The numbers of the groups of this run that have a main part, rising: one for `kept`, `merged`, `moved` and `born`,
    /// none for `gone`.
    public let current: [Int]
    /// The articles in the main parts; for `born` all of the group, for `gone` those of it that are still here.
    public let articles: Int
    /// What went where, the largest part first: for `kept` and `merged` the main parts; for `split`, `moved` and `gone`
    /// all parts of the earlier group, for `born` all that earlier groups gave.
    public let parts: [Part]
}
