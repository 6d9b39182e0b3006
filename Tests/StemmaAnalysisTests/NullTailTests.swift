import StemmaLinearAlgebra
import Testing

@testable import StemmaAnalysis

@Suite struct NullTailTests {
    @Test("the chance is the share of null pairs at least so alike, with one more")
    func counted() {
        let tail = NullTail([(0.2, 1), (0.4, 1), (0.4, 1), (0.1, 1)], floor: 0.05, total: 99, unseen: 1)
        #expect(tail.chance(of: 0.1) == 0.05)
        #expect(tail.chance(of: 0.2) == 0.04)
        #expect(tail.chance(of: 0.21) == 0.03)
        #expect(tail.chance(of: 0.4) == 0.03)
        #expect(tail.chance(of: 0.41) == 0.01 && tail.extrapolation == nil)
        #expect(NullTail([], floor: 0.05, total: 99, unseen: 1).chance(of: 0.05) == 0.01)
    }

    @Test("beyond the last null pair the law goes on, falling, for two powers of ten and no further")
    func extrapolated() throws {
        let random = CounterRandom(seed: 5)
        let law = GeneralizedPareto(scale: 0.03, shape: 0)
        let seen = (0..<200).map {
            (similarity: 0.05 + law.quantile(survival: 1 - random.uniform(at: $0)), weight: 1.0)
        }
        let tail = NullTail(seen, floor: 0.05, total: 1_000_000, unseen: 1)
        let highest = try #require(seen.map(\.similarity).max())
        #expect(tail.extrapolation != nil)
        var last = tail.chance(of: highest)
        for step in 1...20 {
            let chance = tail.chance(of: highest + 0.03 * Double(step))
            #expect(chance <= last && chance >= 0.01 / 1_000_001)
            last = chance
        }
        #expect(abs(last * 1_000_001 - 0.01) < 1e-9)
        // The truth: 200 in a million are above the floor. Within threefold, as the scale is known to 7 % (1 / √200), and
        // ten scales on that is e^0.7.
        let truth = 200e-6 * law.survival(0.3 - 0.05)
        #expect((1 / 3.0...3).contains(tail.chance(of: 0.3) / truth))
    }

    @Test("a clump that no law fits leaves the bound")
    func clump() {
        let seen = (0..<100).map { (similarity: $0 < 60 ? 0.06 : 0.5, weight: 1.0) }
        let tail = NullTail(seen, floor: 0.05, total: 9_999, unseen: 1)
        #expect(tail.chance(of: 0.6) == 1e-4)
    }
}
