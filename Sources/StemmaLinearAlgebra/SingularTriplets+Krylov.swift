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
        var lanczos = try BlockLanczos(problem, seed: configuration.seed, workers: workers)
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
    /// - Parameter space: orthonormal columns, near the triplets' own and so in their order.
    private init(
        _ space: Matrix<Float>, _ problem: ScaledProblem, workers: Workers
    ) throws(LinearAlgebraError) {
        let isWide = problem.matrix.rows <= problem.matrix.columns
        var image = (isWide ? problem.transpose : problem.matrix).multiplied(by: space, workers: workers)
        let lengths = image.columnNorms(workers: workers)
        // Columns of about one length, or the small ones would be lost among the others' rounding.
        image.scaleColumns(by: lengths.map { $0 > 0 ? Float(1 / $0) : 0 })
        var triangle = try image.orthonormalizeColumns(passes: 2, workers: workers)
        triangle.scaleColumns(by: lengths)
        let small = try SingularValueDecomposition(of: triangle)
        let turned = combination(of: [image], small.leftVectors, rows: image.rows, workers: workers)
        let other = combination(
            of: [space], small.rightVectorsTransposed.transposed(), rows: space.rows, workers: workers)
        (left, right) = isWide ? (other, turned) : (turned, other)
        values = small.singularValues
    }
}
