/// Singular triplets on their way to a result: vectors in the columns of two matrices, values largest first.
struct SingularTriplets: Sendable {
    /// `rows × count`
    var left: Matrix<Float>
    var values: [Double]
    /// `columns × count`
    var right: Matrix<Float>
    /// η of each, √((‖Av − σu‖² + ‖Aᵀu − σv‖²) / 2), where the method that found them worked it out.
    var residuals: [Double]?
    /// The values that come after those, as far as they are known.
    var following: [ApproximateValue] = []
    /// How many columns were multiplied by the matrix or its transpose.
    var products = 0
    /// No value beyond those found is larger than this: certain, or all but certain, as the method says.
    var missedBound = 0.0
}

/// A singular value that is near one of the matrix.
struct ApproximateValue: Sendable {
    let value: Double
    /// Within so much of `value` there is one of the matrix.
    let residual: Double
}

extension SingularTriplets {
    /// The leading triplets by the dense decomposition.
    init(ofDense matrix: SparseMatrix, rank: Int) throws(LinearAlgebraError) {
        let all = try SingularValueDecomposition(of: matrix.dense())
        let count = min(rank, all.singularValues.count)
        left = all.leftVectors.leadingColumns(count).inSinglePrecision()
        values = Array(all.singularValues.prefix(count))
        right = all.rightVectorsTransposed.leadingRows(count).transposed().inSinglePrecision()
        following = all.singularValues.dropFirst(count).prefix(1).map { ApproximateValue(value: $0, residual: 0) }
        missedBound = following.first?.value ?? 0
    }

    /// Drops the triplets whose value is nothing but rounding.
    ///
    /// `Float` data of rank r give values of about σ₁ · 2⁻²³ · √(larger side) beyond the r-th, by random rounding of the
    /// larger side's sums; what is no larger says nothing of the matrix.
    mutating func removeNegligible() {
        let side = Double(max(left.rows, right.rows))
        let tolerance = (values.first ?? 0) * Double(Float.ulpOfOne) * side.squareRoot()
        keep(values.prefix { $0 > tolerance }.count)
    }

    /// Turns each triplet so that, of its right vector, the element of largest magnitude is positive; of several equally
    /// large ones the first counts. It is always decided on V, so both methods agree.
    mutating func makeSignsCanonical(workers: Workers = Workers(1)) {
        let signs = right.columnPeaks(workers: workers).map { $0 < 0 ? Float(-1) : 1 }
        left.scaleColumns(by: signs, workers: workers)
        right.scaleColumns(by: signs, workers: workers)
    }

    private mutating func keep(_ count: Int) {
        guard count < values.count else { return }
        missedBound = max(missedBound, values[count])
        following = []
        residuals = residuals.map { Array($0.prefix(count)) }
        left = left.leadingColumns(count)
        values = Array(values.prefix(count))
        right = right.leadingColumns(count)
    }
}
