extension SingularTriplets {
    /// The leading triplets by randomized subspace iteration.
    ///
    /// Halko, Martinsson and Tropp, "Finding structure with randomness", SIAM Review 53, 2011: algorithm 4.4 for a basis Q
    /// of A's leading left space, then algorithm 5.1. The start is uniform where they take a Gaussian: for a subspace both
    /// serve, and no logarithm of the system's library decides its bits.
    init(
        ofLarge problem: ScaledProblem, _ configuration: TruncatedSVD.Configuration, workers: Workers
    ) throws(LinearAlgebraError) {
        let (matrix, transpose) = (problem.matrix, problem.transpose)
        let width = Self.width(for: configuration, smallerSide: min(matrix.rows, matrix.columns))
        // A start that spans all there is needs no iteration.
        let steps = width == min(matrix.rows, matrix.columns) ? 0 : configuration.powerIterations
        var left = Matrix<Float>(rows: matrix.rows, columns: width)
        var right = Matrix<Float>.random(
            rows: matrix.columns, columns: width, seed: configuration.seed, workers: workers)
        matrix.multiply(right, into: &left, workers: workers)
        var isFlat = false
        for _ in 0..<steps {
            let spread = try left.orthonormalizeColumns(passes: 1, workers: workers).diagonalSpread
            // The spread that A · Aᵀ gives a basis: as just seen, or the square of what A alone gave. A spectrum as flat
            // as that of news needs no basis between the two, which saves a third of the time.
            isFlat = (isFlat ? spread : spread * spread) <= safeSpread
            transpose.multiply(left, into: &right, workers: workers)
            if !isFlat { _ = try right.orthonormalizeColumns(passes: 1, workers: workers) }
            matrix.multiply(right, into: &left, workers: workers)
        }
        _ = try left.orthonormalizeColumns(passes: 2, workers: workers)
        transpose.multiply(left, into: &right, workers: workers)
        let triangle = try right.orthonormalizeColumns(passes: 2, workers: workers)
        try self.init(left, triangle, right, rank: configuration.rank, workers: workers)
    }

    /// The triplets of A ≈ Q · Rᵀ · Zᵀ, where AᵀQ = Z · R: those of the small R, turned by the two bases.
    private init(
        _ left: Matrix<Float>, _ triangle: Matrix<Double>, _ right: Matrix<Float>, rank: Int, workers: Workers
    ) throws(LinearAlgebraError) {
        let small = try SingularValueDecomposition(of: triangle)
        let count = min(rank, small.singularValues.count)
        let leftTurn = small.rightVectorsTransposed.leadingRows(count).transposed().inSinglePrecision()
        let rightTurn = small.leftVectors.leadingColumns(count).inSinglePrecision()
        self.left = left.multiplied(by: leftTurn, workers: workers)
        values = Array(small.singularValues.prefix(count))
        self.right = right.multiplied(by: rightTurn, workers: workers)
    }

    /// The columns the iteration carries: rank and oversampling, rounded up to whole registers of the kernel, though no
    /// more than the matrix has dimensions.
    static func width(for configuration: TruncatedSVD.Configuration, smallerSide: Int) -> Int {
        min((configuration.rank + configuration.oversampling + 15) / 16 * 16, smallerSide)
    }
}

extension Matrix<Float> {
    /// A matrix of numbers uniform in −1 ..< 1, each made from the seed and its own place.
    static func random(rows: Int, columns: Int, seed: UInt64, workers: Workers) -> Matrix {
        let generator = CounterRandom(seed: seed)
        let blocks = blocks(of: rows * columns, size: 65_536)
        return unsafe Matrix(rows: rows, columns: columns) { target in
            workers.forEach(blocks: blocks.count) { block in
                for index in blocks[block] { unsafe target.base[index] = Float(generator.uniform(at: index) * 2 - 1) }
            }
        }
    }
}
