/// The least time the product of a sparse matrix and a dense one can take within the limits of a machine: its roofline.
///
/// For w dense columns an entry of the sparse matrix takes 2w operations, 8 bytes (column and value) that pass by once, and
/// 4w bytes of the dense row it names. A row of the product is another 4w bytes. No more than three things bound the time:
///
///     operations / operations a second
///     bytes that fit no working set below S / bytes a second at S, for each S measured
///
/// and the largest is the roof. Which bytes fit is told by the matrix itself: the dense rows that are named most often are
/// taken to lie nearest, as many of them as there is room for. Terms follow Zipf's law, so a small cache serves most
/// entries. No cache does better on the whole than to keep what is named most, so no product is much faster than its
/// roof; none reaches it, as the processor must guess.
///
/// Source: Williams, Waterman and Patterson, "Roofline: an insightful visual performance model for multicore
/// architectures", Communications of the ACM 52, 2009, doi:10.1145/1498765.1498785; with a roof for each cache as in
/// Ilic, Pratas and Sousa, "Cache-aware roofline model", IEEE Computer Architecture Letters 13, 2014.
public struct SparseProductRoof: Sendable, Equatable {
    /// What bounds the time.
    public enum Limit: Sendable, Equatable {
        /// How fast the processor multiplies and adds.
        case arithmetic
        /// How fast it reads a working set of so many bytes.
        case reading(workingSet: Int)
        /// How fast it reads what no cache holds.
        case memory
    }

    /// The least seconds.
    public let seconds: Double
    /// What they are due to.
    public let limit: Limit

    init(seconds: Double, limit: Limit) {
        self.seconds = seconds
        self.limit = limit
    }

    /// Works the roof out.
    ///
    /// - Parameters:
    ///   - width: the columns of the dense matrix.
    ///   - limits: of as many threads as make the product.
    /// - Complexity: O(entries + columns · log columns).
    public init(of matrix: SparseMatrix, width: Int, within limits: MachineLimits) {
        let traffic = Traffic(matrix, width: width)
        var roof = (seconds: traffic.operations / limits.operationsPerSecond, limit: Limit.arithmetic)
        var nearer = 0
        for reading in limits.readings {
            let seconds = traffic.bytes(beyond: nearer) / reading.bytesPerSecond
            if seconds > roof.seconds { roof = (seconds, .reading(workingSet: reading.workingSet)) }
            nearer = reading.workingSet
        }
        let isFurthest = roof.limit == limits.readings.last.map { .reading(workingSet: $0.workingSet) }
        self.init(seconds: roof.seconds, limit: isFurthest ? .memory : roof.limit)
    }
}

/// What a product works out and moves.
private struct Traffic {
    /// Multiplications and additions.
    let operations: Double
    /// Bytes of the sparse matrix and of the product.
    private let passing: Int
    /// Bytes of a row of the dense matrix.
    private let rowBytes: Int
    /// How many entries name one of the first so many dense rows, those named most often first.
    private let served: [Int]

    init(_ matrix: SparseMatrix, width: Int) {
        operations = 2 * Double(matrix.entryCount) * Double(width)
        rowBytes = width * MemoryLayout<Float>.stride
        passing = 8 * matrix.entryCount + (8 + rowBytes) * matrix.rows
        var counts = [Int](repeating: 0, count: matrix.columns)
        for column in matrix.columnIndices { counts[Int(column)] += 1 }
        served = counts.sorted(by: >).reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    }

    /// The bytes that do not fit in a working set of `size` bytes; none where all three matrices do.
    func bytes(beyond size: Int) -> Double {
        let dense = rowBytes * (served.count - 1)
        if passing + dense <= size { return 0 }
        let near = served[min(size / rowBytes, served.count - 1)]
        return Double(passing) + Double(served[served.count - 1] - near) * Double(rowBytes)
    }
}
