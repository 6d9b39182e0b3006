import Testing

@testable import StemmaLinearAlgebra

@Suite("Block Lanczos")
struct BlockLanczosTests {
    private let problem = ScaledProblem(randomSparse(500, 400, density: 0.05, seed: 6))

    private func extended(_ steps: Int, capacity: Int = 9) throws -> BlockLanczos {
        var lanczos = try BlockLanczos(problem, seed: 1, capacity: capacity, workers: Workers(2))
        for _ in 0..<steps { try lanczos.extend() }
        return lanczos
    }

    /// ‖G x − θ x‖ of each pair, G = AᵀA as the columns are fewer, worked out anew in `Double`.
    private func residuals(_ lanczos: BlockLanczos, _ pairs: BlockLanczos.RitzPairs, count: Int) -> [Double] {
        let vectors = lanczos.vectors(of: pairs, count: count).matrix(columns: count, workers: Workers(1))
        #expect(orthonormalityError(vectors) < 1e-4)
        let (wide, dense) = (vectors.inDoublePrecision(), problem.matrix.dense())
        let image = dense.transposed().multiplied(
            by: dense.multiplied(by: wide, workers: Workers(1)), workers: Workers(1))
        return (0..<count).map { column in
            (0..<400).reduce(0.0) { sum, row in
                let difference = image[row, column] - pairs.values[column] * wide[row, column]
                return sum + difference * difference
            }.squareRoot()
        }
    }

    @Test("the residuals told are those of the vectors, also after a restart", arguments: [false, true])
    func residualsAreRight(restarts: Bool) throws {
        var lanczos = try extended(6)
        if restarts {
            let kept = try lanczos.ritzPairs(2 * BlockKernel.width)
            lanczos.restart(with: kept)
            #expect(lanczos.count == 2)
            for _ in 0..<3 { try lanczos.extend() }
        }
        let pairs = try lanczos.ritzPairs(64)
        let actual = residuals(lanczos, pairs, count: 40)
        // Products and sums in Float, relative to the largest value.
        for (told, found) in zip(pairs.residuals, actual) { #expect(abs(told - found) < 1e-5 * pairs.values[0]) }
        #expect(actual[39] > 1e-3 * pairs.values[0])
    }

    @Test("a restart keeps the best, and what comes after only adds to them")
    func restart() throws {
        var lanczos = try extended(6)
        let before = try lanczos.ritzPairs(2 * BlockKernel.width)
        lanczos.restart(with: before)
        try lanczos.extend()
        let after = try lanczos.ritzPairs(2 * BlockKernel.width)
        // A larger space never has smaller values (Cauchy's interlacing), but for rounding.
        for (one, other) in zip(before.values, after.values) { #expect(other >= one - 1e-5 * before.values[0]) }
        #expect(after.values[40] > before.values[40])
        // The first block and seven steps, each by both matrices; a restart multiplies by none.
        #expect(lanczos.products == 8 * 2 * BlockKernel.width)
    }

    @Test("a basis that holds all there is says so, and the values are exact")
    func invariant() throws {
        let small = ScaledProblem(try planted(120, 100, values: [5, 4, 3], seed: 2))
        var lanczos = try BlockLanczos(small, seed: 1, capacity: 5, workers: Workers(1))
        while !lanczos.isInvariant { try lanczos.extend() }
        // One block holds the three vectors; how many more rounding fills before nothing is left depends on the kernels.
        #expect(lanczos.count <= 4)
        let values = try lanczos.ritzPairs(3).values
        for (value, square) in zip(values, [25.0, 16, 9]) { #expect(abs(value - square) < 1e-4) }
    }
}
