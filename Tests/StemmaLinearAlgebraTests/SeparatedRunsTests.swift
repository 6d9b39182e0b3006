import Testing

@testable import StemmaLinearAlgebra

@Suite("Runs of singular values that can be told apart")
struct SeparatedRunsTests {
    @Test("values far apart are runs of their own, values near each other share one")
    func runs() {
        let runs = SeparatedRuns([10, 5, 4.999, 2], [1e-3, 1e-3, 1e-3, 1e-3], following: [])
        #expect(runs.subspaces.map(\.range) == [0..<1, 1..<3, 3..<4])
        // √2 · √2 · 0.001 over the gap of 2.999 − 0.001 to the last value.
        #expect(abs(runs.subspaces[1].sine - 0.002 / 2.998) < 1e-9)
        #expect(runs.subspaces.allSatisfy { $0.isTrusted })
    }

    @Test("what cannot be told from the value after the last is not known")
    func cut() {
        let next = ApproximateValue(value: 1.999, residual: 0.001)
        let runs = SeparatedRuns([10, 5, 2], [1e-3, 1e-3, 1e-3], following: [next])
        #expect(runs.subspaces.map(\.range) == [0..<1, 1..<2, 2..<3])
        #expect(runs.subspaces.map(\.isTrusted) == [true, true, false] && runs.subspaces[2].sine == 1)
    }

    @Test("a poor value further on may stand for a true one nearby, and one before it as well")
    func poor() {
        // Of diag(10, 9.9, 6, 0.1), where the third vector lies between the second and the fourth.
        let runs = SeparatedRuns([10, 6, 3.743], [1.25e-5, 0, 4.74], following: [])
        #expect(abs(runs.subspaces[0].sine - 2.0.squareRoot() * 1.25e-5 / (10 - 3.743 - 4.74)) < 1e-12)
        #expect(runs.subspaces.map(\.range) == [0..<1, 1..<3] && runs.subspaces[1].sine == 1)
        // The value after the last may be that of 5, the first that of 4.
        let next = ApproximateValue(value: 1, residual: 5)
        #expect(SeparatedRuns([10, 5], [0, 1e-3], following: [next]).subspaces.map(\.isTrusted) == [true, false])
        #expect(SeparatedRuns([10, 7, 4], [6, 0, 1e-3], following: []).subspaces.map(\.range) == [0..<3])
    }

    @Test("large residuals leave one run of which nothing is known; no values, no runs")
    func nothing() {
        let runs = SeparatedRuns([3, 2, 1], [2, 2, 2], following: [])
        #expect(runs.subspaces == [.init(range: 0..<3, sine: 1)])
        #expect(SeparatedRuns([], [], following: []).subspaces.isEmpty)
    }
}
