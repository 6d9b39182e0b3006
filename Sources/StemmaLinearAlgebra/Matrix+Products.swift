/// The rows a block of dense work covers: fixed, so that sums over blocks come out the same for any number of threads.
let denseBlockRows = 2_048

extension Matrix where Scalar: BLASScalar {
    /// The product self · other: `rows × other.columns`.
    ///
    /// Time O(rows · columns · other.columns), spread over the workers; the same for any number of them.
    package func multiplied(by other: Matrix, workers: Workers) -> Matrix {
        precondition(columns == other.rows, "A product needs as many columns on the left as rows on the right.")
        return product(with: other, transposed: false, width: other.columns, workers: workers)
    }

    /// The product self · otherᵀ, the scalar products of all rows of both: `rows × other.rows`.
    ///
    /// Time O(rows · columns · other.rows), spread over the workers; the same for any number of them.
    package func multiplied(byTransposeOf other: Matrix, workers: Workers) -> Matrix {
        precondition(columns == other.columns, "A product with a transpose needs equally many columns.")
        return product(with: other, transposed: true, width: other.rows, workers: workers)
    }

    /// The scalar products of some rows with all rows of `other`: `range.count × other.rows`.
    ///
    /// For tables too large to hold at once: ask for a few hundred rows at a time, from as many threads as wanted.
    package func multiplied(rows range: Range<Int>, byTransposeOf other: Matrix) -> Matrix {
        precondition(columns == other.columns, "A product with a transpose needs equally many columns.")
        precondition(range.lowerBound >= 0 && range.upperBound <= rows, "The rows asked for must exist.")
        var result = Matrix(rows: range.count, columns: other.rows)
        unsafe result.storage.withUnsafeMutableBufferPointer { target in
            guard let shared = unsafe SharedMemory(target) else { return }
            // The target holds range.count × other.rows elements, as made above.
            unsafe fill(shared.base, rows: range, with: other, transposed: true, width: other.rows)
        }
        return result
    }

    private func product(with other: Matrix, transposed: Bool, width: Int, workers: Workers) -> Matrix {
        var result = Matrix(rows: rows, columns: width)
        let blocks = blocks(of: rows, size: denseBlockRows)
        unsafe result.storage.withUnsafeMutableBufferPointer { target in
            guard let shared = unsafe SharedMemory(target) else { return }
            workers.forEach(blocks: blocks.count) { block in
                // Rows of a block begin at row × width of the target, which holds rows × width elements.
                unsafe fill(
                    shared.base + blocks[block].lowerBound * width, rows: blocks[block], with: other,
                    transposed: transposed, width: width)
            }
        }
        return result
    }

    /// Writes the product of some rows into `target`, which holds `range.count × width` elements.
    @unsafe private func fill(
        _ target: UnsafeMutablePointer<Scalar>, rows range: Range<Int>, with other: Matrix, transposed: Bool, width: Int
    ) {
        unsafe storage.withUnsafeBufferPointer { left in
            unsafe other.storage.withUnsafeBufferPointer { right in
                // Without a column the sum is empty, and the target holds the zeros it was made with.
                guard columns > 0, width > 0, !range.isEmpty, left.count == rows * columns,
                    let left = left.baseAddress, let right = right.baseAddress
                else { return }
                unsafe Scalar.multiply(
                    left + range.lowerBound * columns, transposed: false, right, transposed: transposed,
                    into: target, m: Int32(range.count), n: Int32(width), k: Int32(columns))
            }
        }
    }
}
