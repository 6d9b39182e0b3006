/// Chooses the words and phrases of each topic from its shortlist.
///
/// Each choice is the one with the most rank left: the rank times the mean weight of its articles, which is 1 at first and
/// halves with every chosen word that stands in an article. So the words of a label tell of different articles (greedy set
/// cover, as in C. Carpineto, S. Osiński, G. Romano and D. Weiss, "A survey of web clustering engines", ACM Computing Surveys
/// 41, 2009, section 4.3).
///
/// No root comes twice in one topic's terms, nor in the labels of two topics: of topics that want one word, the one has it
/// where it has the most rank left, so neither the order of the topics nor their numbers play a part.
struct LabelSelection {
    /// How many terms of each topic are its label.
    private(set) var labelled: [Int]
    /// The chosen entries of each shortlist.
    private(set) var chosen: [[Int]]
    private var topics: [TopicChoice]
    private var taken = WordRoots()

    /// - Parameters:
    ///   - parts: how many terms make a label.
    ///   - limit: how many terms are chosen.
    init(from shortlists: [LabelShortlist], parts: Int, limit: Int) {
        topics = shortlists.map { TopicChoice($0) }
        (labelled, chosen) = ([], [])
        for part in 0..<parts { chooseLabels(part) }
        labelled = topics.map(\.chosen.count)
        for index in topics.indices {
            while topics[index].chosen.count < limit, let best = topics[index].best(without: nil),
                !topics[index].mayBeChance(best.entry)
            {
                topics[index].take(best.entry)
            }
        }
        chosen = topics.map(\.chosen)
    }

    /// Chooses the next word of each label.
    private mutating func chooseLabels(_ part: Int) {
        var proposals = topics.map { $0.best(without: taken) }
        while let topic = proposals.indices.max(by: { proposals.isLess($0, $1) }), let best = proposals[topic] {
            topics[topic].take(best.entry)
            taken.insert(topics[topic].roots(best.entry))
            proposals[topic] = nil
            for index in proposals.indices {
                guard let other = proposals[index], taken.hold(anyOf: topics[index].roots(other.entry)) else {
                    continue
                }
                proposals[index] = topics[index].best(without: taken)
            }
        }
        // A topic whose words all went to others is called by its best word all the same.
        for index in topics.indices where part == 0 && topics[index].chosen.isEmpty {
            if let best = topics[index].best(without: nil) { topics[index].take(best.entry) }
        }
    }
}

/// What a topic would be called next, and how much rank that has left.
private struct LabelProposal {
    let entry: Int
    let gain: Double
}

extension [LabelProposal?] {
    /// Whether a proposal is weaker than another; of equal ones the later.
    fileprivate func isLess(_ first: Int, _ second: Int) -> Bool {
        guard let other = self[second] else { return false }
        guard let one = self[first] else { return true }
        return (one.gain, second) < (other.gain, first)
    }
}

/// The state of the choice in one topic.
private struct TopicChoice {
    private let list: LabelShortlist
    private var weights: [Double]
    private var roots = WordRoots()
    private(set) var chosen: [Int] = []

    init(_ list: LabelShortlist) {
        self.list = list
        weights = [Double](repeating: 1, count: list.members)
    }

    func mayBeChance(_ entry: Int) -> Bool { list.entries[entry].mayBeChance }

    func roots(_ entry: Int) -> [WordRoot] { list.entries[entry].roots }

    /// The entry with the most rank left whose words are not in use; nil where there is none.
    ///
    /// Ranks are compared in steps; of equal ones the first in the list.
    func best(without taken: WordRoots?) -> LabelProposal? {
        var best: (proposal: LabelProposal, step: Int)?
        for (index, entry) in list.entries.enumerated() {
            // The list falls by rank, and no gain is above the rank.
            if let best, entry.step <= best.step { break }
            if roots.hold(anyOf: entry.roots) || taken?.hold(anyOf: entry.roots) == true { continue }
            let mean = entry.articles.reduce(0) { $0 + weights[$1] } / Double(max(1, entry.articles.count))
            let proposal = LabelProposal(entry: index, gain: entry.rank * mean)
            let step = LabelShortlist.step(proposal.gain)
            if step > best?.step ?? .min { best = (proposal, step) }
        }
        return best?.proposal
    }

    mutating func take(_ index: Int) {
        let entry = list.entries[index]
        chosen.append(index)
        roots.insert(entry.roots)
        for article in entry.articles { weights[article] /= 2 }
    }
}
