/// The leading triplets of two sets of rows, one below the other, each known as a matrix of orthonormal columns times the
/// transpose of its right factor.
///
/// With right factors X and Y, the Gram matrix of [X Y] has the squares of the singular values, and its eigenvectors T
/// rotate both sides: the left vectors are the two old ones times the two parts of T, the right vectors (X T₁ + Y T₂) / σ.
/// All sums are in `Double`, so that squaring the values costs nothing that `Float` vectors could show.
struct JoinedRows: Sendable {
    /// The new right factor V · diag(σ).
    let factor: ScaledVectors
    /// T₁, the rotation of the upper left vectors: upper width × rank.
    let topRotation: Matrix<Double>
    /// T₂, the rotation of the lower: lower width × rank.
    let bottomRotation: Matrix<Double>
    /// The squares of the singular values cut off, largest first.
    let discarded: ArraySlice<Double>
    /// The sum of the squares of all singular values.
    let whole: Double

    /// - Complexity: O(columns · width² + width³) time, for the sum of both widths where the factors are dense.
    init(
        _ top: ScaledVectors, _ bottom: some RightFactor, limit: Int, workers: Workers
    ) throws(LinearAlgebraError) {
        let gram = Self.gram(top, bottom, workers: workers)
        let found = try SingularValueDecomposition(of: gram)
        let squares = found.singularValues
        let count = Self.count(squares, limit: limit, side: top.vectors.rows)
        let rotation = found.leftVectors.leadingColumns(count)
        topRotation = rotation.leadingRows(top.width)
        bottomRotation = Matrix(
            rows: bottom.width, columns: count, storage: Array(rotation.storage.dropFirst(top.width * count)))
        let values = squares.prefix(count).map { $0.squareRoot() }
        factor = ScaledVectors(
            vectors: Self.vectors(top, bottom, (topRotation, bottomRotation), values, workers: workers), values: values)
        discarded = squares[count...]
        whole = squares.reduce(0, +)
    }

    /// The values to keep: as many as allowed, and none that is nothing but the rounding of `Float` vectors, as in
    /// `SingularTriplets.removeNegligible`.
    private static func count(_ squares: [Double], limit: Int, side: Int) -> Int {
        let tolerance = (squares.first ?? 0) * Double(side) * 0x1p-46
        return squares.prefix(limit).prefix { $0 > tolerance }.count
    }

    /// [X Y]ᵀ [X Y]
    private static func gram(_ top: ScaledVectors, _ bottom: some RightFactor, workers: Workers) -> Matrix<Double> {
        let (upper, lower) = (top.gram(workers: workers), bottom.gram(workers: workers))
        var between = bottom.projected(on: top.vectors, workers: workers)
        between.scaleColumns(by: top.values)
        let (first, second) = (top.width, bottom.width)
        var gram = Matrix<Double>(rows: first + second, columns: first + second)
        gram.write(upper, row: 0, column: 0)
        gram.write(lower, row: first, column: first)
        gram.write(between, row: first, column: 0)
        gram.write(between.transposed(), row: 0, column: first)
        return gram
    }

    /// (X T₁ + Y T₂) / σ, blocks of rows by themselves: the two parts may all but cancel, so they are summed in `Double`.
    private static func vectors(
        _ top: ScaledVectors, _ bottom: some RightFactor, _ rotations: (Matrix<Double>, Matrix<Double>),
        _ values: [Double], workers: Workers
    ) -> Matrix<Float> {
        let inverses = values.map { 1 / $0 }
        let rows = top.vectors.rows
        let blocks = blocks(of: rows, size: denseBlockRows)
        let parts = workers.map(blocks: blocks.count) { block in
            var sums = top.product(rows: blocks[block], with: rotations.0)
            bottom.addProduct(rows: blocks[block], with: rotations.1, to: &sums)
            sums.scaleColumns(by: inverses)
            return sums.inSinglePrecision()
        }
        return Matrix(rows: rows, columns: values.count, storage: parts.flatMap(\.storage))
    }
}
