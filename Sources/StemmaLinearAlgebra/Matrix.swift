/// A dense matrix, stored row by row: the element at (row, column) is `storage[row * columns + column]`.
///
/// LAPACK stores column by column; a row-major `rows × columns` matrix is, byte for byte, the column-major matrix
/// of its transpose, and the wrappers here are written in those terms instead of copying.
public struct Matrix<Scalar: BinaryFloatingPoint & Sendable>: Sendable, Equatable {
    /// The number of rows, 0 or more.
    public let rows: Int
    /// The number of columns, 0 or more.
    public let columns: Int
    /// All elements, row after row; `rows * columns` of them.
    public var storage: [Scalar]

    /// Creates a `rows × columns` matrix of zeros.
    @inlinable
    public init(rows: Int, columns: Int) {
        precondition(rows >= 0 && columns >= 0, "A matrix cannot have a negative number of rows or columns.")
        self.rows = rows
        self.columns = columns
        storage = Array(repeating: 0, count: rows * columns)
    }

    /// Creates a `rows × columns` matrix from its elements, row after row.
    @inlinable
    public init(rows: Int, columns: Int, storage: [Scalar]) {
        precondition(rows >= 0 && columns >= 0, "A matrix cannot have a negative number of rows or columns.")
        precondition(storage.count == rows * columns, "The storage must hold rows × columns elements.")
        self.rows = rows
        self.columns = columns
        self.storage = storage
    }

    /// The element at a place.
    @inlinable
    public subscript(row: Int, column: Int) -> Scalar {
        get { storage[row * columns + column] }
        set { storage[row * columns + column] = newValue }
    }

    /// The elements of one row, without copying.
    @inlinable
    public func row(_ row: Int) -> ArraySlice<Scalar> {
        storage[row * columns..<(row + 1) * columns]
    }

    /// Hands the elements of one row to `body`, without copying; for hot loops.
    @inlinable
    public func withRow<Result, Failure: Error>(
        _ row: Int, _ body: (Span<Scalar>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(storage.span.extracting(row * columns..<(row + 1) * columns))
    }
}
