import Testing

@testable import StemmaLinearAlgebra

@Suite("Search of a Krylov space")
struct KrylovSearchTests {
    private func search(rank: Int, side: Int = 5_000, basisLimit: Int? = nil, tolerance: Double = 0.01) throws
        -> KrylovSearch
    {
        KrylovSearch(try .init(rank: rank, tolerance: tolerance, basisLimit: basisLimit), side: side)
    }

    @Test(
        "the basis has whole blocks, two more at least than a restart keeps, and no more than the side",
        arguments: [
            (100, 5_000, nil, 28, 5), (100, 5_000, 101, 7, 5), (1, 5_000, 2, 4, 2), (100, 120, nil, 4, 4),
            (40, 5_000, 320, 10, 3),
        ] as [(Int, Int, Int?, Int, Int)])
    func limits(rank: Int, side: Int, basisLimit: Int?, limit: Int, kept: Int) throws {
        let search = try search(rank: rank, side: side, basisLimit: basisLimit)
        #expect(search.limit == limit && search.kept == kept)
        #expect(search.firstCheck <= limit && search.firstCheck >= min(kept, limit))
    }

    @Test("no more triplets are sought than the side has")
    func side() throws { #expect(try search(rank: 100, side: 64).rank == 64) }

    @Test("the next check comes after four fifths of the blocks the last two ask for, one to eight on")
    func next() throws {
        let search = try search(rank: 100)
        // From 16 to 4 times the tolerance in two blocks, so two more are asked for, and 1.6 is 2 when rounded.
        #expect(search.nextCheck(after: (10, 4 * search.tolerance), (8, 16 * search.tolerance)) == 12)
        // Nearly there: one block more at least.
        #expect(search.nextCheck(after: (10, 1.01 * search.tolerance), (8, 16 * search.tolerance)) == 11)
        // Slow: not far ahead.
        #expect(search.nextCheck(after: (10, 0.5), (8, 0.51)) == 18)
    }

    @Test("where the residuals tell nothing the next check comes after two blocks", arguments: [0.5, 0.6, .infinity])
    func unknown(worst: Double) throws {
        #expect(try search(rank: 100).nextCheck(after: (10, worst), (8, 0.5)) == 12)
        #expect(try search(rank: 100).nextCheck(after: (10, 0.4), (0, .infinity)) == 12)
    }
}
