internal import StemmaLinearAlgebra
internal import StemmaText

/// A term that marks a topic, and by how much.
public struct TopicTerm: Sendable, Codable, Equatable {
    public let term: String
    /// c-TF-IDF, 0 or more; only the order within a topic means something.
    public let score: Double
}

/// The terms that mark each topic, by class-based TF-IDF.
///
/// score = f / F · ln(1 + M / g), where f is the number of the topic's articles that hold the term, F the sum of f
/// over all terms, g the number of all articles that hold it and M the mean of F over the topics. It is counted on articles,
/// not on tokens, so that one long article does not name a topic. Source: M. Grootendorst, "BERTopic: neural topic
/// modeling with a class-based TF-IDF procedure", arXiv 2203.05794, 2022, equation 2.
///
/// - Returns: for each topic at most `limit` terms, best first; of equal scores the one with the larger sum of weights in
///   the topic, then in byte order.
func topicTerms(_ vectors: TermVectors, assignments: [Int], topics: Int, limit: Int) -> [[TopicTerm]] {
    let counts = topicCounts(vectors, assignments, topics)
    let totals = counts.map { $0.values.reduce(0) { $0 + $1.articles } }
    let mean = Double(totals.reduce(0, +)) / Double(max(1, topics))
    return zip(counts, totals).map { counts, total in
        let words = counts.filter { isLabelWord(vectors.vocabulary.utf8(of: $0.key)) }
        let scored = (words.isEmpty ? counts : words).map { term, count in
            let rarity = logarithm(1 + mean / Double(vectors.documentFrequencies[term]))
            return (term: term, score: Double(count.articles) / Double(total) * rarity, weight: count.weight)
        }
        let best = scored.sorted { ($1.score, $1.weight, $0.term) < ($0.score, $0.weight, $1.term) }.prefix(limit)
        return best.map { TopicTerm(term: vectors.vocabulary[$0.term], score: $0.score) }
    }
}

/// What begins with a digit (numbers, years, `2nd`) names nothing, and what is longer than any word is none.
private func isLabelWord(_ term: ArraySlice<UInt8>) -> Bool {
    term.count <= 60 && !term.prefix(1).contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
}

/// For each topic and each of its terms the number of articles that hold it, and the sum of its weights there.
private func topicCounts(
    _ vectors: TermVectors, _ assignments: [Int], _ topics: Int
) -> [[TermID: (articles: Int, weight: Double)]] {
    var counts = [[TermID: (articles: Int, weight: Double)]](repeating: [:], count: topics)
    for (article, topic) in assignments.enumerated() {
        for entry in vectors.matrix.entries(ofRow: article) {
            let term = TermID(vectors.matrix.columnIndices[entry])
            let known = counts[topic][term, default: (0, 0)]
            counts[topic][term] = (known.articles + 1, known.weight + Double(vectors.matrix.values[entry]))
        }
    }
    return counts
}
