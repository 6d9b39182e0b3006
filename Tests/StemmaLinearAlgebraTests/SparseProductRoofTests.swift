import Testing

@testable import StemmaLinearAlgebra

@Suite("Roof of a sparse product")
struct SparseProductRoofTests {
    /// 4 rows, 64 columns; 12 entries, of which 8 are in two columns.
    private let matrix = sparse(4, 64) { row, column in column < 2 || column == 10 + row ? 1 : nil }
    /// 8 bytes an entry, 8 and a row of 32 floats for each row.
    private let passing = 12 * 8 + 4 * (8 + 128)

    private func limits(near: Double, far: Double, operations: Double) -> MachineLimits {
        MachineLimits(
            threads: 1, instructionSet: .baseline,
            readings: [.init(workingSet: 256, bytesPerSecond: near), .init(workingSet: 1 << 20, bytesPerSecond: far)],
            operationsPerSecond: operations)
    }

    @Test("a processor whose arithmetic is slow is the roof: two operations an entry and column")
    func arithmetic() {
        let roof = SparseProductRoof(of: matrix, width: 32, within: limits(near: 1e9, far: 1e9, operations: 1))
        #expect(roof == SparseProductRoof(seconds: 2 * 12 * 32, limit: .arithmetic))
    }

    @Test("a slow near cache is the roof: every entry passes it")
    func near() {
        let roof = SparseProductRoof(of: matrix, width: 32, within: limits(near: 2, far: 1.9, operations: 1e9))
        #expect(roof == SparseProductRoof(seconds: Double(passing + 12 * 128) / 2, limit: .reading(workingSet: 256)))
    }

    @Test("a slow memory is the roof: the entries of the two columns that fit the cache need not come from it")
    func memory() {
        let roof = SparseProductRoof(of: matrix, width: 32, within: limits(near: 1e9, far: 1, operations: 1e9))
        #expect(roof == SparseProductRoof(seconds: Double(passing + 4 * 128), limit: .memory))
    }

    @Test("memory is no roof where all three matrices fit the cache")
    func fitting() {
        let readings = [(1 << 20, 2.0), (1 << 24, 1.0)].map {
            MachineLimits.Reading(workingSet: $0.0, bytesPerSecond: $0.1)
        }
        let limits = MachineLimits(
            threads: 1, instructionSet: .baseline, readings: readings, operationsPerSecond: 1e9)
        let roof = SparseProductRoof(of: matrix, width: 32, within: limits)
        #expect(
            roof == SparseProductRoof(seconds: Double(passing + 12 * 128) / 2, limit: .reading(workingSet: 1 << 20)))
    }
}
