import Testing

@testable import StemmaAnalysis

@Suite("Estimate")
struct EstimateTests {
    static let cases: [(replicates: [Double], confidence: Double, low: Double, high: Double)] = [
        ((0...100).map { Double($0) }, 0.9, 5, 95),
        ([3, 1, 2], 0.5, 1.5, 2.5),
        ([4], 0.95, 4, 4),
    ]

    @Test("percentiles lie between the replicates by straight line", arguments: cases)
    func percentiles(replicates: [Double], confidence: Double, low: Double, high: Double) {
        let estimate = Estimate(value: 2, replicates: replicates, confidence: confidence)
        #expect(estimate.value == 2)
        #expect(estimate.low.isClose(to: low, within: 1e-9))
        #expect(estimate.high.isClose(to: high, within: 1e-9))
    }

    @Test("without replicates the interval is the value")
    func noReplicates() {
        #expect(Estimate(value: 2, replicates: [], confidence: 0.95) == Estimate(value: 2, low: 2, high: 2))
    }
}
