import Testing

@testable import StemmaLinearAlgebra

@Suite("Settings of the truncated decomposition")
struct TruncatedSVDConfigurationTests {
    @Test("settings out of range are refused, each with its value")
    func refused() {
        typealias Failure = TruncatedSVD.ConfigurationError
        #expect(throws: Failure.rank(0)) { try TruncatedSVD.Configuration(rank: 0) }
        #expect(throws: Failure.tolerance(1)) { try TruncatedSVD.Configuration(rank: 1, tolerance: 1) }
        #expect(throws: Failure.tolerance(0)) { try TruncatedSVD.Configuration(rank: 1, tolerance: 0) }
        #expect(throws: Failure.basisLimit(5, rank: 5)) { try TruncatedSVD.Configuration(rank: 5, basisLimit: 5) }
        #expect(throws: Failure.restartLimit(-1)) { try TruncatedSVD.Configuration(rank: 1, restartLimit: -1) }
    }

    @Test(
        "dense up to 5 · 10⁸ for max · min², or without room for a block, else Krylov",
        arguments: [
            (0, 0, TruncatedSVD.Method.dense), (793, 793, .dense), (794, 794, .krylov), (100, 50_000, .dense),
            (100, 50_001, .krylov), (32, Int.max, .dense), (Int.max, 1_000, .krylov),
        ])
    func method(rows: Int, columns: Int, expected: TruncatedSVD.Method) {
        #expect(TruncatedSVD.method(rows: rows, columns: columns) == expected)
    }
}
