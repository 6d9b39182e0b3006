import StemmaLinearAlgebra
import Testing

@testable import StemmaAnalysis

@Suite struct TopicHierarchyTests {
    /// Nine topics of unequal size in 12 dimensions, unit rows.
    private static let labels = (0..<150).map { $0 < 60 ? 0 : 1 + $0 % 8 }
    private static let rows = Matrix<Float>(
        rows: 150, columns: 12,
        storage: (0..<150).flatMap { row in
            let random = CounterRandom(seed: 2, stream: UInt64(row))
            let center = CounterRandom(seed: 5, stream: UInt64(labels[row]))
            return (0..<12).map { column in
                Float(center.integer(below: 100, at: column)) + Float(random.integer(below: 40, at: column))
            }
        }
    ).normalizedRows()

    private static let hierarchy = TopicHierarchy(rows, labels, topics: 9)

    /// The sum of the squares of the rows of each group around its mean.
    private func squares(_ groups: [Int]) -> Double {
        Dictionary(grouping: Self.labels.indices) { groups[Self.labels[$0]] }.values.reduce(0.0) { total, members in
            total
                + (0..<12).reduce(0.0) { sum, column in
                    let values = members.map { Double(Self.rows[$0, column]) }
                    let mean = values.reduce(0, +) / Double(values.count)
                    return sum + values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
                }
        }
    }

    @Test("heights rise, and are what each union loses of all differences")
    func heights() {
        let merges = Self.hierarchy.merges
        #expect(merges.count == 8)
        #expect(zip(merges, merges.dropFirst()).allSatisfy { $0.height <= $1.height })
        let whole = squares(Array(repeating: 0, count: 9))
        for (step, merge) in merges.enumerated() {
            let lost = squares(Self.hierarchy.cut(count: 8 - step)) - squares(Self.hierarchy.cut(count: 9 - step))
            // Means of at most 150 floats, summed in another order.
            #expect(abs(lost / whole - merge.height) < 1e-6)
        }
    }

    @Test("each step joins the pair that loses least")
    func greedy() {
        for count in 2...9 {
            let groups = Self.hierarchy.cut(count: count)
            let losses = (0..<count).flatMap { second in
                (0..<second).map { first in squares(groups.map { $0 == second ? first : $0 }) - squares(groups) }
            }
            let taken = squares(Self.hierarchy.cut(count: count - 1)) - squares(groups)
            #expect(abs(taken - (losses.min() ?? 0)) < 1e-5)
        }
    }

    @Test("a cut has as many groups as asked for, numbered by first topic, and cuts are nested")
    func cuts() {
        #expect(Self.hierarchy.cut(count: 1) == Array(repeating: 0, count: 9))
        #expect(Self.hierarchy.cut(count: 9) == Array(0..<9) && Self.hierarchy.cut(count: 50) == Array(0..<9))
        for count in 1...9 {
            let groups = Self.hierarchy.cut(count: count)
            #expect(Set(groups) == Set(0..<count))
            #expect(groups.reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } } == Array(0..<count))
            let coarser = Self.hierarchy.cut(count: max(1, count - 1))
            #expect(Set(zip(groups, coarser).map { [$0, $1] }).count == count)
        }
    }

    @Test("nothing and one topic make no tree, equal topics one of no height")
    func odd() {
        let none = TopicHierarchy(Matrix(rows: 0, columns: 3), [], topics: 0)
        #expect(none.merges.isEmpty && none.cut(count: 1).isEmpty)
        let one = TopicHierarchy(Matrix(rows: 1, columns: 1, storage: [1]), [0], topics: 1)
        #expect(one.merges.isEmpty && one.cut(count: 3) == [0])
        let equal = TopicHierarchy(Matrix(rows: 4, columns: 1, storage: [1, 1, 1, 1]), [0, 1, 2, 2], topics: 3)
        #expect(equal.merges.map(\.height) == [0, 0])
        #expect(equal.merges.map { [$0.a, $0.b] } == [[0, 1], [2, 3]])
    }
}
