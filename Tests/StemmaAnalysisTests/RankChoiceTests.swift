import Foundation
import StemmaLinearAlgebra
import Testing

@testable import StemmaAnalysis

@Suite("Choice of the number of dimensions")
struct RankChoiceTests {
    /// A matrix of 300 × 200 numbers uniform in −1 ..< 1, plus so many patterns of one strength, each ±0.25 everywhere.
    ///
    /// A pattern has the singular value 0.25 √(300 · 200) = 61; noise of that size ends at 18, shuffled patterns and noise
    /// together at 23 (the edge (√rows + √columns) · deviation of Marčenko and Pastur).
    static func matrix(patterns: Int, seed: UInt64) -> SparseMatrix {
        let (noise, signs) = (CounterRandom(seed: seed, stream: 1), CounterRandom(seed: seed, stream: 2))
        let values = (0..<300 * 200).map { place -> Float in
            let (row, column) = (place / 200, place % 200)
            let pattern = (0..<patterns).reduce(0.0) { sum, number in
                let same = (signs.bits(at: number * 1000 + row) ^ signs.bits(at: number * 1000 + 500 + column)) & 1 == 0
                return sum + (same ? 0.25 : -0.25)
            }
            return Float(noise.uniform(at: place) * 2 - 1 + pattern)
        }
        return SparseMatrix(
            rows: 300, columns: 200, rowOffsets: (0...300).map { $0 * 200 },
            columnIndices: (0..<300 * 200).map { Int32($0 % 200) }, values: values)
    }

    private func choice(_ rule: RankRule, patterns: Int, seed: UInt64) throws -> RankChoice {
        let matrix = Self.matrix(patterns: patterns, seed: seed)
        let found = try TruncatedSVD(of: matrix, .init(rank: 40))
        let permuted = try PermutedSpectrum(of: matrix, rank: 40, permutations: 3, seed: seed)
        return RankChoice(rule, values: found.singularValues, found.certificate, requested: 40, permuted: permuted)
    }

    @Test("each way finds the planted number", arguments: [1, 2, 4, 7], [1, 2] as [UInt64])
    func planted(patterns: Int, seed: UInt64) throws {
        let choice = try choice(.parallel, patterns: patterns, seed: seed)
        #expect(choice.suggestions.parallel == patterns && choice.suggestions.profile == patterns)
        #expect(choice.chosen == patterns)
        // The dense method is exact, so nothing fails.
        #expect(choice.suggestions.certificate == 40)
    }

    @Test("of noise parallel analysis keeps nothing, but for a chance of three in a hundred")
    func noise() throws {
        let choices = try (1...20).map { try choice(.parallel, patterns: 0, seed: $0) }
        // Of 20 with 3 % each, 4 or more come by in three of a thousand times; the seeds are fixed.
        #expect(choices.count { $0.suggestions.parallel == 0 } >= 17)
        for choice in choices where choice.suggestions.parallel == 0 {
            #expect(choice.chosen == 1 && choice.reason.hasPrefix("Nothing stands above chance"))
        }
    }

    @Test(
        "parallel analysis counts up to the first value that is not above chance",
        arguments: [
            ([5, 4, 3], [4, 3, 2], 3), ([5, 4, 3], [4, 4, 2], 1), ([5, 4, 3], [5, 4, 0], 0),
            ([5, 4, 3], [6, 3, 3], 2), ([5], [6], 0), ([5, 4], [3], 2),
            ([], [3], 0),
        ] as [([Double], [Double], Int)])
    func parallel(values: [Double], chance: [Double], expected: Int) {
        #expect(RankChoice.parallelAnalysis(values, chance: chance) == expected)
    }

    @Test("the line of chance stands as far above the largest copy as copies differ there or nearby")
    func line() {
        let spectrum = PermutedSpectrum(copies: [[10, 4], [9, 5, 1], [9.5, 4]])
        #expect(spectrum.line == [11, 6, 2])
        #expect(PermutedSpectrum(copies: [[9, 9, 8, 7, 6], [10, 9, 8, 7, 6]]).line == [11, 10, 9, 7, 6])
        #expect(PermutedSpectrum(copies: [[3, 2]]).line == [3, 2] && PermutedSpectrum(copies: [[]]).line.isEmpty)
    }

    @Test(
        "profile likelihood finds the fall",
        arguments: [
            ([10, 10, 10, 1, 1, 1], 3), ([9, 1, 1, 1], 1), ([9, 9, 9, 1], 3), ([0.1, 0.1, 0.1], 3), ([2, 1], 1),
            ([7], 1),
            ([], 0),
        ] as [([Double], Int)])
    func profile(values: [Double], expected: Int) {
        #expect(RankChoice.profileLikelihood(values) == expected)
    }

    /// The log-likelihood as Zhu and Ghodsi write it: two means, one variance over p − 2.
    private func logLikelihood(_ values: [Double], _ count: Int) -> Double {
        let groups = [values.prefix(count), values.suffix(values.count - count)]
        let squares = groups.reduce(0.0) { sum, group in
            let mean = group.reduce(0, +) / Double(group.count)
            return sum + group.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        }
        let variance = squares / Double(values.count - 2)
        return -Double(values.count) / 2 * log(variance) - squares / (2 * variance)
    }

    @Test("it is the maximum of the likelihood as published", arguments: 1...30 as ClosedRange<UInt64>)
    func likelihood(seed: UInt64) {
        let random = CounterRandom(seed: seed)
        let values = (0..<20).map { 5 * random.uniform(at: $0) * random.uniform(at: 50 + $0) }.sorted(by: >)
        let best = (1..<20).max { logLikelihood(values, $0) < logLikelihood(values, $1) }
        #expect(RankChoice.profileLikelihood(values) == best)
    }
}
