import StemmaLinearAlgebra
import Testing

@testable import StemmaAnalysis

@Suite struct TopicCosinesTests {
    /// Forty rows over thirty terms, some empty, of any length.
    private static let rows = (0..<40).map { row -> [Float] in
        let random = CounterRandom(seed: 9, stream: UInt64(row))
        return (0..<30).map { term in
            row % 13 == 5 || random.integer(below: 4, at: term) > 0
                ? 0 : Float(1 + random.integer(below: 5, at: 100 + term))
        }
    }
    private static let topics = (0..<40).map { $0 == 7 ? 3 : $0 % 3 }

    private func sparse(_ rows: [[Float]]) -> SparseMatrix {
        var (offsets, columns, values) = ([0], [Int32](), [Float]())
        for row in rows {
            for (column, value) in row.enumerated() where value != 0 {
                columns.append(Int32(column))
                values.append(value)
            }
            offsets.append(values.count)
        }
        return SparseMatrix(
            rows: rows.count, columns: rows.first?.count ?? 0, rowOffsets: offsets, columnIndices: columns,
            values: values)
    }

    private func unit(_ row: [Double]) -> [Double] {
        let length = row.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return length > 0 ? row.map { $0 / length } : row
    }

    /// By the definition: the cosine with the sum of the unit rows of the topic, without the row itself.
    private func naive(_ row: Int, _ topic: Int) -> Double {
        let units = Self.rows.map { row in unit(row.map { Double($0) }) }
        var sum = [Double](repeating: 0, count: 30)
        for other in units.indices where other != row && Self.topics[other] == topic {
            for (term, value) in units[other].enumerated() { sum[term] += value }
        }
        return zip(units[row], unit(sum)).reduce(0) { $0 + $1.0 * $1.1 }
    }

    @Test("cosines are those of the definition, the article left out")
    func definition() {
        let found = TopicCosines(sparse(Self.rows), Self.topics, topics: 4, workers: Workers(2))
        for row in Self.rows.indices {
            // Products of a few dozen floats.
            #expect(abs(found.own[row] - naive(row, Self.topics[row])) < 1e-5, "row \(row)")
            let others = (0..<4).filter { $0 != Self.topics[row] }
            let best = others.map { naive(row, $0) }.max() ?? 0
            if Self.rows[row].allSatisfy({ $0 == 0 }) {
                #expect(found.runnersUp[row] == nil && found.own[row] == 0 && found.spreads[row] == 0)
            } else {
                #expect(abs((found.runnersUp[row]?.cosine ?? -1) - best) < 1e-5, "row \(row)")
            }
        }
    }

    @Test("the only article of a topic has nothing to be like")
    func alone() {
        #expect(TopicCosines(sparse(Self.rows), Self.topics, topics: 4, workers: Workers(1)).own[7] == 0)
    }

    @Test("among equal topics the first is the runner-up")
    func ties() {
        let rows: [[Float]] = [[1, 0, 1], [1, 0, 0], [1, 0, 0], [0, 1, 1], [0, 1, 1]]
        let found = TopicCosines(sparse(rows), [0, 1, 2, 3, 3], topics: 4, workers: Workers(1))
        #expect(found.runnersUp[0]?.topic == 1)
    }

    @Test("the spread of even weights is the root of their number")
    func spreads() {
        let found = TopicCosines(sparse([[2, 2, 2, 2], [0, 3, 0, 0]]), [0, 0], topics: 1, workers: Workers(1))
        #expect(abs(found.spreads[0] - 2) < 1e-6 && abs(found.spreads[1] - 1) < 1e-6)
    }

    @Test(
        "ranks count the lower and half of the equal",
        arguments: [
            ([], []), ([7], [0.5]), ([1, 2], [0.25, 0.75]), ([2, 1, 2, 3], [0.5, 0.125, 0.5, 0.875]),
            ([4, 4, 4], [0.5, 0.5, 0.5]),
        ] as [([Double], [Double])])
    func ranks(values: [Double], expected: [Double]) {
        #expect(midranks(values) == expected)
    }
}
