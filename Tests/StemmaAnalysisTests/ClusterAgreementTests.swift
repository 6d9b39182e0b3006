import StemmaLinearAlgebra
import Testing

@testable import StemmaAnalysis

@Suite("Cluster agreement")
struct ClusterAgreementTests {
    /// Both sides sum at most a few thousand terms in double precision, in another order.
    static let tolerance = 1e-9

    // MARK: Table

    @Test("four articles give the values worked out by hand")
    func fourArticles() throws {
        let agreement = try ClusterAgreement(truth: [0, 0, 1, 1], found: [0, 0, 1, 2], seed: 1)
        #expect(agreement.adjustedRandIndex.value.isClose(to: 4.0 / 7))
        #expect(agreement.adjustedMutualInformation.value.isClose(to: 4.0 / 7))
        #expect(agreement.normalizedMutualInformation.value.isClose(to: 0.8))
        #expect(agreement.vMeasure.value.isClose(to: 0.8))
        #expect(agreement.homogeneity.value == 1)
        #expect(agreement.completeness.value.isClose(to: 2.0 / 3))
        #expect(agreement.bCubedPrecision.value == 1)
        #expect(agreement.bCubedRecall.value.isClose(to: 0.75))
        #expect(agreement.bCubedF.value.isClose(to: 6.0 / 7))
        #expect(agreement.accuracy.value == 0.75)
        #expect(agreement.articleCount == 4)
        #expect(agreement.trueClusterCount == 2)
        #expect(agreement.foundClusterCount == 3)
    }

    /// The chains of five, two and five that Bagga and Baldwin work through, and the sum of precisions of twelve.
    static let joined: [(found: [Int], precisions: Double)] = [
        ([0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1], 5 + 4.0 / 7 + 25.0 / 7),
        ([0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0], 5 + 2),
    ]

    @Test("joining clusters costs B-cubed precision by their sizes", arguments: joined)
    func joinedClusters(found: [Int], precisions: Double) throws {
        let truth = [1, 1, 1, 1, 1, 2, 2, 3, 3, 3, 3, 3]
        let agreement = try ClusterAgreement(truth: truth, found: found, seed: 1)
        #expect(agreement.bCubedPrecision.value.isClose(to: precisions / 12))
        #expect(agreement.bCubedRecall.value == 1)
    }

    @Test(
        "equal partitions score exactly 1 in everything",
        arguments: [[7], [3, 3, 3], [0, 1, 2, 3], [-1, -1, 5, 5, 2], (0..<500).map { $0 * $0 % 17 }])
    func equalPartitions(labels: [Int]) throws {
        let agreement = try ClusterAgreement(truth: labels, found: labels.map { 100 - $0 }, seed: 3)
        #expect(agreement.estimates.allSatisfy { $0 == Estimate(value: 1, low: 1, high: 1) })
    }

    @Test("one cluster for all explains nothing and loses nothing")
    func oneCluster() throws {
        let agreement = try ClusterAgreement(truth: [0, 0, 1, 1], found: [9, 9, 9, 9], seed: 1)
        #expect(agreement.adjustedRandIndex.value == 0)
        #expect(agreement.adjustedMutualInformation.value == 0)
        #expect(agreement.homogeneity.value == 0)
        #expect(agreement.completeness.value == 1)
    }

    // MARK: Differential

    @Test("values equal scikit-learn's", arguments: clusterAgreementFixture)
    func scikitLearn(expected: ClusterAgreementCase) throws {
        let found = try ClusterAgreement(truth: expected.truth, found: expected.found, seed: 1, replicates: 0)
        for (mine, theirs) in zip(found.estimates, expected.values) {
            #expect(mine.value.isClose(to: theirs, within: Self.tolerance))
        }
    }

    // MARK: Property

    @Test("renaming labels changes nothing, not the intervals either", arguments: 0..<5)
    func renaming(seed: Int) throws {
        let (truth, found) = labelings(seed)
        let plain = try ClusterAgreement(truth: truth, found: found, seed: 5, replicates: 20)
        let renamed = try ClusterAgreement(
            truth: truth.map { 40 - 7 * $0 }, found: found.map { ($0 + 3) % 6 - 1 }, seed: 5, replicates: 20)
        #expect(plain == renamed)
    }

