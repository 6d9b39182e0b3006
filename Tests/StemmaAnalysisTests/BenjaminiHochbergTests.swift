import Testing

@testable import StemmaAnalysis

@Suite struct BenjaminiHochbergTests {
    /// The p-values of the example of Benjamini and Hochberg's paper (table 1), with what R's `p.adjust(method = "BH")` gives.
    private let paper: [(p: Double, q: Double)] = [
        (0.0001, 0.0015), (0.0004, 0.003), (0.0019, 0.0095), (0.0095, 0.035625), (0.0201, 0.0603),
        (0.0278, 0.06385714), (0.0298, 0.06385714), (0.0344, 0.0645), (0.0459, 0.0765), (0.3240, 0.486),
        (0.4262, 0.5811818), (0.5719, 0.714875), (0.6528, 0.7532308), (0.7590, 0.8132143), (1, 1),
    ]

    @Test("the values of the first paper come out as in R, in any order")
    func paperExample() {
        for order in [Array(paper.indices), paper.indices.reversed(), paper.indices.sorted { $0 % 4 < $1 % 4 }] {
            let found = BenjaminiHochberg.adjusted(order.map { paper[$0].p })
            // The values of R above are written with seven digits.
            for (place, q) in zip(order, found) { #expect(abs(q - paper[place].q) <= 1e-7) }
        }
    }

    @Test("tests that are not listed count, ties get the same, and none is above 1")
    func others() {
        #expect(BenjaminiHochberg.adjusted([0.01, 0.02], tests: 10) == [0.1, 0.1])
        #expect(BenjaminiHochberg.adjusted([0.25, 0.01, 0.25], tests: 4) == [1 / 3.0, 0.04, 1 / 3.0])
        #expect(BenjaminiHochberg.adjusted([0.9, 0.5], tests: 100) == [1, 1])
        #expect(BenjaminiHochberg.adjusted([]) == [])
    }
}
