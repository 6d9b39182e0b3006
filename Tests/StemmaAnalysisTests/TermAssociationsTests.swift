import StemmaLinearAlgebra
import StemmaText
import Testing

@testable import StemmaAnalysis

@Suite struct TermAssociationsTests {
    /// A term stands in an article with this weight.
    private static func weights(_ articles: [[Int: Float]], terms: Int) -> SparseMatrix {
        let rows = articles.map { $0.sorted { $0.key < $1.key } }
        return SparseMatrix(
            rows: rows.count, columns: terms,
            rowOffsets: rows.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) },
            columnIndices: rows.flatMap { $0.map { Int32($0.key) } }, values: rows.flatMap { $0.map(\.value) })
    }

    @Test("an entry is the logarithm of how much more often two terms meet than by chance, and 0 where they do not")
    func table() {
        // Terms 0 and 1 meet twice, 1 and 2 once, 0 and 2 never; term 3 stands in one article alone.
        let weights = Self.weights([[0: 1, 1: 1], [0: 2, 1: 1], [1: 1, 2: 1], [2: 1, 3: 1]], terms: 4)
        let found = TermAssociations(weights, workers: Workers(1))
        #expect(found.terms == [0, 1, 2])
        // Sums of the rows are 2, 3, 1, that of all 6: 2 · 6 / (2 · 3) = 2, and 1 · 6 / (3 · 1) = 2.
        #expect(found.matrix.rowOffsets == [0, 1, 3, 4])
        #expect(found.matrix.columnIndices == [1, 0, 2, 1])
        #expect(found.matrix.values.allSatisfy { abs($0 - 0.6931472) < 1e-6 })
    }

    @Test("the same as counting all pairs one by one, for any number of threads", arguments: [1, 2, 3])
    func naive(_ threads: Int) {
        let random = CounterRandom(seed: 5, stream: 0)
        let articles = (0..<200).map { article in
            (0..<12).reduce(into: [Int: Float]()) { $0[random.integer(below: 300, at: article * 100 + $1)] = 1 }
        }
        let found = TermAssociations(Self.weights(articles, terms: 300), workers: Workers(threads))
        var counts: [[Double]] = .init(
            repeating: .init(repeating: 0, count: found.terms.count), count: found.terms.count)
        for article in articles {
            for (row, term) in found.terms.enumerated() where article[term] != nil {
                for (column, other) in found.terms.enumerated() where other != term && article[other] != nil {
                    counts[row][column] += 1
                }
            }
        }
        let sums = counts.map { $0.reduce(0, +) }
        let total = sums.reduce(0, +)
        for row in counts.indices {
            var expected = [Float](repeating: 0, count: counts.count)
            for column in counts.indices where counts[row][column] > 0 {
                let ratio = counts[row][column] * total / (sums[row] * sums[column])
                expected[column] = ratio > 1 ? Float(logarithm(ratio)) : 0
            }
            var entries = [Float](repeating: 0, count: counts.count)
            for entry in found.matrix.entries(ofRow: row) {
                entries[Int(found.matrix.columnIndices[entry])] = found.matrix.values[entry]
            }
            #expect(entries == expected)
        }
    }

    @Test("articles on one subject are alike without a word in common")
    func indirect() throws {
        // Two subjects of 20 words; an article has 4 of them, the last two articles other words of subject 0.
        let random = CounterRandom(seed: 6, stream: 0)
        let articles =
            (0..<200).map { article in
                (0..<4).reduce(into: [Int: Float]()) {
                    $0[article % 2 * 20 + random.integer(below: 20, at: article * 10 + $1)] = 1
                }
            } + [[0: 1, 1: 1], [2: 1, 3: 1], [20: 1, 21: 1]]
        let weights = Self.weights(articles, terms: 40)
        let vectors = try TermAssociations(weights, workers: Workers(2))
            .articleVectors(weights, rank: 2, workers: Workers(2)).centeredDirections()
        func cosine(_ one: Int, _ other: Int) -> Float {
            zip(vectors.row(one), vectors.row(other)).reduce(0) { $0 + $1.0 * $1.1 }
        }
        #expect(cosine(200, 201) > 0.9)
        #expect(cosine(200, 202) < 0)
    }

    @Test("without two terms that meet there is nothing, and articles are rows of zeros")
    func nothing() throws {
        for articles in [[], [[0: 1]], [[0: 1], [1: 1]], [[0: 1], [0: 1]]] as [[[Int: Float]]] {
            let weights = Self.weights(articles, terms: 2)
            let found = TermAssociations(weights, workers: Workers(1))
            let vectors = try found.articleVectors(weights, rank: 10, workers: Workers(1))
            #expect(found.matrix.entryCount == 0)
            #expect(vectors.rows == articles.count && vectors.storage.allSatisfy { $0 == 0 })
        }
    }

    @Test("of a long article the heaviest terms count")
    func heaviest() {
        // Term t weighs t + 1: the 64 heaviest of 70 are 6 and above.
        let long = (0..<70).reduce(into: [Int: Float]()) { $0[$1] = Float($1 + 1) }
        let found = TermAssociations(Self.weights([long, long, [0: 1, 69: 1]], terms: 70), workers: Workers(1))
        let paired = found.terms.indices.filter { !found.matrix.entries(ofRow: $0).isEmpty }.map { found.terms[$0] }
        #expect(paired == [0] + Array(6..<70))
    }

    @Test("of many articles a sample is counted, and of many terms those of the most articles")
    func limits() {
        // Article a has the terms 0, 1 and 2 + a / 2: 3 pairs each, of 40 articles 120.
        let weights = Self.weights((0..<40).map { [0: 1, 1: 1, 2 + $0 / 2: 1] }, terms: 22)
        #expect(TermAssociations(weights, pairLimit: 120, workers: Workers(1)).terms == Array(0..<22))
        // 60 pairs are 20 articles: every second one, and no term but the first two stands in two of them.
        #expect(TermAssociations(weights, pairLimit: 60, workers: Workers(1)).terms == [0, 1])
        #expect(TermAssociations(weights, termLimit: 3, workers: Workers(1)).terms == [0, 1, 2])
    }
}