    @Test("exchanging truth and finding exchanges the one-sided measures and keeps the others", arguments: 0..<5)
    func symmetry(seed: Int) throws {
        let (truth, found) = labelings(seed)
        let one = try ClusterAgreement(truth: truth, found: found, seed: 5, replicates: 20)
        let other = try ClusterAgreement(truth: found, found: truth, seed: 5, replicates: 20)
        #expect(one.adjustedRandIndex.isClose(to: other.adjustedRandIndex))
        #expect(one.adjustedMutualInformation.isClose(to: other.adjustedMutualInformation))
        #expect(one.vMeasure.isClose(to: other.vMeasure))
        #expect(one.accuracy.value.isClose(to: other.accuracy.value))
        #expect(one.bCubedF.isClose(to: other.bCubedF))
        #expect(one.homogeneity.isClose(to: other.completeness))
        #expect(one.bCubedPrecision.isClose(to: other.bCubedRecall))
    }

    @Test("the V-measure is the harmonic mean of homogeneity and completeness", arguments: 0..<5)
    func vMeasure(seed: Int) throws {
        let (truth, found) = labelings(seed)
        let agreement = try ClusterAgreement(truth: truth, found: found, seed: 5, replicates: 0)
        let mean = harmonicMean(agreement.homogeneity.value, agreement.completeness.value)
        #expect(agreement.vMeasure.value.isClose(to: mean))
    }

    @Test("chance alone scores about 0 where chance is corrected for")
    func chance() throws {
        let random = CounterRandom(seed: 11)
        let truth = (0..<4000).map { random.integer(below: 10, at: $0) }
        let found = (4000..<8000).map { random.integer(below: 200, at: $0) }
        let agreement = try ClusterAgreement(truth: truth, found: found, seed: 1, replicates: 0)
        // Four standard deviations of either index at this size are below 0.01; plain mutual information gets 0.06.
        #expect(abs(agreement.adjustedRandIndex.value) < 0.01)
        #expect(abs(agreement.adjustedMutualInformation.value) < 0.01)
        #expect(agreement.normalizedMutualInformation.value > 0.05)
    }

    // MARK: Bad input

    @Test("nothing to compare is an error of the data")
    func noArticles() {
        #expect(throws: EvaluationError.noArticles) { try ClusterAgreement(truth: [], found: [], seed: 1) }
        #expect("\(EvaluationError.noArticles)".contains("no articles"))
    }

    @Test("labelings of different lengths are the caller's mistake")
    func differentLengths() async {
        await #expect(processExitsWith: .failure) {
            _ = try ClusterAgreement(truth: [0, 1], found: [0], seed: 1)
        }
    }
}

/// Two labelings of some articles into 4 and 6 clusters that agree in part.
func labelings(_ seed: Int, count: Int = 90) -> (truth: [Int], found: [Int]) {
    let random = CounterRandom(seed: UInt64(seed))
    let truth = (0..<count).map { random.integer(below: 4, at: $0) }
    let found = truth.enumerated().map { place, label in
        random.uniform(at: count + place) < 0.6 ? label : random.integer(below: 6, at: 2 * count + place)
    }
    return (truth, found)
}

extension ClusterAgreement {
    /// Every measure, in the order of the fixture's values, then the F measure of B-cubed and the accuracy.
    var estimates: [Estimate] {
        [
            adjustedRandIndex, adjustedMutualInformation, normalizedMutualInformation, homogeneity, completeness,
            vMeasure, bCubedPrecision, bCubedRecall, bCubedF, accuracy,
        ]
    }
}

extension Double {
    /// Whether two values differ by no more than rounding does in a short sum of numbers about 1.
    func isClose(to other: Double, within tolerance: Double = 1e-12) -> Bool { abs(self - other) <= tolerance }
}

extension Estimate {
    func isClose(to other: Estimate) -> Bool {
        value.isClose(to: other.value) && low.isClose(to: other.low) && high.isClose(to: other.high)
    }
}
