#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The words and phrases that may name one topic, best first.
struct LabelShortlist: Sendable {
    struct Entry: Sendable {
        let candidate: Int
        /// How many of the topic's articles hold it, how many of them say it in words of their own, and how many of the others
        /// hold it.
        let inside: Int
        let own: Int
        let outside: Int
        /// `LogRelativeRisk.lowerBound` of the articles that say it in words of their own; 0 for one that may be chance.
        var bound: Double
        /// `LabelUses.worth`.
        let worth: Double
        /// What it is ranked by, above 0: see `LabelShortlist.rank`; 0 for one that does not pass.
        var rank: Double
        /// Whether it is only there to fill up a label.
        var mayBeChance = false
        /// The topic's articles that hold it, by their place among them.
        var articles: [Int] = []
        /// The roots of its words but for those between two others, and of the words it mostly stands beside.
        var roots: [WordRoot] = []

        /// Its rank in steps.
        var step: Int { LabelShortlist.step(rank) }
    }

    let entries: [Entry]
    /// How many of the topic's articles were read.
    let members: Int

    /// No more are kept.
    static let limit = 200
    /// What the rank of a word that may be chance is multiplied by: less than any two other ranks differ by.
    private static let later = 1e-12

    /// - Parameters:
    ///   - findings: what the topic's articles have.
    ///   - average: how words are used in the articles of all topics.
    ///   - barred: the names of outlets without blanks, which are no labels.
    init(_ findings: LabelFindings, _ candidates: LabelCandidates, average: LabelUses.Average, barred: Set<[UInt8]>) {
        let found = findings.found.indices.map { Self.entry(findings, $0, average) }
        let kept = LabelPhrases(found, candidates).entries.filter {
            barred.isEmpty || !barred.contains(candidates.name($0.candidate).filter { $0 != 0x20 })
        }
        let best = kept.sorted { ($1.step, $0.candidate) < ($0.step, $1.candidate) }
        members = findings.members.count
        entries = Self.located(Array(best.prefix(Self.limit)), findings.members, candidates)
    }

    /// A word or phrase with its rank, by the articles that say it in words of their own, and of the others by as large a share
    /// as says its words so in all topics.
    private static func entry(_ findings: LabelFindings, _ index: Int, _ average: LabelUses.Average) -> Entry {
        let (found, own) = (findings.found[index], findings.uses.uses[index].own)
        let bound = findings.risk.lowerBound(
            inside: own, of: findings.members.count, outside: Double(found.outside) * average.own, of: findings.others)
        let share = Double(own) / Double(findings.members.count)
        let rank = findings.others == 0 ? share : rank(bound ?? 0, share: share)
        let worth = findings.uses.worth(index, average)
        return Entry(
            candidate: found.candidate, inside: found.inside, own: own, outside: found.outside, bound: bound ?? 0,
            worth: worth, rank: rank * worth)
    }

    /// The list with those of another that are not in it, as ones that may be chance: they come after all others.
    func filled(from other: LabelShortlist) -> LabelShortlist {
        let own = Set(entries.map(\.candidate))
        let more = other.entries.filter { !own.contains($0.candidate) }.map { entry in
            var entry = entry
            (entry.bound, entry.rank, entry.mayBeChance) = (0, entry.rank * Self.later, true)
            return entry
        }
        return LabelShortlist(entries: entries + more, members: members)
    }

    private init(entries: [Entry], members: Int) { (self.entries, self.members) = (entries, members) }

    /// The bits that a word tells of the topic where it stands, to the power of 3/2, times the share of the topic where it stands.
    ///
    /// The power sets words that say much of fewer articles before those that say little of many.
    static func rank(_ bound: Double, share: Double) -> Double { bound * bound.squareRoot() * share }

    /// A rank in steps of an eighth of its doubling, about 9 %: what differs by less counts as equal, so that a small change of
    /// the counts rarely changes an order.
    static func step(_ rank: Double) -> Int { Int((log2(rank) * 8).rounded(.down)) }

    /// The entries with their articles.
    private static func located(_ entries: [Entry], _ members: [Int], _ candidates: LabelCandidates) -> [Entry] {
        let places = Dictionary(uniqueKeysWithValues: entries.enumerated().map { (Int32($1.candidate), $0) })
        var located = entries
        for (number, place) in members.enumerated() {
            for candidate in candidates.row(place) {
                if let entry = places[candidate] { located[entry].articles.append(number) }
            }
        }
        return located
    }
}
