import StemmaLinearAlgebra
import Testing

@testable import StemmaAnalysis

@Suite struct NullPairsTests {
    /// Articles of many sizes, some without shingles, some without a date, some at the same moment.
    private func corpus(_ seed: UInt64) -> (sizes: [Int], dates: [Double?], groups: [Int]) {
        let random = CounterRandom(seed: seed)
        let indices = 0..<(2 + random.integer(below: 60, at: 0))
        return (
            indices.map {
                random.integer(below: 3, at: 4 * $0 + 1) == 0 ? 0 : random.integer(below: 300, at: 4 * $0 + 1)
            },
            indices.map {
                let day = random.integer(below: 50, at: 4 * $0 + 2)
                return day == 0 ? nil : Double(day) * 86_400
            },
            indices.map { random.integer(below: 4, at: 4 * $0 + 3) }
        )
    }

    private func counted(_ null: NullPairs, _ classes: SizeClasses, _ count: Int) -> PairTable {
        var table = PairTable()
        for a in 0..<count {
            for b in 0..<a where null.contains(a, b) {
                if let one = classes[a], let other = classes[b] { table[one, other] += 1 }
            }
        }
        return table
    }

    @Test("the pairs are counted as if each had been looked at", arguments: 0..<30)
    func count(_ seed: UInt64) {
        let (sizes, dates, groups) = corpus(seed)
        let classes = SizeClasses(sizes)
        for days in [0.5, 7, 30, 100] {
            let null = NullPairs.apart(days: days, dates: dates)
            #expect(null.count(classes) == counted(null, classes, sizes.count))
        }
        let null = NullPairs.acrossGroups(groups)
        #expect(null.count(classes) == counted(null, classes, sizes.count))
    }

    @Test("exactly so many days apart is not yet far apart, and no date is never far apart")
    func bounds() {
        let null = NullPairs.apart(days: 30, dates: [0, 30 * 86_400, 30 * 86_400 + 1, nil])
        #expect(!null.contains(0, 1) && null.contains(0, 2) && null.contains(2, 0) && !null.contains(0, 3))
    }

    @Test("weighed, the null pairs have the lengths of the tested ones, and a thin stratum has no weight of its own")
    func matching() {
        var (tested, null) = (PairTable(), PairTable())
        (tested[3, 3], null[3, 3]) = (600, 2_000)
        (tested[5, 3], null[3, 5]) = (300, 6_000)
        (tested[7, 7], null[7, 7]) = (100, 10)
        let matching = LengthMatching(tested: tested, null: null)
        // Of 8,010 null pairs for 1,000 tested ones.
        #expect(abs(matching.weight(3, 3) - 600 / 2_000.0 * 8.01) < 1e-12)
        #expect(abs(matching.weight(3, 5) - 300 / 6_000.0 * 8.01) < 1e-12)
        #expect(matching.weight(7, 7) == 1)
        #expect(abs(matching.unseen - (0.6 * matching.weight(3, 3) + 0.3 * matching.weight(5, 3) + 0.1)) < 1e-12)
    }
}
