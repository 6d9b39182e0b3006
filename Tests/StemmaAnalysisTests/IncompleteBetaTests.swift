import Testing

@testable import StemmaAnalysis

@Suite struct IncompleteBetaTests {
    /// Worked out by hand, or 2 / π · asin √x for halves; what is allowed is what `regularized` states.
    @Test(
        "known values",
        arguments: [
            (0.5, 2.0, 3.0, 0.6875), (0.25, 1.0, 1.0, 0.25), (0.1, 1.0, 10.0, 1 - 0.3486784401),
            (0.9, 10.0, 1.0, 0.3486784401),
            (0.5, 100.0, 100.0, 0.5), (0.3, 0.5, 0.5, 0.369_010_119_565_545_4), (0.0, 3.0, 4.0, 0.0),
            (1.0, 3.0, 4.0, 1.0),
            (0.5, 1e6, 1e6, 0.5),
        ])
    func knownValues(x: Double, a: Double, b: Double, expected: Double) {
        #expect(abs(IncompleteBeta.regularized(x, a, b) - expected) <= 1e-14 * max(10, a + b))
    }

    @Test("it is the chance of a binomial count at or above a", arguments: [0.01, 0.2, 0.5, 0.97])
    func binomialTail(_ p: Double) {
        let trials = 30
        var term = 1.0
        for _ in 0..<trials { term *= 1 - p }
        var below = 0.0
        for count in 0..<trials {
            below += term
            term *= Double(trials - count) / Double(count + 1) * p / (1 - p)
            let tail = IncompleteBeta.regularized(p, Double(count + 1), Double(trials - count))
            // Sums of 30 rounded terms, each right to 30 roundings.
            #expect(abs(1 - below - tail) <= 1e-13)
        }
    }

    @Test("the quantile undoes it", arguments: [0.001, 0.025, 0.5, 0.975])
    func quantile(_ probability: Double) {
        for (a, b) in [(1.0, 1.0), (0.5, 3), (50, 1), (813, 2), (3000, 200_000)] {
            let x = IncompleteBeta.quantile(probability, a, b)
            #expect(abs(IncompleteBeta.regularized(x, a, b) - probability) <= 1e-9, "\(a) \(b)")
        }
    }

    /// The quantiles of the beta distribution as scipy gives them (`scipy.stats.beta.ppf`), rounded to 7 places.
    @Test(
        "Clopper–Pearson intervals are those of tables",
        arguments: [
            (0, 10, 0.0, 0.308_497_1), (10, 10, 0.691_502_9, 1.0), (5, 10, 0.187_086_0, 0.812_914_0),
            (1, 20, 0.001_265_1, 0.248_732_8), (95, 100, 0.887_165_1, 0.983_568_1),
        ])
    func intervals(successes: Int, trials: Int, low: Double, high: Double) {
        let share = Estimate(successes: successes, trials: trials)
        #expect(share.value == Double(successes) / Double(trials))
        #expect(abs(share.low - low) <= 5.1e-8 && abs(share.high - high) <= 5.1e-8, "\(share)")
    }
}
