import Foundation
import StemmaLinearAlgebra
import Testing

@testable import StemmaAnalysis

@Suite struct TermMixtureTests {
    /// 40 articles × 25 terms. One entry in three is stored, some of them 0 or less; term 24 has no weight above 0.
    private static let weights: SparseMatrix = {
        let random = CounterRandom(seed: 5, stream: 0)
        var (offsets, columns, values): ([Int], [Int32], [Float]) = ([0], [], [])
        for article in 0..<40 {
            for term in 0..<25 where random.integer(below: 3, at: article * 25 + term) == 0 {
                columns.append(Int32(term))
                let value = Float(random.integer(below: 8, at: 5000 + article * 25 + term)) / 4 - 0.5
                values.append(term == 24 ? min(0, value) : value)
            }
            offsets.append(columns.count)
        }
        return SparseMatrix(rows: 40, columns: 25, rowOffsets: offsets, columnIndices: columns, values: values)
    }()

    /// The formula of `TermMixture`, word for word over a dense table.
    private static func naive(_ labels: [Int], clusters: Int) -> [Int] {
        var table = [[Double]](repeating: .init(repeating: 0, count: 25), count: 40)
        for article in 0..<40 {
            for entry in weights.entries(ofRow: article) {
                table[article][Int(weights.columnIndices[entry])] = Double(weights.values[entry])
            }
        }
        func sum(_ term: Int, _ cluster: Int?) -> Double {
            table.indices.reduce(0) { cluster == nil || labels[$1] == cluster ? $0 + max(0, table[$1][term]) : $0 }
        }
        let total = (0..<25).reduce(0) { $0 + sum($1, nil) }
        let borrowed = min(0.2, 0.0125 * total / 40) * total
        let scores = (0..<clusters).map { cluster -> [Double] in
            let size = (0..<25).reduce(0) { $0 + sum($1, cluster) } + borrowed
            let ratios = (0..<25).map { term -> Double in
                let share = sum(term, nil) / total
                return share > 0 ? log((sum(term, cluster) + borrowed * share) / size / share) : 0
            }
            let prior = log(Double(labels.count { $0 == cluster }) / 40)
            return table.map { row in zip(row, ratios).reduce(prior) { $0 + $1.0 * $1.1 } }
        }
        return (0..<40).map { article in (0..<clusters).max { scores[$0][article] < scores[$1][article] } ?? 0 }
    }

    @Test(
        "articles go where the formula has it, with weights of 0 and less", arguments: [1, 2, 3, 15, 16, 17], [1, 3])
    func formula(clusters: Int, workers: Int) {
        let labels = (0..<40).map { $0 % clusters }
        let mixture = TermMixture(Self.weights, workers: Workers(workers))
        #expect(mixture.classified(Self.weights, by: labels) == Self.naive(labels, clusters: clusters))
    }
}
