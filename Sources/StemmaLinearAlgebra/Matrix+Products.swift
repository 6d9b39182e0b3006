/// The rows a block of dense work covers: fixed, so that sums over blocks come out the same for any number of threads.
let denseBlockRows = 2_048

extension Matrix where Scalar: BLASScalar {
    /// The product self · other: `rows × other.columns`.
    ///
    /// Time O(rows · columns · other.columns), spread over the workers; the same for any number of them.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    package func multiplied(by other: Matrix, workers: Workers) -> Matrix {
        precondition(columns == other.rows, "A product needs as many columns on the left as rows on the right.")
        return product(with: other, transposed: false, width: other.columns, workers: workers)
    }

    /// The product self · otherᵀ, the scalar products of all rows of both: `rows × other.rows`.
    ///
    /// Time O(rows · columns · other.rows), spread over the workers; the same for any number of them.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    package func multiplied(byTransposeOf other: Matrix, workers: Workers) -> Matrix {
        precondition(columns == other.columns, "A product with a transpose needs equally many columns.")
        return product(with: other, transposed: true, width: other.rows, workers: workers)
    }

    /// The scalar products of some rows with all rows of `other`: `range.count × other.rows`.
    ///
    /// For tables too large to hold at once: ask for a few hundred rows at a time, from as many threads as wanted.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    package func multiplied(rows range: Range<Int>, byTransposeOf other: Matrix) -> Matrix {
        precondition(columns == other.columns, "A product with a transpose needs equally many columns.")
        precondition(range.lowerBound >= 0 && range.upperBound <= rows, "The rows asked for must exist.")
        return unsafe Matrix(rows: range.count, columns: other.rows) { target in
            // The target holds range.count × other.rows elements.
            unsafe fill(target.base, rows: range, with: other, transposed: true, width: other.rows)
        }
    }

    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    private func product(with other: Matrix, transposed: Bool, width: Int, workers: Workers) -> Matrix {
        let blocks = blocks(of: rows, size: denseBlockRows)
        return unsafe Matrix(rows: rows, columns: width) { target in
            workers.forEach(blocks: blocks.count) { block in
                // Rows of a block begin at row × width of the target, which holds rows × width elements.
                unsafe fill(
                    target.base + blocks[block].lowerBound * width, rows: blocks[block], with: other,
                    transposed: transposed, width: width)
            }
        }
    }

    /// Writes the product of some rows into `target`, which holds `range.count × width` elements.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    @unsafe private func fill(
        _ target: UnsafeMutablePointer<Scalar>, rows range: Range<Int>, with other: Matrix, transposed: Bool, width: Int
    ) {
        // Sums of nothing: BLAS wants at least one column.
        guard columns > 0 else { return unsafe target.initialize(repeating: 0, count: range.count * width) }
        unsafe storage.withUnsafeBufferPointer { left in
            unsafe other.storage.withUnsafeBufferPointer { right in
                guard left.count == rows * columns, right.count == columns * width, let left = left.baseAddress,
                    let right = right.baseAddress
                else { preconditionFailure("Both matrices must hold all their elements.") }
                unsafe Scalar.multiply(
                    left + range.lowerBound * columns, transposed: false, right, transposed: transposed,
                    into: target, m: Int32(range.count), n: Int32(width), k: Int32(columns))
            }
        }
    }
}
