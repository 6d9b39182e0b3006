import StemmaLinearAlgebra
import StemmaText
import Testing

@testable import StemmaAnalysis

@Suite struct SimilarityIndexTests {
    private static let texts = (0..<200).map { number in
        let random = CounterRandom(seed: 7, stream: UInt64(number))
        return (0..<12).map { "word\(random.integer(below: 60, at: $0))" }.joined(separator: " ")
    }

    private func vectors(_ texts: [String] = texts) throws -> TermVectors {
        TermVectors(weighting: try TermCounts(counting: texts))
    }

    /// The cosine by its definition, over dense rows.
    private func cosine(_ vectors: TermVectors, _ a: Int, _ b: Int) -> Double {
        var dense = [Double](repeating: 0, count: vectors.matrix.columns)
        for entry in vectors.matrix.entries(ofRow: a) {
            dense[Int(vectors.matrix.columnIndices[entry])] = Double(vectors.matrix.values[entry])
        }
        return vectors.matrix.entries(ofRow: b).reduce(0) {
            $0 + dense[Int(vectors.matrix.columnIndices[$1])] * Double(vectors.matrix.values[$1])
        }
    }

    @Test("finds the same articles in the same order as comparing with each", arguments: [1, 5, 150, 1000])
    func bruteForce(_ top: Int) throws {
        let vectors = try vectors()
        let found = SimilarityIndex(vectors).similar(toArticles: 0..<20, top: top)
        for query in 0..<20 {
            let expected = (0..<200).filter { $0 != query }.map { ($0, cosine(vectors, query, $0)) }
                .filter { $0.1 > 0 }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(top)
            // Sums of at most 12 products in another order differ in the last bits only.
            #expect(found[query].count == expected.count)
            for (hit, wanted) in zip(found[query], expected) { #expect(abs(hit.score - wanted.1) < 1e-12) }
        }
    }

    @Test("the parts of an explanation sum to the score")
    func explanation() throws {
        let index = SimilarityIndex(try vectors())
        for hit in index.similar(toArticles: 3..<4, top: 20)[0] {
            let parts = index.contributions(article: 3, other: hit.article)
            #expect(abs(parts.reduce(0) { $0 + $1.contribution } - hit.score) < 1e-12)
            #expect(parts.map(\.contribution) == parts.map(\.contribution).sorted(by: >))
        }
    }

    @Test("an article with no word in common is no hit; an empty one has none")
    func nothingShared() throws {
        let vectors = try vectors(["apple pear", "apple plum", "stone", ""])
        let found = SimilarityIndex(vectors).similar(toArticles: 0..<4, top: 5)
        #expect(found.map { $0.map(\.article) } == [[1], [0], [], []])
    }

    @Test("the number of workers changes nothing")
    func workers() throws {
        let index = SimilarityIndex(try vectors())
        let one = index.similar(toArticles: 0..<200, top: 7, workers: Workers(1))
        #expect(index.similar(toArticles: 0..<200, top: 7, workers: Workers(3)) == one)
    }
}
