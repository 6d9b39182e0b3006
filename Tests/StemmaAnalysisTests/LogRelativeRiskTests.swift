import Foundation
import Testing

@testable import StemmaAnalysis

@Suite struct LogRelativeRiskTests {
    /// The bound by its definition: the binomial tail summed up, the limit by halving.
    private func naive(_ inside: Int, _ members: Int, _ outside: Int, _ others: Int, tail: Double) -> Double {
        let all = inside + outside
        func above(_ share: Double) -> Double {
            (inside...all).reduce(0) { sum, hits in
                let ways = lgamma(Double(all + 1)) - lgamma(Double(hits + 1)) - lgamma(Double(all - hits + 1))
                return sum + exp(ways + Double(hits) * log(share) + Double(all - hits) * log1p(-share))
            }
        }
        var (low, high) = (1e-12, 1 - 1e-12)
        for _ in 0..<80 {
            let middle = (low + high) / 2
            if above(middle) < tail { low = middle } else { high = middle }
        }
        return log2(low / (1 - low) * Double(others) / Double(members))
    }

    @Test(
        "is the ratio at the lower Clopper-Pearson limit of the share inside",
        arguments: [
            (9, 21, 0, 960), (3, 21, 0, 960), (31, 40, 3, 954), (200, 1000, 190, 9000), (12, 15, 18, 185), (5, 5, 1, 5),
            (400, 500, 30, 20000), (1, 100, 0, 1000),
        ])
    func exact(_ inside: Int, _ members: Int, _ outside: Int, _ others: Int) {
        let bound = LogRelativeRisk(comparisons: 64)
            .lowerBound(inside: inside, of: members, outside: Double(outside), of: others)
        let expected = naive(inside, members, outside, others, tail: 0.025 / 64)
        // The steps end where they move the bound by less than 10⁻⁶ of a natural logarithm.
        if expected > 0 { #expect(abs((bound ?? -1) - expected) < 1e-5) } else { #expect(bound == nil) }
    }

    @Test("is nil where a word stands as often outside, and 0 where no article is outside")
    func none() {
        let risk = LogRelativeRisk(comparisons: 1)
        #expect(risk.lowerBound(inside: 10, of: 100, outside: 100, of: 1000) == nil)
        #expect(risk.lowerBound(inside: 0, of: 100, outside: 0, of: 1000) == nil)
        #expect(risk.lowerBound(inside: 5, of: 5, outside: 0, of: 0) == 0)
    }

    @Test("falls with the others' count and with more comparisons, and grows with the evidence")
    func order() throws {
        let risk = LogRelativeRisk(comparisons: 100)
        func bound(_ inside: Int, _ members: Int, _ outside: Double, _ others: Int) throws -> Double {
            try #require(risk.lowerBound(inside: inside, of: members, outside: outside, of: others))
        }
        let some = try bound(30, 100, 30, 1000)
        let more = try bound(300, 1000, 300, 10000)
        #expect(some < more && more < log2(10))
        #expect(try bound(30, 100, 40, 1000) < some)
        let strict = try #require(
            LogRelativeRisk(comparisons: 10000).lowerBound(inside: 30, of: 100, outside: 30, of: 1000))
        #expect(strict < some)
    }

    @Test("thousands of articles inside and none outside do not lose the bound")
    func large() throws {
        let bound = try #require(
            LogRelativeRisk(comparisons: 100_000).lowerBound(inside: 20000, of: 20000, outside: 0, of: 400_000))
        #expect(bound > 14 && bound.isFinite)
    }

    @Test("words of too few articles to be no chance are not counted as compared")
    func comparisons() {
        // Of 5,000 words 4,000 stand in one article and 990 in two; inside a tenth of the articles, even three of three are
        // no chance only among 25 words.
        let few = LogRelativeRisk(share: 0.1, atLeast: [5000, 5000, 1000, 10, 0])
        let ten = LogRelativeRisk(comparisons: 10)
        #expect(
            few.lowerBound(inside: 5, of: 10, outside: 0, of: 90)
                == ten.lowerBound(inside: 5, of: 10, outside: 0, of: 90))
    }
}
