import Testing

@testable import StemmaAnalysis

@Suite("Pair agreement")
struct PairAgreementTests {
    @Test("found pairs are counted without direction and once")
    func counts() {
        let agreement = PairAgreement(truth: [(0, 1), (2, 3), (5, 4)], found: [(1, 0), (0, 1), (1, 2)])
        #expect(agreement.correctCount == 1)
        #expect(agreement.foundCount == 2)
        #expect(agreement.trueCount == 3)
        #expect(agreement.precision == 0.5)
        #expect(agreement.recall.isClose(to: 1.0 / 3))
        #expect(agreement.f1.isClose(to: 0.4))
    }

    @Test("finding nothing is precise, and nothing to find is all found")
    func empty() {
        let nothingFound = PairAgreement(truth: [(0, 1)], found: [])
        #expect((nothingFound.precision, nothingFound.recall, nothingFound.f1) == (1, 0, 0))
        let nothingTrue = PairAgreement(truth: [], found: [(0, 1)])
        #expect((nothingTrue.precision, nothingTrue.recall, nothingTrue.f1) == (0, 1, 0))
        #expect(PairAgreement(truth: [], found: []).f1 == 1)
    }

    @Test("a pair of one article is the caller's mistake")
    func selfPair() async {
        await #expect(processExitsWith: .failure) { _ = PairAgreement(truth: [(3, 3)], found: []) }
    }
}
