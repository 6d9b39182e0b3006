import Glibc
internal import StemmaLinearAlgebra
internal import StemmaText

/// The words and phrases that may name one topic, best first.
struct LabelShortlist: Sendable {
    struct Entry: Sendable {
        let candidate: Int
        /// How many of the topic's articles hold it, and how many of the others.
        let inside: Int
        let outside: Int
        /// `LogRelativeRisk.lowerBound`, of the articles that say it in words of their own; above 0 but where no article is outside.
        let bound: Double
        /// What it is ranked by: see `LabelShortlist.rank`.
        fileprivate(set) var rank: Double
        /// The topic's articles that hold it, by their place among them.
        fileprivate(set) var articles: [Int] = []
        /// The roots of its words but for those between two others.
        fileprivate(set) var roots: [WordRoot] = []
    }

    let entries: [Entry]
    /// How many of the topic's articles were read.
    let members: Int
    /// Whether there are other articles.
    let hasOthers: Bool

    /// No more are kept.
    static let limit = 200
    /// A phrase takes the place of a word that it holds where it stands in such a share of the word's articles.
    static let coverOfWord = 0.5
    /// The same for a phrase within a phrase.
    static let coverOfPhrase = 0.7

    /// - Parameters:
    ///   - findings: what the topic's articles have.
    ///   - average: how words are used in the articles of all topics.
    ///   - barred: the names of outlets, which are no labels.
    init(_ findings: LabelFindings, _ candidates: LabelCandidates, average: LabelUses.Average, barred: Set<[UInt8]>) {
        let found = findings.found.indices.compactMap { Self.entry(findings, $0, average) }
        let kept = Self.joined(found, candidates).filter {
            barred.isEmpty || !barred.contains(candidates.name($0.candidate).filter { $0 != 0x20 })
        }
        let best = kept.sorted { ($1.step, $0.candidate) < ($0.step, $1.candidate) }
        members = findings.members.count
        hasOthers = findings.others > 0
        entries = Self.described(Array(best.prefix(Self.limit)), findings.members, candidates)
    }

    /// A word or phrase with its rank; nil where it has no bound above 0 when only articles that say it in words of their own
    /// are counted, and of the others as large a share as is counted in all topics.
    private static func entry(_ findings: LabelFindings, _ index: Int, _ average: LabelUses.Average) -> Entry? {
        let (found, own) = (findings.found[index], findings.uses.uses[index].own)
        let bound = findings.risk.lowerBound(
            inside: own, of: findings.members.count, outside: Double(found.outside) * average.own, of: findings.others)
        guard let bound else { return nil }
        let share = Double(own) / Double(findings.members.count)
        let rank = (findings.others == 0 ? share : rank(bound, share: share)) * findings.uses.worth(index, average)
        return rank > 0 ? Entry(candidate: found.candidate, inside: found.inside, outside: found.outside, bound: bound, rank: rank) : nil
    }

    /// Whether a word may be part of the label, and not only among the terms.
    func isName(_ entry: Entry) -> Bool {
        !hasOthers || entry.bound >= Knobs.least && Double(entry.inside) >= Knobs.minshare * Double(members)
    }

    /// The bits that a word tells of the topic where it stands, times the share of the topic where it stands.
    static func rank(_ bound: Double, share: Double) -> Double {
        pow(bound, Knobs.bound) * pow(share, Knobs.share)
    }

    /// The entries without words and phrases that stand mostly within a longer phrase; that one takes their rank.
    private static func joined(_ found: [Entry], _ candidates: LabelCandidates) -> [Entry] {
        let places = Dictionary(uniqueKeysWithValues: found.enumerated().map { ($1.candidate, $0) })
        var longer = [Int](repeating: -1, count: found.count)
        let phrases = found.indices.filter { found[$0].candidate >= candidates.words.names.count }
        for phrase in phrases {
            for part in candidates.sequence(found[phrase].candidate).parts {
                guard let place = candidates.number(of: part).flatMap({ places[$0] }) else { continue }
                let cover = part.count == 1 ? coverOfWord : coverOfPhrase
                guard Double(found[phrase].inside) >= cover * Double(found[place].inside) else { continue }
                if longer[place] < 0 || found[longer[place]].inside < found[phrase].inside { longer[place] = phrase }
            }
        }
        var entries = found
        for place in found.indices where longer[place] >= 0 {
            var last = longer[place]
            while longer[last] >= 0 { last = longer[last] }
            entries[last].rank = max(entries[last].rank, found[place].rank)
        }
        return entries.indices.filter { longer[$0] < 0 }.map { entries[$0] }
    }

    /// The entries with their articles and roots; those that hold a word twice are left out.
    private static func described(
        _ entries: [Entry], _ members: [Int], _ candidates: LabelCandidates
    ) -> [Entry] {
        let places = Dictionary(uniqueKeysWithValues: entries.enumerated().map { (Int32($1.candidate), $0) })
        var described = entries
        for (number, place) in members.enumerated() {
            for candidate in candidates.row(place) {
                if let entry = places[candidate] { described[entry].articles.append(number) }
            }
        }
        for index in described.indices {
            described[index].roots = candidates.roots(described[index].candidate)
        }
        return described.filter { entry in
            entry.roots.indices.allSatisfy { place in
                !entry.roots[..<place].contains { $0.isRoot(of: entry.roots[place]) }
            }
        }
    }
}

extension LabelCandidates {
    /// The roots of the words of a candidate but for those that only stand between two others.
    fileprivate func roots(_ candidate: Int) -> [WordRoot] {
        let list = sequence(candidate).list
        return list.indices.filter { $0 == 0 || $0 == list.count - 1 || words.isLabel(Int(list[$0])) }
            .map { WordRoot(words.names[Int(list[$0])]) }
    }
}

extension LabelShortlist.Entry {
    /// Its rank in steps.
    var step: Int { LabelShortlist.step(rank) }
}

extension LabelShortlist {
    /// A rank in steps of a twelfth of its doubling, about 6 %: what differs by less counts as equal, and a small change of the counts
    /// rarely changes an order.
    static func step(_ rank: Double) -> Int { Int((log2(rank) * Knobs.steps).rounded(.down)) }
}

enum Knobs {
    static func env(_ name: String, _ value: Double) -> Double { unsafe getenv(name).flatMap { unsafe Double(String(cString: $0)) } ?? value }
    static let bound = env("K_BOUND", 2)
    static let share = env("K_SHARE", 1)
    static let steps = env("K_STEPS", 8)
    static let minshare = env("K_MINSHARE", 0.03)
    static let worth = env("K_WORTH", 0.3)
    static let least = env("K_LEAST", 0.0)
    static let weak = env("K_WEAK", 0.1)
}
