import Testing

@testable import StemmaAnalysis

@Suite("Classification agreement")
struct ClassificationAgreementTests {
    @Test("each class has its precision, recall, F1 and support")
    func classes() throws {
        let agreement = ClassificationAgreement(
            truth: ["light edit", "identical", "identical", "identical", "abridged"],
            found: ["identical", "identical", "identical", "abridged", "expanded"])
        #expect(agreement.classes.map(\.label) == ["light edit", "identical", "abridged", "expanded"])
        #expect(agreement.classes.map(\.support) == [1, 3, 1, 0])
        #expect(agreement.classes.map(\.precision) == [0, 2.0 / 3, 0, 0])
        #expect(agreement.classes.map(\.recall) == [0, 2.0 / 3, 0, 0])
        #expect(agreement.macroF1.isClose(to: 2.0 / 3 / 4))
        #expect(agreement.accuracy == 0.4)
    }

    @Test("F1 is the harmonic mean, and the macro mean weighs classes alike")
    func unevenClasses() {
        let agreement = ClassificationAgreement(truth: [0, 0, 0, 0, 1], found: [0, 0, 0, 1, 1])
        #expect(agreement.classes[0].f1.isClose(to: 6.0 / 7))
        #expect(agreement.classes[1].f1.isClose(to: 2.0 / 3))
        #expect(agreement.macroF1.isClose(to: (6.0 / 7 + 2.0 / 3) / 2))
    }

    @Test("no items score 0 without trapping")
    func empty() {
        let agreement = ClassificationAgreement<Int>(truth: [], found: [])
        #expect(agreement.classes.isEmpty)
        #expect(agreement.macroF1 == 0)
        #expect(agreement.accuracy == 0)
    }
}
