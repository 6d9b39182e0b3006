import StemmaLinearAlgebra
import Testing

@testable import StemmaAnalysis

/// Sketches against the true similarity of the sets.
@Suite struct CopiesMinHashSketchTests {
    /// Two sets of hashes with a given number in common and of their own.
    struct Sets: Sendable, CustomTestStringConvertible {
        let common: Int
        let first: Int
        let second: Int

        var jaccard: Double { Double(common) / Double(common + first + second) }
        var testDescription: String { "\(common) in common, \(first) and \(second) more" }

        func hashes(seed: UInt64) -> (first: [UInt64], second: [UInt64]) {
            let random = CounterRandom(seed: seed, stream: 0x7E57)
            let shared = (0..<common).map { random.bits(at: $0) }
            let one = (0..<first).map { random.bits(at: 1_000_000 + $0) }
            let other = (0..<second).map { random.bits(at: 2_000_000 + $0) }
            return (one + shared, shared + other)
        }
    }

    private static let cases = [
        Sets(common: 1, first: 0, second: 1), Sets(common: 1, first: 1, second: 1),
        Sets(common: 5, first: 3, second: 2),
        Sets(common: 20, first: 0, second: 30), Sets(common: 30, first: 10, second: 20),
        Sets(common: 60, first: 70, second: 70), Sets(common: 400, first: 50, second: 50),
    ]

    private static let slots = 32
    private static let seeds = 1000

    /// The share of equal slots for many seeds.
    private func estimates(_ sets: Sets, _ sketch: (UInt64, [UInt64], inout [UInt32]) -> Void) -> [Double] {
        let (first, second) = sets.hashes(seed: 1)
        var (one, other): ([UInt32], [UInt32]) = ([], [])
        return (0..<UInt64(Self.seeds)).map { seed in
            sketch(seed, first, &one)
            sketch(seed, second, &other)
            return Double(zip(one, other).count { $0 == $1 }) / Double(Self.slots)
        }
    }

    private func variance(_ estimates: [Double]) -> Double {
        let mean = estimates.reduce(0, +) / Double(estimates.count)
        return estimates.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(estimates.count - 1)
    }

    /// The variance is at most that of independent hashes, J (1 − J) / m; of a variance out of n seeds the relative
    /// standard error is √(2 / n), four of which are allowed.
    private func expectIndependent(_ estimates: [Double], _ sets: Sets) {
        let independent = sets.jaccard * (1 - sets.jaccard) / Double(Self.slots)
        let limit = independent * (1 + 4 * (2 / Double(estimates.count)).squareRoot())
        #expect(variance(estimates) <= limit, "\(variance(estimates)) for \(independent)")
    }

    /// The mean of many estimates lies within 4 standard errors, taken from their own spread, of the truth.
    private func expectUnbiased(_ estimates: [Double], _ sets: Sets) {
        let count = Double(estimates.count)
        let mean = estimates.reduce(0, +) / count
        let error = (variance(estimates) / count).squareRoot()
        #expect(abs(mean - sets.jaccard) <= 4 * error, "\(mean) for \(sets.jaccard)")
    }

    @Test("sketches by one permutation estimate the similarity without bias", arguments: cases)
    func onePermutation(_ sets: Sets) {
        let found = estimates(sets) { seed, set, sketch in
            OnePermutationMinHash(slots: Self.slots, seed: seed).sketch(set, into: &sketch)
        }
        expectUnbiased(found, sets)
        let smaller = sets.common + min(sets.first, sets.second)
        if smaller >= 2 * Self.slots { expectIndependent(found, sets) }
    }

    @Test("circulant sketches estimate the similarity without bias", arguments: cases)
    func circulant(_ sets: Sets) {
        let found = estimates(sets) { seed, set, sketch in
            CirculantMinHash(slots: Self.slots, seed: seed).sketch(set, into: &sketch)
        }
        expectUnbiased(found, sets)
        expectIndependent(found, sets)
    }
}
