extension Matrix<Float> {
    /// The upper triangle of the Gram matrix selfᵀ · self, zeros below it: blocks of rows in `Float`, their sum in `Double`.
    func gram(workers: Workers) -> Matrix<Double> {
        let ranges = blocks(of: rows, size: denseBlockRows)
        let parts = workers.map(blocks: ranges.count) { gramPart(rows: ranges[$0]) }
        return sum(of: parts, rows: columns, columns: columns)
    }

    private func gramPart(rows range: Range<Int>) -> Matrix {
        let stripes = blocks(of: columns, size: BlockKernel.width)
        var part = Matrix(rows: columns, columns: columns)
        var block = [Float](repeating: 0, count: BlockKernel.rows * BlockKernel.width)
        for stripe in stripes {
            var sums = [Float](repeating: 0, count: stripe.upperBound * BlockKernel.width)
            BlockKernel.forEachPiece(of: range) { rows in
                unsafe addGram(with: stripe, rows: rows, block: &block, to: &sums)
            }
            for (place, column) in stripe.enumerated() {
                for row in 0...column { part[row, column] = sums[row * BlockKernel.width + place] }
            }
        }
        return part
    }

    /// Adds, for some rows, the products of the columns up to a stripe's end with those of the stripe.
    ///
    /// `block` has room for the stripe's part of the rows, `sums` for a row of products for each column.
    @unsafe private func addGram(
        with stripe: Range<Int>, rows: Range<Int>, block: UnsafeMutablePointer<Float>,
        to sums: UnsafeMutablePointer<Float>
    ) {
        unsafe storage.withUnsafeBufferPointer { elements in
            guard let elements = elements.baseAddress else { return }
            unsafe BlockKernel.copy(stripe, ofRows: rows, elements, stride: columns, to: block)
            unsafe BlockKernel.addGram(
                elements + rows.lowerBound * columns, stride: columns, columns: stripe.upperBound, block, to: sums,
                rows: rows.count)
        }
    }

    /// Multiplies by an upper triangle from the right, in place: each row by itself.
    mutating func multiply(byUpperTriangle triangle: Matrix<Double>, workers: Workers) {
        precondition(triangle.rows == columns && triangle.columns == columns, "The triangle is as wide as the matrix.")
        let (ranges, columns) = (blocks(of: rows, size: denseBlockRows), columns)
        // From the last to the first: the columns of a stripe go into those after it.
        let stripes = blocks(of: columns, size: BlockKernel.width).reversed().map { ($0, triangle.factors($0)) }
        unsafe storage.withUnsafeMutableBufferPointer { elements in
            guard let shared = unsafe SharedMemory(elements) else { return }
            workers.forEach(blocks: ranges.count) { number in
                var block = [Float](repeating: 0, count: BlockKernel.rows * BlockKernel.width)
                BlockKernel.forEachPiece(of: ranges[number]) { rows in
                    let first = unsafe shared.base + rows.lowerBound * columns
                    for (stripe, factors) in stripes {
                        unsafe Self.multiply(first, rows: rows.count, stride: columns, stripe, factors, block: &block)
                    }
                }
            }
        }
    }

    /// Overwrites a stripe of some rows by its share of the product; `block` has room for it.
    @unsafe private static func multiply(
        _ rows: UnsafeMutablePointer<Float>, rows count: Int, stride: Int, _ stripe: Range<Int>, _ factors: [Float],
        block: UnsafeMutablePointer<Float>
    ) {
        unsafe block.update(repeating: 0, count: count * BlockKernel.width)
        unsafe factors.withUnsafeBufferPointer { factors in
            guard let factors = factors.baseAddress else { return }
            unsafe BlockKernel.addProduct(
                rows, stride: stride, columns: stripe.upperBound, factors, to: block, rows: count)
        }
        unsafe BlockKernel.write(
            block, rows: count, columns: stripe.count, to: rows + stripe.lowerBound, stride: stride)
    }
}

extension Matrix<Double> {
    /// Some columns of the rows up to their end, as a kernel takes them: in `Float`, with zeros up to its width.
    fileprivate func factors(_ stripe: Range<Int>) -> [Float] { factors(stripe, rows: 0..<stripe.upperBound) }

    /// Some columns of some rows, as a kernel takes them: in `Float`, with zeros up to its width.
    func factors(_ stripe: Range<Int>, rows: Range<Int>) -> [Float] {
        var factors = [Float](repeating: 0, count: rows.count * BlockKernel.width)
        for (place, row) in rows.enumerated() {
            for column in stripe {
                factors[place * BlockKernel.width + column - stripe.lowerBound] = Float(self[row, column])
            }
        }
        return factors
    }
}
