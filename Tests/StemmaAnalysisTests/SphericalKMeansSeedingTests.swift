import StemmaLinearAlgebra
import Testing

@testable import StemmaAnalysis

@Suite struct SphericalKMeansSeedingTests {
    @Test("greedy seeds of well parted groups come one from each", arguments: [1, 2, 3])
    func greedy(_ seed: UInt64) {
        let rows = scattered(900, around: 6, columns: 40, seed: 12)
        let seeds = seeding(rows, count: 6, random: CounterRandom(seed: seed), workers: Workers(1))
        let nearest = Assignment(rows, to: seeds, workers: Workers(1)).assignments
        #expect(Set((0..<6).map { nearest[$0] }).count == 6)
    }

    @Test("no seed is a row of zeros while others are left, and there are always as many as asked for")
    func zeros() {
        var rows = scattered(100, around: 3, columns: 5, seed: 2)
        for row in 0..<90 { for column in 0..<5 { rows[row, column] = 0 } }
        let seeds = seeding(rows, count: 4, random: CounterRandom(seed: 1), workers: Workers(1))
        #expect((0..<4).allSatisfy { seed in seeds.row(seed).contains { $0 != 0 } })
        let none = Matrix<Float>(rows: 7, columns: 5)
        #expect(seeding(none, count: 3, random: CounterRandom(seed: 1), workers: Workers(1)).rows == 3)
    }

    @Test("spread seeds are those of a greedy search that works out every gain anew", arguments: [4, 20, 60])
    func spread(_ count: Int) {
        let rows = scattered(60, around: 9, columns: 12, seed: 31)
        var nearest = [Float](repeating: 0, count: 60)
        var chosen: [Int] = []
        let cosines = rows.multiplied(byTransposeOf: rows, workers: Workers(1))
        for _ in 0..<count {
            let gains = (0..<60).map { seed in
                chosen.contains(seed)
                    ? -1 : (0..<60).reduce(Float(0)) { $0 + max(0, cosines[seed, $1] - nearest[$1]) }
            }
            let best = gains.indices.max { (gains[$0], $1) < (gains[$1], $0) } ?? 0
            chosen.append(best)
            for row in 0..<60 { nearest[row] = max(nearest[row], cosines[best, row]) }
        }
        #expect(spreadSeeding(rows, count: count, workers: Workers(2)) == rows.selectingRows(chosen))
    }
}
