import Testing

@testable import StemmaLinearAlgebra

@Suite("Counter-based random numbers")
struct CounterRandomTests {
    @Test("the same place of the same seed has the same number, other seeds and streams others")
    func places() {
        #expect(CounterRandom(seed: 1).bits(at: 9) == CounterRandom(seed: 1).bits(at: 9))
        let different = [
            CounterRandom(seed: 1).bits(at: 9), CounterRandom(seed: 2).bits(at: 9), CounterRandom(seed: 1).bits(at: 8),
            CounterRandom(seed: 1, stream: 1).bits(at: 9),
        ]
        #expect(Set(different).count == 4)
    }

    @Test("uniform numbers have the mean 1/2 and the variance 1/12", arguments: [0, 1, 12_345] as [UInt64])
    func moments(seed: UInt64) {
        let numbers = (0..<20_000).map(CounterRandom(seed: seed).uniform)
        let mean = numbers.reduce(0, +) / 20_000
        let variance = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 20_000
        // Six standard errors: √(1/12 / 20,000) = 0.0020 and √(1/180 / 20,000) = 0.00053.
        #expect(abs(mean - 0.5) < 0.0123)
        #expect(abs(variance - 1.0 / 12) < 0.0032)
        #expect(numbers.allSatisfy { (0..<1).contains($0) })
    }

    @Test("whole numbers below a bound are all reached, evenly")
    func integers() {
        let random = CounterRandom(seed: 3)
        var counts = [Int](repeating: 0, count: 6)
        for index in 0..<6_000 { counts[random.integer(below: 6, at: index)] += 1 }
        // Six standard deviations of a count: √(6,000 · 1/6 · 5/6) = 29.
        #expect(counts.allSatisfy { abs($0 - 1_000) < 174 })
    }
}
