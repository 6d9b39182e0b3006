/// A sparse matrix in compressed rows (CSR): 64-bit row offsets, 32-bit columns, `Float` values.
///
/// Row `r` holds the entries `rowOffsets[r]..<rowOffsets[r + 1]` of `columnIndices` and `values`; within a row the
/// columns rise strictly.
public struct SparseMatrix: Sendable, Equatable {
    /// The number of rows, 0 or more.
    public let rows: Int
    /// The number of columns, 0 to 2³¹ − 1.
    public let columns: Int
    /// Where each row begins, and at the end the number of stored entries: `rows + 1` offsets.
    public let rowOffsets: [Int]
    /// The column of each entry.
    public let columnIndices: [Int32]
    /// The value of each entry. None can be taken away from outside: the products read as many as there are columns.
    public internal(set) var values: [Float]

    /// Creates a matrix from its three arrays.
    ///
    /// Time O(rows + entries), for the check: the products read memory at these columns without looking again.
    ///
    /// - Precondition: the offsets rise from 0 to the number of entries, the two entry arrays are equally long, and
    ///   within each row the columns rise strictly and are in `0..<columns`.
    public init(rows: Int, columns: Int, rowOffsets: [Int], columnIndices: [Int32], values: [Float]) {
        precondition(rowOffsets.count == rows + 1, "A matrix of n rows needs n + 1 row offsets.")
        precondition(rowOffsets.first == 0, "The first row must begin at offset 0.")
        precondition(rowOffsets.last == values.count, "The last row offset must be the number of entries.")
        precondition(columnIndices.count == values.count, "Each entry needs one column and one value.")
        precondition(columns >= 0 && columns <= Int(Int32.max), "Columns are numbered in 32 bits.")
        precondition(
            Self.isSorted(rowOffsets, columnIndices, columns: columns),
            "Offsets must not fall, and columns must rise strictly within a row and exist.")
        self.rows = rows
        self.columns = columns
        self.rowOffsets = rowOffsets
        self.columnIndices = columnIndices
        self.values = values
    }

    /// Creates a matrix from arrays that were made in order, and are not looked through again.
    ///
    /// - Precondition: that of the other initialiser; the products read memory at these columns. Checked in a debug build.
    init(sorted rowOffsets: [Int], columns: Int, columnIndices: [Int32], values: [Float]) {
        precondition(columns <= Int(Int32.max), "Columns are numbered in 32 bits.")
        assert(Self.isSorted(rowOffsets, columnIndices, columns: columns), "The rows must have been written in order.")
        rows = rowOffsets.count - 1
        self.columns = columns
        self.rowOffsets = rowOffsets
        self.columnIndices = columnIndices
        self.values = values
    }

    /// The matrix with other values at the same places.
    ///
    /// - Parameter values: one for each entry, in their order.
    public func replacingValues(by values: [Float]) -> SparseMatrix {
        precondition(values.count == entryCount, "Each entry keeps its value.")
        var result = self
        result.values = values
        return result
    }

    /// The number of stored entries.
    public var entryCount: Int { values.count }

    /// Where the entries of a row stand in `columnIndices` and `values`.
    public func entries(ofRow row: Int) -> Range<Int> { rowOffsets[row]..<rowOffsets[row + 1] }

    /// Whether offsets never fall and, within each row, columns rise strictly from 0 or more to below `columns`.
    private static func isSorted(_ offsets: [Int], _ indices: [Int32], columns: Int) -> Bool {
        unsafe indices.withUnsafeBufferPointer { indices in
            for row in 0..<offsets.count - 1 {
                guard offsets[row] <= offsets[row + 1], offsets[row + 1] <= indices.count else { return false }
                var last: Int32 = -1
                // In range: no offset so far exceeds the number of indices.
                for entry in offsets[row]..<offsets[row + 1] {
                    guard unsafe indices[entry] > last else { return false }
                    last = unsafe indices[entry]
                }
                guard Int(last) < columns else { return false }
            }
            return true
        }
    }
}
