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
        let side = min(problem.matrix.rows, problem.matrix.columns)
        let search = KrylovSearch(configuration, side: side)
        var lanczos = try BlockLanczos(
            problem, seed: configuration.seed, capacity: search.limit, workers: workers)
        let pairs = try search.run(&lanczos, progress)
        let count = min(search.rank, pairs.values.count)
        try self.init(lanczos.vectors(of: pairs, count: count), problem, workers: workers)
        following = zip(pairs.values, pairs.residuals).dropFirst(count).filter { $0.0 > 0 }.map { pair in
            let value = pair.0.squareRoot()
            return ApproximateValue(value: value, residual: pair.1 / value / 2.0.squareRoot())
        }
    }

    /// The best triplets whose vectors of the smaller side lie in a space (Rayleigh and Ritz).
    ///
    /// With Q of that space, Aᵀ · Q = Y · R and R = P Σ Zᵀ, they are Q · Z, Σ and Y · P: of A itself, not of its Gram matrix,
    /// whose small eigenvalues `Float` cannot tell from nothing.
    ///
    /// - Parameter space: orthonormal columns, near the triplets' own.
    private init(
        _ space: consuming Matrix<Float>, _ problem: ScaledProblem, workers: Workers
    ) throws(LinearAlgebraError) {
        let isWide = problem.matrix.rows <= problem.matrix.columns
        var image = (isWide ? problem.transpose : problem.matrix).multiplied(by: space, workers: workers)
        let (triangle, turn) = try image.factored(workers: workers)
        let small = try SingularValueDecomposition(of: triangle)
        image.multiply(bySquare: turn.multiplied(by: small.leftVectors, workers: workers), workers: workers)
        space.multiply(bySquare: small.rightVectorsTransposed.transposed(), workers: workers)
        (left, right) = isWide ? (space, image) : (image, space)
        values = small.singularValues
    }
}

extension Matrix<Float> {
    /// R and T such that self · T has orthonormal columns and self · T · R is what the matrix was.
    ///
    /// Columns that are all but orthogonal, as the images of singular vectors are, need one Cholesky factor of their Gram matrix
    /// and are left as they are; others are made orthonormal in place.
    fileprivate mutating func factored(
        workers: Workers
    ) throws(LinearAlgebraError) -> (triangle: Matrix<Double>, turn: Matrix<Double>) {
        var gram = gram(workers: workers)
        let lengths = (0..<columns).map { gram[$0, $0].squareRoot() }
        let scales = lengths.map { $0 > 0 ? 1 / $0 : 0 }
        // Columns of one length: the short ones would be lost in the others' rounding.
        for row in 0..<columns { for column in row..<columns { gram[row, column] *= scales[row] * scales[column] } }
        if var triangle = gram.choleskyFactor(), triangle.diagonalSpread < 2 {
            var turn = triangle.inverseOfUpperTriangle()
            turn.scaleRows(by: scales)
            triangle.scaleColumns(by: lengths)
            return (triangle, turn)
        }
        scaleColumns(by: scales.map(Float.init))
        var triangle = try orthonormalizeColumns(passes: 2, workers: workers)
        triangle.scaleColumns(by: lengths)
        return (triangle, .identity(columns))
    }
}
