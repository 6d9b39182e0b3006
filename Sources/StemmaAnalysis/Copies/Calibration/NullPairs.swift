/// Pairs of articles that are taken not to tell of the same event, by which chance is measured.
///
/// Their likeness is that of any two articles of the corpus: phrases everybody uses, forms, standing heads and feet.
public enum NullPairs: Sendable {
    /// Articles whose dates lie more than `days` apart: news is not copied that late. The dates are seconds since any
    /// moment, nil where unknown; an article without a date is in no such pair.
    ///
    /// Source: E. Silcock, L. D'Amico-Wong, J. Yang and M. Dell, "Noise-robust de-duplication at scale", 2022,
    /// arXiv 2210.04261, which compares news within a few days for this reason.
    case apart(days: Double, dates: [Double?])
    /// Articles of different groups, such as topics. Two articles of one topic are more alike than these by nature,
    /// so chance comes out too small; copies whose versions fell in two topics make it too large.
    case acrossGroups([Int])

    /// Whether two articles are such a pair.
    public func contains(_ a: Int, _ b: Int) -> Bool {
        switch self {
        case .apart(let days, let dates):
            guard let one = dates[a], let other = dates[b] else { return false }
            return abs(one - other) > days * Self.day
        case .acrossGroups(let groups): return groups[a] != groups[b]
        }
    }

    /// The lowest similarity at which such pairs can vouch for a threshold.
    ///
    /// Of different topics: 0.3, for below it stand the phrases and forms of one topic, which the others do not share: the
    /// name of a place and a stock phrase make two reports of attacks more alike than any of different topics are.
    public var leastThreshold: Double {
        switch self {
        case .apart: 0
        case .acrossGroups: 0.3
        }
    }

    private static let day = 86_400.0

    /// The number of such pairs by the classes of the two articles, exactly, without going through the pairs.
    ///
    /// - Complexity: O(n log n + n · classes) for n articles; O(groups · classes²) for groups.
    func count(_ classes: SizeClasses) -> PairTable {
        switch self {
        case .apart(let days, let dates): Self.count(classes, dates, gap: days * Self.day)
        case .acrossGroups(let groups): Self.count(classes, groups)
        }
    }

    /// Goes through the articles in the order of their dates; those dated more than the gap before it are its partners.
    private static func count(_ classes: SizeClasses, _ dates: [Double?], gap: Double) -> PairTable {
        let dated = dates.indices.compactMap { index in
            classes[index].flatMap { size in dates[index].map { (date: $0, size: size) } }
        }.sorted { $0.date < $1.date }
        var table = PairTable()
        var before = [Int](repeating: 0, count: SizeClasses.count)
        var next = 0
        for article in dated {
            while article.date - dated[next].date > gap {
                before[dated[next].size] += 1
                next += 1
            }
            for size in before.indices { table[article.size, size] += before[size] }
        }
        return table
    }

    /// All pairs less those within a group.
    private static func count(_ classes: SizeClasses, _ groups: [Int]) -> PairTable {
        var members: [Int: [Int]] = [:]
        for (index, group) in groups.enumerated() {
            guard let size = classes[index] else { continue }
            members[group, default: Array(repeating: 0, count: SizeClasses.count)][size] += 1
        }
        let within = members.values.reduce(PairTable()) { $0 + PairTable(within: $1) }
        return PairTable(within: classes.sizes) - within
    }
}
