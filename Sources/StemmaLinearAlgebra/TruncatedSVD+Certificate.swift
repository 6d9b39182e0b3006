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
            let ranges = blocks(of: matrix.rows, size: 256)
            let parts = workers.map(blocks: ranges.count) { block in
                let product = matrix.multiplied(rows: ranges[block], by: vectors)
                return differenceSquares(product, images, from: ranges[block].lowerBound, values)
            }
            return parts.reduce(into: [Double](repeating: 0, count: values.count)) { total, part in
                for index in part.indices { total[index] += part[index] }
            }
        }

        /// Σ (product − σ_i image)² of each column, over the rows of the product, which are those of the images from one on.
        private static func differenceSquares(
            _ product: Matrix<Float>, _ images: Matrix<Float>, from first: Int, _ values: [Double]
        ) -> [Double] {
            var sums = [Double](repeating: 0, count: values.count)
            unsafe sums.withUnsafeMutableBufferPointer { sums in
                unsafe values.withUnsafeBufferPointer { values in
                    unsafe product.storage.withUnsafeBufferPointer { product in
                        unsafe images.storage.withUnsafeBufferPointer { images in
                            // Both have a column for each value, and the images' rows go beyond the product's.
                            for row in 0..<product.count / max(1, values.count) {
                                let (place, image) = (row * values.count, (first + row) * values.count)
                                for column in 0..<values.count {
                                    let difference =
                                        unsafe Double(product[place + column])
                                        - values[column] * Double(images[image + column])
                                    unsafe sums[column] += difference * difference
                                }
                            }
                        }
                    }
                }
            }
            return sums
        }
    }
}
