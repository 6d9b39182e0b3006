internal import StemmaLinearAlgebra
internal import StemmaText

/// The words and phrases that mark a topic, and how its articles use them.
struct LabelFindings {
    struct Found {
        let candidate: Int
        /// How many of the topic's articles hold it, and how many of the others.
        let inside: Int
        let outside: Int
    }

    /// The topic's articles, by their place among those read.
    let members: [Int]
    /// How many other articles there are.
    let others: Int
    /// What the topic's words are held to.
    let risk: LogRelativeRisk
    /// Those of enough of the topic's articles, with a bound above 0, in the order of the candidates.
    let found: [Found]
    let uses: LabelUses

    /// A word that stands in a smaller share of the topic's articles is no name of it.
    static let leastShare = 0.03

    /// - Parameters:
    ///   - members: the topic's articles, by their place among those read.
    ///   - totals: in how many of all articles each candidate stands.
    ///   - error: how many words chance may bring among them. A larger value lets more words pass.
    ///   - counts: zeros, one a candidate; they are zeros again afterwards.
    init(
        in members: [Int], of texts: WrittenTexts, _ candidates: LabelCandidates, _ totals: LabelTotals,
        error: Double = LogRelativeRisk.error, counts: inout [Int32]
    ) {
        let articles = texts.articles.count
        let risk = LogRelativeRisk(
            share: Double(members.count) / Double(max(1, articles)), atLeast: totals.atLeast,
            error: error)
        var touched: [Int32] = []
        for place in members {
            for candidate in candidates.row(place) {
                if counts[Int(candidate)] == 0 { touched.append(candidate) }
                counts[Int(candidate)] += 1
            }
        }
        let least = max(1, Int((Self.leastShare * Double(members.count)).rounded(.up)))
        let found = touched.sorted().compactMap { candidate -> Found? in
            let inside = Int(counts[Int(candidate)])
            let outside = Int(totals.articles[Int(candidate)]) - inside
            counts[Int(candidate)] = 0
            guard inside >= least,
                risk.lowerBound(
                    inside: inside, of: members.count, outside: Double(outside), of: articles - members.count) != nil
            else { return nil }
            return Found(candidate: Int(candidate), inside: inside, outside: outside)
        }
        for (entry, one) in found.enumerated() { counts[one.candidate] = Int32(entry + 1) }
        uses = LabelUses(in: members, texts, candidates, found, entryOfCandidate: counts)
        for one in found { counts[one.candidate] = 0 }
        (self.members, self.risk, self.found) = (members, risk, found)
        others = articles - members.count
    }
}

/// In how many of the articles read each word and phrase stands.
struct LabelTotals: Sendable {
    let articles: [Int32]
    /// At each place k, how many stand in k articles or more.
    let atLeast: [Int]

    private static let longest = 256

    init(_ candidates: LabelCandidates, places: Range<Int>) {
        var articles = [Int32](repeating: 0, count: candidates.count)
        for place in places {
            for candidate in candidates.row(place) { articles[Int(candidate)] += 1 }
        }
        var atLeast = [Int](repeating: 0, count: Self.longest)
        for total in articles { atLeast[min(Int(total), Self.longest - 1)] += 1 }
        for place in (0..<Self.longest - 1).reversed() { atLeast[place] += atLeast[place + 1] }
        (self.articles, self.atLeast) = (articles, atLeast)
    }
}
