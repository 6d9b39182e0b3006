/// Groups of articles (topics or stories) over time: how many articles in each period, growth, and bursts.
///
/// A burst is a period in which a group has a greater share of the articles than chance allows. Were dates dealt out anew
/// among the same articles, the number of a group's articles in a period would be hypergeometric; `p` is the chance of as
/// many or more. A period with many articles of everything is therefore no burst of anything. `q` corrects for all
/// groups and periods at once: of the bursts listed at most the stated share is expected to be false.
///
/// ```swift
/// let overTime = OverTime(groups: [0, 0, 1, nil], count: 2, periods: [7, 8, 8, nil])
/// overTime.periods                   // [7, 8]
/// overTime.groups[0].cells[1].period // 8
/// overTime.undated                   // 1
/// ```
public struct OverTime: Sendable, Equatable {
    /// What a group's share of a period is held against.
    public enum Reference: Sendable, Equatable {
        /// Its share of all other periods. For groups that are formed without a look at dates, as topics are.
        case corpus
        /// Its share of the other periods from its first to its last. For groups that are formed by nearness in time, as
        /// stories are: that all their articles are near each other is then no discovery.
        ///
        /// The first and the last period have an article or they would not be the ends; so that of each end one article
        /// is left out of its test, which makes it a little strict.
        case lifetime
    }

    /// A group in a period in which it has articles.
    public struct Cell: Sendable, Equatable {
        /// The period's number.
        public let period: Int
        /// The group's articles in it, 1 or more.
        public let articles: Int
        /// The articles of all groups and of none in it.
        public let total: Int
        /// The articles the group would have in it were its share the same in all periods of the reference.
        public let expected: Double
        /// The chance of as many or more, above 0 and up to 1.
        public let p: Double
        /// The least rate of false discoveries at which it is a burst, above 0 and up to 1.
        public internal(set) var q: Double
        /// Whether it is one; a burst has two articles or more.
        public internal(set) var isBurst: Bool

        /// The group's share of the period's articles, above 0 and up to 1.
        public var share: Double { Double(articles) / Double(total) }
    }

    /// Periods of burst one after another, with no article of any group between them.
    public struct Burst: Sendable, Equatable {
        /// The numbers of the first and the last period.
        public let periods: ClosedRange<Int>
        /// The group's articles in them.
        public let articles: Int
        /// The articles it would have in them were its share the same in all periods of the reference.
        public let expected: Double
        /// The least q of its periods.
        public let q: Double
    }

    /// One group.
    public struct Group: Sendable, Equatable {
        /// The periods in which it has articles, rising; the first is its birth.
        public let cells: [Cell]
        /// Its articles without a date.
        public let undated: Int
        /// By what its share of the articles is multiplied from one period to the next, with a 95 % interval; nil for the
        /// reference `lifetime`, for fewer than three periods or ten of its articles with a date, which are too few to
        /// measure by, and where it has articles in no period but the first or the last, which gives no finite rate.
        public let growth: Estimate?
        /// Its bursts, rising.
        public let bursts: [Burst]

        /// Its articles with a date.
        public var articles: Int { cells.reduce(0) { $0 + $1.articles } }
    }

    /// The numbers of the periods with articles of any group or of none, rising.
    public let periods: [Int]
    /// The articles in each of them.
    public let totals: [Int]
    /// The groups, in the order of their numbers.
    public let groups: [Group]
    /// Articles without a date, of any group or of none.
    public let undated: Int
    /// The rate of false discoveries among bursts, 0 to 1.
    public let falseDiscoveryRate: Double
    /// How many pairs of a group and a period were tested.
    public let tests: Int
    /// What shares are held against.
    public let reference: Reference
}
