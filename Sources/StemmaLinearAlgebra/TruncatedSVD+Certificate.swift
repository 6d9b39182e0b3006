extension TruncatedSVD {
    /// What is known for certain of the triplets, computed from A itself after they were found.
    public struct Certificate: Sendable, Equatable {
        /// For each triplet η = √((‖Av − σu‖² + ‖Aᵀu − σv‖²) / 2), in the units of σ: within η of σ there is a true
        /// singular value of A (the residual bound for the symmetric matrix [0 A; Aᵀ 0], unit vectors assumed).
        public let residuals: [Double]
        /// How many triplets, counted from the first without a gap, have η < σ / 100.
        public let trusted: Int
        /// The part of ‖A‖_F² the triplets keep, Σσ² / ‖A‖_F², 0 to 1; 1 for a matrix of zeros, which loses nothing.
        public let energy: Double
        /// ‖A‖_F², the sum of the squares of all elements.
        public let frobenius2: Double

        /// η < σ times this counts as trusted: the error then shows in the third digit at most.
        static let trustedResidual = 0.01

        /// Computes the certificate by one more product with A and one with Aᵀ.
        init(of triplets: SingularTriplets, _ problem: ScaledProblem, workers: Workers) {
            let forward = Self.residualSquares(
                of: problem.matrix, times: triplets.right, against: triplets.left, triplets.values, workers)
            let backward = Self.residualSquares(
                of: problem.transpose, times: triplets.left, against: triplets.right, triplets.values, workers)
            let etas = zip(forward, backward).map { (($0 + $1) / 2).squareRoot() }
            let kept = triplets.values.reduce(0) { $0 + $1 * $1 }
            trusted = zip(etas, triplets.values).prefix { $0 < $1 * Self.trustedResidual }.count
            residuals = etas.map { $0 * problem.scale }
            energy = problem.frobenius2 > 0 ? min(1, kept / problem.frobenius2) : 1
            frobenius2 = problem.frobenius2 * problem.scale * problem.scale
        }

        /// ‖A x_i − σ_i y_i‖² for each column, x in `vectors` and y in `images`: differences and sums in `Double`, blocks
        /// of rows joined in order.
        private static func residualSquares(
            of matrix: SparseMatrix, times vectors: Matrix<Float>, against images: Matrix<Float>, _ values: [Double],
            _ workers: Workers
        ) -> [Double] {
            let product = matrix.multiplied(by: vectors, workers: workers)
            let blocks = blocks(of: matrix.rows, size: denseBlockRows)
            let parts = workers.map(blocks: blocks.count) { block in
                var sums = [Double](repeating: 0, count: values.count)
                for row in blocks[block] { addSquares(product, images, row, values, to: &sums) }
                return sums
            }
            return parts.reduce(into: [Double](repeating: 0, count: values.count)) { total, part in
                for index in part.indices { total[index] += part[index] }
            }
        }

        private static func addSquares(
            _ product: Matrix<Float>, _ images: Matrix<Float>, _ row: Int, _ values: [Double], to sums: inout [Double]
        ) {
            product.withRow(row) { found in
                images.withRow(row) { image in
                    for index in values.indices {
                        let difference = Double(found[index]) - values[index] * Double(image[index])
                        sums[index] += difference * difference
                    }
                }
            }
        }
    }
}
