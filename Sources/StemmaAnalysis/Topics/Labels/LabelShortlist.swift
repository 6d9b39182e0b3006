internal import StemmaLinearAlgebra

/// The words and phrases that may name one topic, best first.
struct LabelShortlist: Sendable {
    struct Entry: Sendable {
        let candidate: Int
        /// How many of the topic's articles hold it, and how many of the others.
        let inside: Int
        let outside: Int
        /// `LogRelativeRisk.lowerBound`.
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

    /// No more are kept.
    static let limit = 200
    /// A word that stands in a smaller share of the topic's articles is no name of it.
    static let leastShare = 0.02
    /// A phrase takes the place of a word that it holds where it stands in such a share of the word's articles.
    static let coverOfWord = 0.5
    /// The same for a phrase within a phrase.
    static let coverOfPhrase = 0.7

    /// - Parameters:
    ///   - members: the topic's articles, by their place among those read.
    ///   - totals: in how many of all articles each candidate stands.
    ///   - counts: zeros, one a candidate; they are zeros again afterwards.
    ///   - barred: the names of outlets, which are no labels.
    init(
        of members: [Int], among articles: Int, _ candidates: LabelCandidates, totals: [Int32],
        counts: inout [Int32], barred: Set<[UInt8]>
    ) {
        let risk = LogRelativeRisk(comparisons: candidates.count)
        let others = articles - members.count
        var touched: [Int32] = []
        for place in members {
            for candidate in candidates.row(place) {
                if counts[Int(candidate)] == 0 { touched.append(candidate) }
                counts[Int(candidate)] += 1
            }
        }
        let least = max(1, Int((Self.leastShare * Double(members.count)).rounded(.up)))
        var found: [Entry] = []
        for candidate in touched.sorted() {
            let (inside, total) = (Int(counts[Int(candidate)]), Int(totals[Int(candidate)]))
            counts[Int(candidate)] = 0
            guard inside >= least else { continue }
            let bound = risk.lowerBound(
                inside: inside, of: members.count, outside: total - inside, of: others)
            let share = Double(inside) / Double(members.count)
            let rank = others == 0 ? share : Self.rank(bound, share: share)
            found.append(
                Entry(candidate: Int(candidate), inside: inside, outside: total - inside, bound: bound, rank: rank))
        }
        let kept = Self.joined(found, candidates).filter {
            barred.isEmpty || !barred.contains(candidates.name($0.candidate))
        }
        let best = kept.sorted { ($1.rank, $0.candidate) < ($0.rank, $1.candidate) }
        entries = Self.described(Array(best.prefix(Self.limit)), members, candidates)
        self.members = members.count
    }

    /// The bits that a word tells of the topic where it stands, times the share of the topic where it stands.
    ///
    /// Where the bound is below 0, it is divided by the share, so that a larger share counts for more there too.
    static func rank(_ bound: Double, share: Double) -> Double { bound > 0 ? bound * share : bound / share }

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
