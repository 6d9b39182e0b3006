internal import StemmaLinearAlgebra

/// How the articles lie in their topics.
struct TopicFit {
    let cosines: TopicCosines
    let isMisfit: [Bool]
    /// The fit of each article: the share of the members of its topic with a smaller cosine, those of an equal one counting
    /// half, itself among them; 0 without terms.
    let ranks: [Double]
    private let members: [[Int]]
    private let texts: LikeTexts

    /// - Parameters:
    ///   - weights: articles × terms.
    ///   - assignments: the topic of each article, 0 ..< topics.
    /// - Complexity: that of `TopicCosines`, and O(articles · log articles).
    init(_ weights: SparseMatrix, _ assignments: [Int], topics: Int, workers: Workers) {
        let cosines = TopicCosines(weights, assignments, topics: topics, workers: workers)
        let members = membersByLabel(assignments, count: topics)
        var ranks = [Double](repeating: 0, count: assignments.count)
        for members in members {
            let worded = members.filter { cosines.spreads[$0] > 0 }
            for (article, rank) in zip(worded, midranks(worded.map { cosines.own[$0] })) { ranks[article] = rank }
        }
        self.ranks = ranks
        self.cosines = cosines
        self.members = members
        isMisfit = MisfitFence(best: cosines.best, spreads: cosines.spreads).marks
        texts = LikeTexts(weights: weights)
    }

    /// What shows a topic, and what may not belong there; see `TopicModel.Topic`.
    func examples(of topic: Int, medoid: Int) -> (typical: [Int], doubtful: [Int], misfits: Int) {
        let fitting = members[topic].filter { !isMisfit[$0] }
        return (typical(fitting, or: medoid), doubtful(fitting), members[topic].count - fitting.count)
    }

    /// The most typical and the most doubtful articles of each topic.
    private static let exampleLimit = 5
    /// How far down the members versions of one text are passed over.
    private static let searchLimit = 50

    private func typical(_ members: [Int], or medoid: Int) -> [Int] {
        let best = members.sorted { (cosines.own[$1], $0) < (cosines.own[$0], $1) }
        var chosen: [Int] = []
        for article in best.prefix(Self.searchLimit) where chosen.count < Self.exampleLimit {
            if !chosen.contains(where: { texts.areOneText($0, article) }) { chosen.append(article) }
        }
        return chosen.isEmpty ? [medoid] : chosen
    }

    private func doubtful(_ members: [Int]) -> [Int] {
        let margins = members.compactMap { article in
            cosines.runnersUp[article].map { (margin: cosines.own[article] - $0.cosine, article: article) }
        }
        return margins.sorted { $0 < $1 }.prefix(Self.exampleLimit).map(\.article)
    }
}

/// For each value the share of values under it, equal ones counting half, itself among them: above 0 and under 1.
func midranks(_ values: [Double]) -> [Double] {
    let rising = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var result = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < rising.count {
        let end = rising[start...].firstIndex { values[$0] > values[rising[start]] } ?? rising.count
        for place in rising[start..<end] { result[place] = Double(start + end) / Double(2 * values.count) }
        start = end
    }
    return result
}

/// Tells versions of one text by their term weights.
private struct LikeTexts {
    let weights: SparseMatrix

    /// Whether the cosine of two articles is .95 or more: then one of them is example enough.
    func areOneText(_ first: Int, _ second: Int) -> Bool {
        let known = Dictionary(
            uniqueKeysWithValues: weights.entries(ofRow: first).map { (weights.columnIndices[$0], weights.values[$0]) })
        let dot = weights.entries(ofRow: second).reduce(0.0) {
            $0 + Double(known[weights.columnIndices[$1], default: 0]) * Double(weights.values[$1])
        }
        return dot > 0 && dot * dot >= 0.95 * 0.95 * square(first) * square(second)
    }

    private func square(_ row: Int) -> Double {
        weights.entries(ofRow: row).reduce(0) { $0 + Double(weights.values[$1]) * Double(weights.values[$1]) }
    }
}
