extension SingularTriplets {
    /// η of each triplet, √((‖Av − σu‖² + ‖Aᵀu − σv‖²) / 2): differences and sums in `Double`, blocks of rows joined in order.
    ///
    /// - Complexity: one product with A and one with its transpose, of which only the sums are kept.
    func residuals(in problem: ScaledProblem, workers: Workers) -> [Double] {
        let forward = Self.residualSquares(of: problem.matrix, times: right, against: left, values, workers)
        let backward = Self.residualSquares(of: problem.transpose, times: left, against: right, values, workers)
        return zip(forward, backward).map { (($0 + $1) / 2).squareRoot() }
    }

    /// ‖A xᵢ − σᵢ yᵢ‖² for each column, x in `vectors` and y in `images`.
    private static func residualSquares(
        of matrix: SparseMatrix, times vectors: Matrix<Float>, against images: Matrix<Float>, _ values: [Double],
        _ workers: Workers
    ) -> [Double] {
        let ranges = blocks(of: matrix.rows, size: SparseMatrix.blockRows)
        let stripes = blocks(of: values.count, size: SparseMatrix.stripeWidth)
        let parts = workers.map(blocks: ranges.count * stripes.count) { block in
            let (stripe, range) = (stripes[block / max(1, ranges.count)], ranges[block % ranges.count])
            let product = matrix.multiplied(rows: range, by: vectors, columns: stripe)
            return differenceSquares(product, images, from: range.lowerBound, values, columns: stripe)
        }
        return stripes.enumerated().flatMap { number, stripe in
            let sums = [Double](repeating: 0, count: stripe.count)
            return parts[number * ranges.count..<(number + 1) * ranges.count].reduce(into: sums) { sums, part in
                for column in sums.indices { sums[column] += part[column] }
            }
        }
    }

    /// Σ (product − σᵢ image)² of some columns, over the rows of the product, which are those of the images from one on.
    private static func differenceSquares(
        _ product: Matrix<Float>, _ images: Matrix<Float>, from first: Int, _ values: [Double], columns: Range<Int>
    ) -> [Double] {
        var sums = [Double](repeating: 0, count: columns.count)
        let (width, stride) = (columns.count, values.count)
        unsafe sums.withUnsafeMutableBufferPointer { sums in
            unsafe values.withUnsafeBufferPointer { values in
                unsafe product.storage.withUnsafeBufferPointer { product in
                    unsafe images.storage.withUnsafeBufferPointer { images in
                        // The images have a column for each value, and no fewer rows than the product's last.
                        for row in 0..<product.count / width {
                            let image = (first + row) * stride + columns.lowerBound
                            for column in 0..<width {
                                let (found, value) = unsafe (
                                    product[row * width + column], values[columns.lowerBound + column]
                                )
                                let difference = unsafe Double(found) - value * Double(images[image + column])
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
