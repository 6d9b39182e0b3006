import StemmaLinearAlgebra
import Testing

@testable import StemmaAnalysis

@Suite struct GeneralizedParetoTests {
    private func drawn(_ law: GeneralizedPareto, _ count: Int, seed: UInt64) -> [Double] {
        let random = CounterRandom(seed: seed)
        return (0..<count).map { law.quantile(survival: 1 - random.uniform(at: $0)) }.sorted()
    }

    @Test("scale and shape are found again", arguments: [(0.05, 0.0), (0.1, 0.2), (2, 0.4)])
    func recovery(_ scale: Double, _ shape: Double) throws {
        let found = try #require(
            GeneralizedPareto(fitting: drawn(GeneralizedPareto(scale: scale, shape: shape), 20_000, seed: 3)))
        // Hosking and Wallis give a standard deviation of about 1.2 / √n for the shape: 0.01; four of them.
        #expect(abs(found.shape - shape) < 0.04)
        #expect(abs(found.scale / scale - 1) < 0.05)
    }

    @Test("quantiles and survival undo each other")
    func inverse() {
        for shape in [0, 0.25, 0.7] {
            let law = GeneralizedPareto(scale: 0.3, shape: shape)
            for p in [1, 0.5, 0.01, 1e-6] { #expect(abs(law.survival(law.quantile(survival: p)) / p - 1) < 1e-9) }
        }
    }

    @Test("a tail that ends is not believed to end: the exponential law claims less")
    func bounded() throws {
        let uniform = (0..<500).map { (Double($0) + 0.5) / 500 }
        let found = try #require(GeneralizedPareto(fitting: uniform))
        #expect(found.shape == 0 && abs(found.scale - 0.5) < 1e-9)
        #expect(GeneralizedPareto(fitting: [0.1, 0.1, 0.1]) == nil)
    }

    @Test("of samples of the law nearly all pass the test of fit, of two clumps none does")
    func fit() throws {
        let passed = try (0..<40).count { seed in
            let sample = drawn(GeneralizedPareto(scale: 0.1, shape: 0.1), 60, seed: UInt64(seed))
            return try #require(GeneralizedPareto(fitting: sample)).fits(sample)
        }
        // 38 are expected; fewer than 33 have a chance of 1 % at a level of 5 %.
        #expect(passed >= 33)
        let clumps = [Double](repeating: 0.01, count: 30) + [Double](repeating: 0.4, count: 30)
        #expect(try !#require(GeneralizedPareto(fitting: clumps)).fits(clumps))
    }
}
