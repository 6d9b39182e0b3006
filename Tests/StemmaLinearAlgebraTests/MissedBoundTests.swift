import Testing

@testable import StemmaLinearAlgebra

@Suite("Bound of what was missed")
struct MissedBoundTests {
    private static let values = [9, 7, 5, 3, 2, 1.5] + (0..<60).map { 1.4 - Double($0) / 60 }

    /// The bound beyond the leading right vectors of a matrix of known values, of which every `skipped` one is left out.
    private func bound(beyond count: Int, leaving skipped: Int? = nil, seed: UInt64) throws -> Double {
        let matrix = try planted(160, 120, values: Self.values, seed: 3)
        let vectors = try SingularValueDecomposition(of: matrix.dense()).rightVectorsTransposed
        let known = (0..<count).filter { $0 != skipped }
        let space = ColumnBlocks(rows: 120, capacity: 2)
        space.write(
            Matrix<Float>(
                rows: 120, columns: 32,
                storage: (0..<120).flatMap { row in
                    (0..<32).map { $0 < known.count ? Float(vectors[known[$0], row]) : 0 }
                }))
        return space.missedBound(first: matrix, second: matrix.transposed(), seed: seed, workers: Workers(2))
    }

    @Test("it holds, and is not far above the largest value left", arguments: [0, 2, 6, 30], [1, 2, 3] as [UInt64])
    func sharp(count: Int, seed: UInt64) throws {
        let (largest, bound) = (Self.values[count], try bound(beyond: count, seed: seed))
        // The vectors' length in the space of 60 values, to the fourth root.
        #expect(bound >= largest && bound <= 2.5 * largest)
    }

    @Test("a vector that was overlooked shows")
    func overlooked() throws {
        #expect(try bound(beyond: 6, leaving: 1, seed: 1) >= 7)
    }

    @Test("another seed asks other vectors")
    func seeds() throws {
        let bounds = try ([1, 1, 2] as [UInt64]).map { try bound(beyond: 6, seed: $0) }
        #expect(bounds[0] == bounds[1] && bounds[0] != bounds[2])
    }
}
