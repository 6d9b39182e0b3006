extension ColumnBlocks {
    /// Replaces the columns of a block by an orthonormal basis of what they span and returns the upper triangle that leads back.
    ///
    /// As `Matrix.orthonormalizeColumns`, by two passes of Cholesky QR, and by Householder reflections where the columns all but
    /// depend on each other.
    ///
    /// - Complexity: O(rows · width²); the same for any number of workers.
    func orthonormalize(_ number: Int, workers: Workers) throws(LinearAlgebraError) -> Matrix<Double> {
        precondition(rows >= BlockKernel.width, "Only so many columns can be orthonormal as there are rows.")
        var triangle = Matrix<Double>.identity(BlockKernel.width)
        for _ in 0..<2 {
            let gram = grams(number..<number + 1, with: number, workers: workers)[0].upperTriangle()
            guard let factor = gram.choleskyFactor(), factor.diagonalSpread <= safeSpread else {
                var columns = matrix(number)
                let reflected = try columns.orthonormalizeByReflections()
                write(columns, from: number)
                return reflected.multiplied(by: triangle, workers: workers)
            }
            multiply(number, bySquare: factor.inverseOfUpperTriangle(), workers: workers)
            triangle = factor.multiplied(by: triangle, workers: workers)
        }
        return triangle
    }

    /// Multiplies one block by a square of factors, in place.
    private func multiply(_ number: Int, bySquare factors: Matrix<Double>, workers: Workers) {
        let (ranges, width) = (rowRanges, BlockKernel.width)
        let flat = factors.storage.map { Float($0) }
        let target = unsafe SharedMemory(block(number))
        workers.forEach(blocks: ranges.count) { part in
            var product = [Float](repeating: 0, count: BlockKernel.rows * width)
            BlockKernel.forEachPiece(of: ranges[part]) { rows in
                let start = unsafe target.base + rows.lowerBound * width
                for place in product.indices { product[place] = 0 }
                unsafe BlockKernel.addProduct(
                    start, stride: width, columns: width, flat, to: &product, rows: rows.count)
                unsafe start.update(from: product, count: rows.count * width)
            }
        }
    }

    /// The upper triangle of (first blocks)ᵀ · (first blocks), zeros below it.
    func gram(count: Int, workers: Workers) -> Matrix<Double> {
        let width = BlockKernel.width
        var gram = Matrix<Double>(rows: count * width, columns: count * width)
        for right in 0..<count {
            for (left, block) in grams(0..<right + 1, with: right, workers: workers).enumerated() {
                gram.write(left == right ? block.upperTriangle() : block, row: left * width, column: right * width)
            }
        }
        return gram
    }
}

extension Matrix<Double> {
    /// The same with zeros below the diagonal.
    func upperTriangle() -> Matrix {
        var result = self
        for row in 0..<rows { for column in 0..<min(row, columns) { result[row, column] = 0 } }
        return result
    }

    /// Overwrites a part by another matrix, whose first element comes to stand at the place.
    mutating func write(_ part: Matrix, row: Int, column: Int) {
        for offset in 0..<part.rows {
            let start = (row + offset) * columns + column
            storage.replaceSubrange(start..<start + part.columns, with: part.row(offset))
        }
    }
}
