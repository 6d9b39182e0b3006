/// The leading triplets of a matrix less one triplet that is known beforehand, with σ = 1: of A − l · rᵀ.
///
/// Where other singular values are 1 too, the decomposition may have rotated the known vectors into theirs; so the known
/// directions are taken out of the spaces that U and V span, and what is left is decomposed anew: in the coordinates of U
/// and V, (I − aaᵀ) diag(σ) (I − bbᵀ) with a = Uᵀl and b = Vᵀr at length 1. One dimension goes.
package struct DeflatedTriplets: Sendable {
    /// `rows × count`
    package let leftVectors: Matrix<Float>
    /// Largest first.
    package let singularValues: [Double]
    /// `columns × count`; of each the element of largest magnitude is positive.
    package let rightVectors: Matrix<Float>
    /// For each triplet a bound of its residual η, as in the certificate.
    ///
    /// A triplet U x, V y is rotated out of others with residuals E, AV = UΣ + E. Its own residual is E y + U a (aᵀΣ y); the first
    /// is no longer than Σ |rotation| · η, the second no longer than ‖l⊥‖ / α times the first, where α = ‖Uᵀl‖ and l⊥ is what of l
    /// lies outside U, as UᵀE = 0 (Rayleigh and Ritz). The same with V and r.
    package let residuals: [Double]
    /// How many triplets, counted from the first without a gap, have η < σ / 100.
    package let accurate: Int
    /// How many, counted from the first, are accurate and stand in subspaces that are trusted: both here and, one further on,
    /// among the triplets they are rotated out of, which know what comes after them.
    package let trusted: Int

    /// - Parameters:
    ///   - decomposition: of A, to one triplet more than is wanted.
    ///   - left: l, unit length.
    ///   - right: r, unit length.
    /// - Complexity: O((rows + columns) · rank² + rank³).
    package init(
        _ decomposition: TruncatedSVD, without left: [Double], _ right: [Double], workers: Workers
    ) throws(LinearAlgebraError) {
        let triplets = SingularTriplets(
            left: decomposition.leftVectors, values: decomposition.singularValues, right: decomposition.rightVectors,
            residuals: decomposition.certificate.residuals)
        try self.init(
            triplets, trusted: decomposition.certificate.trusted, without: left, right, workers: workers)
    }

    /// - Parameters:
    ///   - found: with their residuals.
    ///   - trusted: how many of them stand in trusted subspaces.
    init(
        _ found: SingularTriplets, trusted: Int, without left: [Double], _ right: [Double], workers: Workers
    ) throws(LinearAlgebraError) {
        let (a, b) = (
            found.left.direction(of: left, workers: workers), found.right.direction(of: right, workers: workers)
        )
        let small = try SingularValueDecomposition(of: Self.core(found.values, a.direction, b.direction))
        let count = max(0, found.values.count - 1)
        let leftRotation = small.leftVectors.leadingColumns(count)
        let rightRotation = small.rightVectorsTransposed.leadingRows(count).transposed()
        var triplets = SingularTriplets(
            left: found.left.multipliedInDouble(by: leftRotation, workers: workers),
            values: Array(small.singularValues.prefix(count)),
            right: found.right.multipliedInDouble(by: rightRotation, workers: workers))
        triplets.removeNegligible()
        triplets.makeSignsCanonical()
        (leftVectors, singularValues, rightVectors) = (triplets.left, triplets.values, triplets.right)
        let (etas, factor) = (found.residuals ?? [], max(Self.factor(a.length), Self.factor(b.length)))
        residuals = triplets.values.indices.map { column in
            etas.indices.reduce(0) {
                $0 + max(abs(leftRotation[$1, column]), abs(rightRotation[$1, column])) * etas[$1]
            } * factor
        }
        accurate = TruncatedSVD.Certificate.accurate(residuals, triplets.values)
        self.trusted = SeparatedRuns(triplets.values, residuals, following: []).subspaces
            .trusted(upTo: min(accurate, trusted - 1))
    }

    /// 1 + ‖l⊥‖ / α; 1 where nothing of the known vector lies in the space, and so nothing is taken out.
    private static func factor(_ length: Double) -> Double {
        length > 0 ? 1 + max(0, 1 - length * length).squareRoot() / length : 1
    }

    /// (I − aaᵀ) diag(σ) (I − bbᵀ)
    private static func core(_ values: [Double], _ a: [Double], _ b: [Double]) -> Matrix<Double> {
        let weighted = values.indices.reduce(0) { $0 + a[$1] * values[$1] * b[$1] }
        var core = Matrix<Double>(rows: values.count, columns: values.count)
        for row in values.indices {
            for column in values.indices {
                let diagonal = row == column ? values[row] : 0
                core[row, column] =
                    diagonal - a[row] * a[column] * values[column] - values[row] * b[row] * b[column]
                    + a[row] * weighted * b[column]
            }
        }
        return core
    }
}

extension Matrix<Float> {
    /// selfᵀ · vector at length 1, zeros where it has no length; and its length.
    fileprivate func direction(of vector: [Double], workers: Workers) -> (direction: [Double], length: Double) {
        precondition(vector.count == rows, "The vector needs one element for each row.")
        let blocks = blocks(of: rows, size: denseBlockRows)
        let parts = workers.map(blocks: blocks.count) { block in
            var sums = Matrix<Double>(rows: 1, columns: columns)
            for row in blocks[block] {
                withRow(row) { elements in
                    for index in elements.indices { sums.storage[index] += vector[row] * Double(elements[index]) }
                }
            }
            return sums
        }
        let sums = sum(of: parts, rows: 1, columns: columns).storage
        let length = sums.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return (length > 0 ? sums.map { $0 / length } : sums, length)
    }
}
