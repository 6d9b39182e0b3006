import Testing

@testable import StemmaLinearAlgebra

@Suite("Scaled problem")
struct ScaledProblemTests {
    private let plain = sparse(3, 4) { row, column in (row + column) % 2 == 0 ? Float(1 + row + column) : nil }

    @Test("an ordinary matrix is left as it is, beside its transpose")
    func ordinary() {
        let problem = ScaledProblem(plain)
        #expect(problem.scale == 1 && problem.matrix == plain && problem.transpose == plain.transposed())
        #expect(problem.frobenius2 == plain.frobeniusNormSquared)
    }

    @Test("one near the ends of Float's range is divided by a power of two, exactly", arguments: [-100, -40, 40, 110])
    func extreme(exponent: Int) {
        let factor = Double(sign: .plus, exponent: exponent, significand: 1)
        let problem = ScaledProblem(plain.replacingValues(by: plain.values.map { Float(Double($0) * factor) }))
        #expect(problem.scale.significand == 1 && problem.scale != 1)
        #expect(problem.matrix.values.map { Double($0) * problem.scale / factor } == plain.values.map(Double.init))
        #expect(problem.transpose == problem.matrix.transposed())
        #expect(problem.frobenius2 == problem.matrix.frobeniusNormSquared)
        #expect((0.25...4).contains(problem.frobenius2))
    }

    @Test("zeros have no scale")
    func zeros() {
        let problem = ScaledProblem(sparse(2, 2) { _, _ in nil })
        #expect(problem.scale == 1 && problem.frobenius2 == 0)
    }
}
