/// The leading triplets of a matrix less one triplet that is known beforehand, with σ = 1: of A − l · rᵀ.
///
/// Where other singular values are 1 too, the decomposition may have turned the known vectors into theirs; so the known
/// directions are taken out of the spaces that U and V span, and what is left is decomposed anew: in the coordinates of U
/// and V, (I − aaᵀ) diag(σ) (I − bbᵀ) with a = Uᵀl and b = Vᵀr at length 1. One dimension goes.
package struct DeflatedTriplets: Sendable {
    /// `rows × count`
    package let leftVectors: Matrix<Float>
    /// Largest first.
    package let singularValues: [Double]
    /// `columns × count`; of each the element of largest magnitude is positive.
    package let rightVectors: Matrix<Float>
    /// For each triplet a bound of its residual η, as in the certificate: Σ |turn| · η of those it is turned from.
    package let residuals: [Double]

    /// - Parameters:
    ///   - decomposition: of A, to one triplet more than is wanted.
    ///   - left: l, unit length.
    ///   - right: r, unit length.
    /// - Complexity: O((rows + columns) · rank² + rank³).
    package init(
        _ decomposition: TruncatedSVD, without left: [Double], _ right: [Double], workers: Workers
    ) throws(LinearAlgebraError) {
        let a = decomposition.leftVectors.direction(of: left, workers: workers)
        let b = decomposition.rightVectors.direction(of: right, workers: workers)
        let small = try SingularValueDecomposition(of: Self.core(decomposition.singularValues, a, b))
        let count = max(0, decomposition.rank - 1)
        let leftTurn = small.leftVectors.leadingColumns(count)
        let rightTurn = small.rightVectorsTransposed.leadingRows(count).transposed()
        var triplets = SingularTriplets(
            left: decomposition.leftVectors.multipliedInDouble(by: leftTurn, workers: workers),
            values: Array(small.singularValues.prefix(count)),
            right: decomposition.rightVectors.multipliedInDouble(by: rightTurn, workers: workers))
        triplets.removeNegligible()
        triplets.makeSignsCanonical()
        (leftVectors, singularValues, rightVectors) = (triplets.left, triplets.values, triplets.right)
        let etas = decomposition.certificate.residuals
        residuals = triplets.values.indices.map { column in
            etas.indices.reduce(0) { $0 + max(abs(leftTurn[$1, column]), abs(rightTurn[$1, column])) * etas[$1] }
        }
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
    /// selfᵀ · vector at length 1; zeros where it has no length.
    fileprivate func direction(of vector: [Double], workers: Workers) -> [Double] {
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
        return length > 0 ? sums.map { $0 / length } : sums
    }
}
