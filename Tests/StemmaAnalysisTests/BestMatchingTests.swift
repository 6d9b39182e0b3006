import StemmaLinearAlgebra
import Testing

@testable import StemmaAnalysis

@Suite("Best one-to-one matching")
struct BestMatchingTests {
    // MARK: Table

    @Test("the greatest single weight gives way to a greater sum")
    func sumCounts() {
        let matching = matching([[5, 4], [3, 0]])
        #expect(matching.columns == [1, 0])
        #expect(matching.total == 7)
    }

    @Test("a row stays alone where its column is worth more to another")
    func alone() {
        #expect(matching([[2], [5], [3]]).columns == [nil, 0, nil])
        #expect(matching([[2, 5, 3]]).columns == [1])
    }

    @Test("no rows, no columns and no edges match nothing", arguments: [(0, 0), (3, 0), (0, 3), (2, 3)])
    func nothing(rows: Int, columns: Int) {
        let matching = BestMatching(rows: rows, columns: columns, edges: [])
        #expect(matching.columns == Array(repeating: nil, count: rows))
        #expect(matching.total == 0)
    }

    @Test("of equal rows the first is matched, of equal columns too")
    func ties() {
        #expect(matching([[1], [1]]).columns == [0, nil])
        #expect(matching([[1, 1]]).columns == [0])
        #expect(matching([[1, 1], [1, 1]]).columns == [0, 1])
    }

    // MARK: Differential

    @Test("the sum is that of the best of all permutations", arguments: 0..<400)
    func bruteForce(seed: Int) {
        let table = table(seed, rows: 1 + seed % 7, columns: 1 + seed / 7 % 7)
        let matching = matching(table)
        #expect(matching.total == best(table))
        #expect(isValid(matching, table))
    }

    @Test("fractions of weights are no less exact than their rounding", arguments: 0..<50)
    func fractions(seed: Int) {
        let table = table(seed, rows: 6, columns: 5).map { $0.map { $0 / 7 } }
        // Some ten sums of numbers below 3.
        #expect(abs(matching(table).total - best(table)) < 1e-13)
    }

    // MARK: Property

    @Test("the order of edges changes nothing", arguments: 0..<20)
    func order(seed: Int) {
        let edges = edges(table(seed, rows: 12, columns: 9))
        let one = BestMatching(rows: 12, columns: 9, edges: edges)
        #expect(one.columns == BestMatching(rows: 12, columns: 9, edges: edges.reversed()).columns)
    }

    @Test("rows and columns exchanged give the same sum", arguments: 0..<20)
    func turned(seed: Int) {
        let table = table(seed, rows: 40, columns: 25)
        let turned = table[0].indices.map { column in table.map { $0[column] } }
        #expect(matching(table).total == matching(turned).total)
    }

    @Test("a planted matching among two thousand is found under noise")
    func planted() {
        let random = CounterRandom(seed: 5)
        let count = 2000
        var weights = Dictionary(uniqueKeysWithValues: (0..<count).map { ([$0, ($0 * 7 + 3) % count], 10.0) })
        for place in 0..<4 * count {
            let pair = [random.integer(below: count, at: 2 * place), random.integer(below: count, at: 2 * place + 1)]
            // Any other matching gives up 10 for each pair and gains 4 at most.
            weights[pair, default: 0] = max(weights[pair, default: 0], Double(random.integer(below: 4, at: -place) + 1))
        }
        let edges = weights.map { BestMatching.Edge(row: $0.key[0], column: $0.key[1], weight: $0.value) }
        let matching = BestMatching(rows: count, columns: count, edges: edges)
        #expect(matching.columns == (0..<count).map { ($0 * 7 + 3) % count })
        #expect(matching.total == Double(10 * count))
    }

    // MARK: Bad input

    @Test("a weight of 0 is the caller's mistake")
    func weightless() async {
        await #expect(processExitsWith: .failure) { _ = BestMatching.Edge(row: 0, column: 0, weight: 0) }
    }

    // MARK: Helpers

    /// Whole numbers 0 to 20, a third of them 0, which is no edge.
    private func table(_ seed: Int, rows: Int, columns: Int) -> [[Double]] {
        let random = CounterRandom(seed: UInt64(seed))
        return (0..<rows).map { row in
            (0..<columns).map { Double(max(0, random.integer(below: 31, at: row * columns + $0) - 10)) }
        }
    }

    private func edges(_ table: [[Double]]) -> [BestMatching.Edge] {
        table.indices.flatMap { row in
            table[row].indices.filter { table[row][$0] > 0 }.map {
                BestMatching.Edge(row: row, column: $0, weight: table[row][$0])
            }
        }
    }

    private func matching(_ table: [[Double]]) -> BestMatching {
        BestMatching(rows: table.count, columns: table[0].count, edges: edges(table))
    }

    /// No column twice, and the sum is that of the pairs.
    private func isValid(_ matching: BestMatching, _ table: [[Double]]) -> Bool {
        let taken = matching.columns.compactMap(\.self)
        let sum = zip(table, matching.columns).reduce(0) { sum, row in sum + (row.1.map { row.0[$0] } ?? 0) }
        return Set(taken).count == taken.count && sum == matching.total
    }

    /// The greatest sum over all ways to give rows different columns or none.
    private func best(_ table: [[Double]], from row: Int = 0, taken: Set<Int> = []) -> Double {
        guard row < table.count else { return 0 }
        let others = table[row].indices.filter { !taken.contains($0) }.map {
            table[row][$0] + best(table, from: row + 1, taken: taken.union([$0]))
        }
        return others.reduce(best(table, from: row + 1, taken: taken), max)
    }
}
