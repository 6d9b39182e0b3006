import StemmaLinearAlgebra
import Testing

@testable import StemmaAnalysis

@Suite("Bootstrap intervals of cluster agreement")
struct ClusterAgreementIntervalTests {
    @Test("an interval holds its value", arguments: 0..<5)
    func holdsValue(seed: Int) throws {
        let (truth, found) = labelings(seed)
        let agreement = try ClusterAgreement(truth: truth, found: found, seed: 9)
        #expect(agreement.estimates.allSatisfy { $0.low < $0.value && $0.value < $0.high })
    }

    @Test("repeats in a resample do not lift the scores of small stories")
    func smallStories() throws {
        // 100 true pairs against 100 wrong pairs: every replicate that took a repeat for agreement would be positive.
        let truth = (0..<200).map { $0 / 2 }
        let found = (0..<200).map { ($0 + 1) % 200 / 2 }
        let agreement = try ClusterAgreement(truth: truth, found: found, seed: 2)
        #expect(agreement.adjustedRandIndex.high < 0)
        #expect(agreement.adjustedMutualInformation.high < 0)
        #expect(agreement.bCubedPrecision == Estimate(value: 0.5, low: 0.5, high: 0.5))
    }

    @Test("the interval of a mean over articles is the normal one")
    func normalInterval() throws {
        // Half the articles score 1 and half 1/2, so the standard deviation is 1/4.
        let truth = (0..<1600).map { $0 / 2 }
        let found = (0..<1600).map { $0 < 800 ? $0 / 2 : $0 }
        let recall = try ClusterAgreement(truth: truth, found: found, seed: 4, replicates: 1000).bCubedRecall
        let reach = 1.96 * 0.25 / 40
        // An end of the interval has a relative standard error of 0.04 with 1000 replicates.
        #expect(recall.value.isClose(to: 0.75))
        #expect((recall.high - recall.value).isClose(to: reach, within: 0.15 * reach))
        #expect((recall.value - recall.low).isClose(to: reach, within: 0.15 * reach))
    }

    @Test("intervals are as wide as the values of fresh samples differ")
    func freshSamples() throws {
        let samples = try (0..<100).map { seed in
            let (truth, found) = labelings(seed, count: 300)
            return try ClusterAgreement(truth: truth, found: found, seed: 3, replicates: 50).estimates
        }
        for measure in samples[0].indices {
            let values = samples.map { $0[measure].value }
            let mean = values.reduce(0, +) / 100
            let deviation = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 99).squareRoot()
            let width = samples.reduce(0) { $0 + $1[measure].high - $1[measure].low } / 100
            // 100 samples leave the deviation a relative standard error of 0.07; 50 replicates cut the tails a little.
            #expect((width / (2 * 1.96 * deviation)).isClose(to: 0.97, within: 0.2))
        }
    }

    @Test("the adjusted Rand index of a resample counts pairs of different articles", arguments: 0..<5)
    func weightedPairs(seed: Int) {
        let (truth, found) = labelings(seed)
        let random = CounterRandom(seed: 77)
        let weights = truth.indices.map { random.integer(below: 4, at: $0) }
        let measures = ClusterScores(ContingencyTable(truth, found)).measures(weights: weights)
        #expect(measures.adjustedRandIndex.isClose(to: pairwiseRandIndex(truth, found, weights)))
    }

    @Test("more confidence and fewer articles make the interval wider")
    func width() throws {
        let (truth, found) = labelings(1)
        func width(confidence: Double, times: Int) throws -> Double {
            let agreement = try ClusterAgreement(
                truth: truth.repeated(times), found: found.repeated(times), seed: 1, confidence: confidence)
            return agreement.adjustedMutualInformation.high - agreement.adjustedMutualInformation.low
        }
        #expect(try width(confidence: 0.99, times: 1) > width(confidence: 0.8, times: 1))
        #expect(try width(confidence: 0.95, times: 9) < 0.5 * width(confidence: 0.95, times: 1))
    }

    @Test("the seed alone decides the interval, not the number of threads")
    func seeds() throws {
        let (truth, found) = labelings(2)
        func agreement(seed: UInt64, threads: Int) throws -> ClusterAgreement {
            try ClusterAgreement(truth: truth, found: found, seed: seed, replicates: 50, workers: Workers(threads))
        }
        #expect(try agreement(seed: 1, threads: 1) == agreement(seed: 1, threads: 3))
        #expect(try agreement(seed: 1, threads: 1) != agreement(seed: 2, threads: 1))
    }
}

/// The adjusted Rand index straight from its definition over pairs, each weighted by the product of its weights.
private func pairwiseRandIndex(_ truth: [Int], _ found: [Int], _ weights: [Int]) -> Double {
    var (both, inTruth, inFound, all) = (0.0, 0.0, 0.0, 0.0)
    for i in truth.indices {
        for j in 0..<i {
            let weight = Double(weights[i] * weights[j])
            let (sameTruth, sameFound) = (truth[i] == truth[j], found[i] == found[j])
            both += sameTruth && sameFound ? weight : 0
            inTruth += sameTruth ? weight : 0
            inFound += sameFound ? weight : 0
            all += weight
        }
    }
    let expected = inTruth * inFound / all
    return (both - expected) / ((inTruth + inFound) / 2 - expected)
}

extension [Int] {
    fileprivate func repeated(_ times: Int) -> [Int] { (0..<times).flatMap { _ in self } }
}
