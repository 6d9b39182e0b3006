extension SingularTriplets {
    /// The leading triplets by block Lanczos, each until its residual is below the tolerance.
    ///
    /// The basis grows block by block; where it would pass its limit it starts anew from the best vectors so far. Block Krylov
    /// spaces need far fewer products than subspace iteration where singular values fall slowly, as those of news do (Musco and
    /// Musco, NIPS 2015; Tropp and Webber, arXiv 2306.12418), and blocks narrower than the rank are as good as wider ones (Chen
    /// and others, arXiv 2508.06486).
    init(
        ofLarge problem: ScaledProblem, _ configuration: TruncatedSVD.Configuration, workers: Workers,
        progress: TruncatedSVD.ProgressHandler? = nil
    ) throws(LinearAlgebraError) {
        let found = try Self.space(of: problem, configuration, workers: workers, progress)
        try self.init(found.space, count: found.count, problem, seed: configuration.seed, workers: workers)
        following = found.following
        products += found.products
    }

    /// A space of the smaller side that holds the triplets' vectors, one block larger than their number asks for; the basis it
    /// came from is let go.
    private static func space(
        of problem: ScaledProblem, _ configuration: TruncatedSVD.Configuration, workers: Workers,
        _ progress: TruncatedSVD.ProgressHandler?
    ) throws(LinearAlgebraError) -> (space: ColumnBlocks, count: Int, following: [ApproximateValue], products: Int) {
        let search = KrylovSearch(configuration, side: min(problem.matrix.rows, problem.matrix.columns))
        var lanczos = try BlockLanczos(
            problem, seed: configuration.seed, capacity: search.limit, workers: workers)
        let pairs = try search.run(&lanczos, progress)
        let count = min(search.rank, pairs.values.count)
        let following = zip(pairs.values, pairs.residuals).dropFirst(count).filter { $0.0 > 0 }.map { pair in
            let value = pair.0.squareRoot()
            return ApproximateValue(value: value, residual: pair.1 / value / 2.0.squareRoot())
        }
        return (lanczos.vectors(of: pairs, count: count), count, following, lanczos.products)
    }

    /// The best triplets whose vectors of the smaller side lie in a space (Rayleigh and Ritz).
    ///
    /// With Q of that space, Aᵀ · Q = Y · R and R = P Σ Zᵀ, they are Q · Z, Σ and Y · P: of A itself, not of its Gram matrix,
    /// whose small eigenvalues `Float` cannot tell from nothing.
    ///
    /// - Parameters:
    ///   - space: `count` orthonormal columns, near the triplets' own.
    ///   - seed: of what is looked for beyond the space.
    private init(
        _ space: ColumnBlocks, count: Int, _ problem: ScaledProblem, seed: UInt64, workers: Workers
    ) throws(LinearAlgebraError) {
        let isWide = problem.matrix.rows <= problem.matrix.columns
        let (first, second) = isWide ? (problem.transpose, problem.matrix) : (problem.matrix, problem.transpose)
        let blocks = space.capacity - 1
        let image = ColumnBlocks(rows: first.rows, capacity: blocks)
        for block in 0..<blocks {
            first.multiply(space, block: block, into: image, block: block, workers: workers)
        }
        let (triangle, factor) = try image.factored(columns: count, workers: workers)
        let small = try SingularValueDecomposition(of: triangle)
        image.multiply(
            bySquare: factor.multiplied(by: small.leftVectors, workers: workers).filledUp(to: blocks), workers: workers)
        space.multiply(
            bySquare: small.rightVectorsTransposed.transposed().filledUp(to: blocks), workers: workers)
        values = small.singularValues
        residuals = Self.residuals(space, image, values, second, workers)
        missedBound = space.missedBound(first: first, second: second, seed: seed, workers: workers)
        // The image and the residuals of each block, and the probes of what was missed.
        products = (2 * blocks + ColumnBlocks.productsOfMissedBound) * BlockKernel.width
        let (short, long) = (
            space.matrix(columns: count, workers: workers), image.matrix(columns: count, workers: workers)
        )
        (left, right) = isWide ? (short, long) : (long, short)
    }

    /// η of each triplet, ‖Av − σu‖ / √2, where v was made of Aᵀu so that Aᵀu = σv but for rounding; see `residuals(in:workers:)`.
    private static func residuals(
        _ short: ColumnBlocks, _ long: ColumnBlocks, _ values: [Double], _ second: SparseMatrix, _ workers: Workers
    ) -> [Double] {
        blocks(of: values.count, size: BlockKernel.width).enumerated().flatMap { block, range in
            let filled = Array(values[range]) + Array(repeating: 0, count: BlockKernel.width - range.count)
            let squares = second.differenceSquares(long, against: short, block: block, filled, workers: workers)
            return squares.prefix(range.count).map { ($0 / 2).squareRoot() }
        }
    }
}

extension ColumnBlocks {
    /// R and T such that the first columns times T are orthonormal, and those times R are what the columns were.
    ///
    /// Columns that are all but orthogonal, as the images of singular vectors are, need one Cholesky factor of their Gram matrix
    /// and are left as they are; others are made orthonormal in place.
    fileprivate func factored(
        columns: Int, workers: Workers
    ) throws(LinearAlgebraError) -> (triangle: Matrix<Double>, factor: Matrix<Double>) {
        var gram = gram(count: capacity, workers: workers).leadingRows(columns).leadingColumns(columns)
        let lengths = (0..<columns).map { gram[$0, $0].squareRoot() }
        let scales = lengths.map { $0 > 0 ? 1 / $0 : 0 }
        // Columns of one length: the short ones would be lost in the others' rounding.
        for row in 0..<columns { for column in row..<columns { gram[row, column] *= scales[row] * scales[column] } }
        if var triangle = gram.choleskyFactor(), triangle.diagonalSpread < 2 {
            let factor = triangle.inverseOfUpperTriangle().scalingRows(by: scales)
            triangle.scaleColumns(by: lengths)
            return (triangle, factor)
        }
        var all = matrix(columns: columns, workers: workers)
        all.scaleColumns(by: scales.map { Float($0) })
        var triangle = try all.orthonormalizeColumns(workers: workers)
        triangle.scaleColumns(by: lengths)
        write(all)
        return (triangle, .identity(columns))
    }
}

extension Matrix<Double> {
    /// The matrix as the corner of one of zeros that has a row and a column for each column of some blocks.
    fileprivate func filledUp(to blocks: Int) -> Matrix {
        var result = Matrix(rows: blocks * BlockKernel.width, columns: blocks * BlockKernel.width)
        result.write(self, row: 0, column: 0)
        return result
    }
}
