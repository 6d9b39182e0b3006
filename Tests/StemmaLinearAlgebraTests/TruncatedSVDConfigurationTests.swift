import Testing

@testable import StemmaLinearAlgebra

@Suite("Settings of the truncated decomposition")
struct TruncatedSVDConfigurationTests {
    @Test("settings out of range are refused, each with its value")
    func refused() {
        #expect(throws: TruncatedSVD.ConfigurationError.rank(0)) { try TruncatedSVD.Configuration(rank: 0) }
        #expect(throws: TruncatedSVD.ConfigurationError.oversampling(-1)) {
            try TruncatedSVD.Configuration(rank: 1, oversampling: -1)
        }
        #expect(throws: TruncatedSVD.ConfigurationError.powerIterations(-2)) {
            try TruncatedSVD.Configuration(rank: 1, powerIterations: -2)
        }
    }

    @Test(
        "dense up to a smaller side of 2,000 and 40 million elements, else randomized",
        arguments: [
            (0, 0, TruncatedSVD.Method.dense), (2_000, 20_000, .dense), (20_000, 2_000, .dense),
            (2_000, 20_001, .randomized), (2_001, 2_001, .randomized), (130, 300_000, .dense),
            (2_000, 300_000, .randomized), (Int.max, 1_000, .randomized),
        ])
    func method(rows: Int, columns: Int, expected: TruncatedSVD.Method) {
        #expect(TruncatedSVD.method(rows: rows, columns: columns) == expected)
    }

    @Test("the width is whole registers, and never more than the matrix has")
    func width() throws {
        let configuration = try TruncatedSVD.Configuration(rank: 100, oversampling: 5)
        #expect(SingularTriplets.width(for: configuration, smallerSide: 5_000) == 112)
        #expect(SingularTriplets.width(for: configuration, smallerSide: 107) == 107)
    }
}
