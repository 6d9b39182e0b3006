import Testing

@testable import StemmaLinearAlgebra

@Suite("Triplets less a known one")
struct DeflatedTripletsTests {
    /// Blocks of ones on a diagonal, each at norm 1: as many singular values of 1 as blocks.
    private func blockMatrix(_ count: Int, side: Int) -> SparseMatrix {
        sparse(count * side, count * side) { $0 / side == $1 / side ? 1 / Float(side) : nil }
    }

    @Test("a known direction is taken out of several equal values, and the others stay", arguments: [2, 3, 5])
    func equalValues(count: Int) throws {
        let size = count * 4
        let known = [Double](repeating: 1 / Double(size).squareRoot(), count: size)
        let decomposition = try TruncatedSVD(of: blockMatrix(count, side: 4), .init(rank: 3))
        let found = try DeflatedTriplets(decomposition, without: known, known, workers: Workers(1))
        #expect(found.singularValues.count == min(3, count) - 1)
        for value in found.singularValues { #expect(abs(value - 1) < 1e-6) }
        for vectors in [found.leftVectors, found.rightVectors] {
            #expect(orthonormalityError(vectors) < 1e-6)
            for column in 0..<vectors.columns {
                let product = (0..<size).reduce(0.0) { $0 + known[$1] * Double(vectors[$1, column]) }
                #expect(abs(product) < 1e-6)
            }
        }
    }

    @Test("nothing is left of one triplet, or of none")
    func nothing() throws {
        let one = try TruncatedSVD(of: sparse(2, 2) { $0 == 0 && $1 == 0 ? 1 : nil }, .init(rank: 2))
        #expect(try DeflatedTriplets(one, without: [1, 0], [1, 0], workers: Workers(1)).singularValues.isEmpty)
        let none = try TruncatedSVD(of: sparse(2, 2) { _, _ in nil }, .init(rank: 2))
        #expect(try DeflatedTriplets(none, without: [1, 0], [1, 0], workers: Workers(1)).singularValues.isEmpty)
    }
}
