import Testing

@testable import StemmaLinearAlgebra

@Suite("Eigenpairs of a symmetric matrix")
struct SymmetricEigenpairsTests {
    /// Q diag(n, n − 1, … 1) Qᵀ
    private func matrix(_ size: Int) throws -> Matrix<Double> {
        var basis = randomMatrix(size, size, seed: 5)
        _ = try basis.orthonormalizeColumns(workers: Workers(1))
        let vectors = basis.inDoublePrecision()
        var scaled = vectors
        scaled.scaleColumns(by: (0..<size).map { Double(size - $0) })
        return scaled.multiplied(by: vectors.transposed(), workers: Workers(1))
    }

    @Test(
        "the largest values come first, each with its vector, by each routine",
        arguments: [SymmetricEigenpairs.Method.divideAndConquer, .iteration])
    func pairs(method: SymmetricEigenpairs.Method) throws {
        let matrix = try matrix(40)
        let found = try SymmetricEigenpairs(largest: 7, of: matrix, methods: [method])
        // In Float: 6e-8 of the largest value, times what sums of forty terms lose.
        for (place, value) in found.values.enumerated() { #expect(abs(value - Double(40 - place)) < 1e-4) }
        #expect(found.values.count == 7 && orthonormalityError(found.vectors.transposed()) < 1e-5)
        let image = found.vectors.multiplied(by: matrix, workers: Workers(1))
        for pair in 0..<7 {
            for column in 0..<40 {
                #expect(abs(image[pair, column] - found.values[pair] * found.vectors[pair, column]) < 1e-4)
            }
        }
    }

    @Test("where one routine fails the next is asked, and where all fail that is an error")
    func fallback() throws {
        let failing = SymmetricEigenpairs.Method(routine: "ssyevd") { _, _, _ in 3 }
        let found = try SymmetricEigenpairs(largest: 2, of: matrix(10), methods: [failing, .iteration])
        #expect(abs(found.values[0] - 10) < 1e-4 && abs(found.values[1] - 9) < 1e-4)
        #expect(throws: LinearAlgebraError.noConvergence(routine: "ssyevd", unconverged: 3)) {
            try SymmetricEigenpairs(largest: 2, of: matrix(10), methods: [failing])
        }
    }

    @Test("only the upper triangle is read; no more pairs come than there are, and of nothing none")
    func edges() throws {
        let upper = try matrix(6).upperTriangle()
        #expect(abs(try SymmetricEigenpairs(largest: 9, of: upper).values[0] - 6) < 1e-5)
        #expect(try SymmetricEigenpairs(largest: 9, of: upper).values.count == 6)
        let none = try SymmetricEigenpairs(largest: 3, of: Matrix(rows: 0, columns: 0))
        #expect(none.values.isEmpty && none.vectors == Matrix(rows: 0, columns: 0))
    }
}
