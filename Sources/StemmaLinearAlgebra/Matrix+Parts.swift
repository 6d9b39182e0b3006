extension Matrix {
    /// The columns from the first to just before `count`.
    package func leadingColumns(_ count: Int) -> Matrix {
        precondition(count >= 0 && count <= columns, "A matrix has no more leading columns than columns.")
        return Matrix(rows: rows, columns: count, storage: (0..<rows).flatMap { row($0).prefix(count) })
    }

    /// The rows from the first to just before `count`.
    func leadingRows(_ count: Int) -> Matrix {
        precondition(count >= 0 && count <= rows, "A matrix has no more leading rows than rows.")
        return Matrix(rows: count, columns: columns, storage: Array(storage.prefix(count * columns)))
    }

    /// The elements rounded to `Float`.
    func inSinglePrecision() -> Matrix<Float> {
        Matrix<Float>(rows: rows, columns: columns, storage: storage.map { Float($0) })
    }

    /// Multiplies each column by its factor.
    package mutating func scaleColumns(by factors: [Scalar]) {
        precondition(factors.count == columns, "Each column needs one factor.")
        let (rows, columns) = (rows, columns)
        var elements = storage.mutableSpan
        for row in 0..<rows {
            for column in 0..<columns { elements[row * columns + column] *= factors[column] }
        }
    }

    /// The matrix with rows and columns exchanged.
    func transposed() -> Matrix {
        var result = Matrix(rows: columns, columns: rows)
        for row in 0..<rows {
            for column in 0..<columns { result[column, row] = self[row, column] }
        }
        return result
    }
}

extension Matrix<Float> {
    /// Of each column the element of largest magnitude, the first of equals; 0 where there is none.
    func columnPeaks(workers: Workers) -> [Float] {
        let ranges = blocks(of: rows, size: denseBlockRows)
        let parts = workers.map(blocks: ranges.count) { columnPeaks(ofRows: ranges[$0]) }
        return parts.reduce(into: [Float](repeating: 0, count: columns)) { peaks, part in
            for column in peaks.indices where abs(part[column]) > abs(peaks[column]) { peaks[column] = part[column] }
        }
    }

    private func columnPeaks(ofRows range: Range<Int>) -> [Float] {
        var peaks = [Float](repeating: 0, count: columns)
        unsafe peaks.withUnsafeMutableBufferPointer { peaks in
            unsafe storage.withUnsafeBufferPointer { elements in
                for row in range {
                    for column in 0..<columns {
                        // The storage holds rows × columns elements.
                        let element = unsafe elements[row * columns + column]
                        if unsafe abs(element) > abs(peaks[column]) { unsafe peaks[column] = element }
                    }
                }
            }
        }
        return peaks
    }

    /// Multiplies each column by its factor, rows spread over the workers.
    mutating func scaleColumns(by factors: [Float], workers: Workers) {
        precondition(factors.count == columns, "Each column needs one factor.")
        if factors.allSatisfy({ $0 == 1 }) { return }
        let (ranges, columns) = (blocks(of: rows, size: denseBlockRows), columns)
        unsafe storage.withUnsafeMutableBufferPointer { elements in
            guard let shared = unsafe SharedMemory(elements) else { return }
            workers.forEach(blocks: ranges.count) { block in
                unsafe factors.withUnsafeBufferPointer { factors in
                    for row in ranges[block] {
                        // A row begins at row × columns, and each block has rows of its own.
                        let start = unsafe shared.base + row * columns
                        for column in 0..<columns { unsafe start[column] *= factors[column] }
                    }
                }
            }
        }
    }
}
