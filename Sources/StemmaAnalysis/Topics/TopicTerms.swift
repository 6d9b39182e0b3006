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
/// - Returns: for each topic at most `limit` terms, best first, ties in byte order.
func topicTerms(_ vectors: TermVectors, assignments: [Int], topics: Int, limit: Int) -> [[TopicTerm]] {
    let counts = articleCounts(vectors, assignments, topics)
    let totals = counts.map { $0.values.reduce(0, +) }
    let mean = Double(totals.reduce(0, +)) / Double(max(1, topics))
    return zip(counts, totals).map { counts, total in
        let scored = counts.filter { isLabelWord(vectors.vocabulary.utf8(of: $0.key)) }.map { term, count in
            let rarity = naturalLogarithm(1 + mean / Double(vectors.documentFrequencies[term]))
            return (term: term, score: Double(count) / Double(total) * rarity)
        }
        let best = scored.sorted { ($1.score, $0.term) < ($0.score, $1.term) }.prefix(limit)
        return best.map { TopicTerm(term: vectors.vocabulary[$0.term], score: $0.score) }
    }
}

/// Numbers name nothing.
private func isLabelWord(_ term: ArraySlice<UInt8>) -> Bool {
    !term.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
}

private func articleCounts(_ vectors: TermVectors, _ assignments: [Int], _ topics: Int) -> [[TermID: Int]] {
    var counts = [[TermID: Int]](repeating: [:], count: topics)
    for (article, topic) in assignments.enumerated() {
        for entry in vectors.matrix.entries(ofRow: article) {
            counts[topic][TermID(vectors.matrix.columnIndices[entry]), default: 0] += 1
        }
    }
    return counts
}
