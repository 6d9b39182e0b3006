/// A growing orthonormal basis Q of a block Krylov space of G, the Gram matrix of a matrix's smaller side, and G seen from it.
///
/// G = A · Aᵀ or Aᵀ · A, whichever is smaller. Each step multiplies the newest block by G and takes from it what the basis
/// holds already; T = Qᵀ · G · Q comes of that by itself. Source: Golub and Underwood, "The block Lanczos method for computing
/// eigenvalues", Mathematical Software III, 1977; with full reorthogonalisation, as rounding to `Float` would soon undo what
/// the short recurrence alone keeps orthogonal. A copy shares the memory of the basis: only one may be extended.
/// (Were it noncopyable, a release build by Swift 6.3.1 would stop in its first product.)
struct BlockLanczos {
    private let first: SparseMatrix
    private let second: SparseMatrix
    private let workers: Workers
    /// Q, in blocks each orthonormal or zero, and after them the block that comes next, orthonormal to them.
    private var basis: ColumnBlocks
    /// The number of blocks of Q.
    private(set) var count = 0
    /// The upper triangle of T by block columns: of the j-th, j + 1 blocks, one upon the other.
    private var projected: [[Matrix<Double>]] = []
    /// Half of a product with G, whose memory is used again for each.
    private var half: ColumnBlocks
    /// What of G · (the newest block) lies beyond the basis is the block that comes next times this.
    private var beyond = Matrix<Double>.identity(BlockKernel.width)
    /// From which block on G couples blocks with the one that comes next; with those before it not at all.
    private var firstCoupled = 0
    /// How many columns have been multiplied by the matrix or its transpose.
    private(set) var products = 0
    /// Whether G maps the basis onto itself, so that no block comes next.
    private(set) var isInvariant = false

    /// - Parameters:
    ///   - seed: what the first block is made from.
    ///   - capacity: the most blocks the basis may have.
    init(_ problem: ScaledProblem, seed: UInt64, capacity: Int, workers: Workers) throws(LinearAlgebraError) {
        let isWide = problem.matrix.rows <= problem.matrix.columns
        (first, second) = isWide ? (problem.transpose, problem.matrix) : (problem.matrix, problem.transpose)
        precondition(second.rows >= BlockKernel.width, "A block has no more columns than rows.")
        self.workers = workers
        basis = ColumnBlocks(rows: second.rows, capacity: capacity + 1)
        half = ColumnBlocks(rows: first.rows, capacity: 1)
        basis.fillRandomly(0, seed: seed, workers: workers)
        // Once through G: what G takes to zero has no part in the basis.
        multiplyByGram(from: 0, to: 0)
        _ = try basis.orthonormalize(0, workers: workers)
    }

    /// The number of columns of the basis.
    var width: Int { count * BlockKernel.width }

    private mutating func multiplyByGram(from source: Int, to target: Int) {
        products += 2 * BlockKernel.width
        first.multiply(basis, block: source, into: half, block: 0, workers: workers)
        second.multiply(half, block: 0, into: basis, block: target, workers: workers)
    }

    /// Takes the next block into the basis, and finds the one after it.
    mutating func extend() throws(LinearAlgebraError) {
        count += 1
        multiplyByGram(from: count - 1, to: count)
        // First what G couples, then what rounding has left of every block.
        var coefficients = project(onto: firstCoupled)
        let corrections = project(onto: 0)
        for place in coefficients.indices { coefficients[place].add(corrections[firstCoupled + place]) }
        let zeros = Matrix<Double>(rows: BlockKernel.width, columns: BlockKernel.width)
        projected.append(Array(repeating: zeros, count: firstCoupled) + coefficients)
        firstCoupled = count - 1
        try orthonormalizeNext(corrections)
    }

    /// Takes from the next block its projection onto the blocks from one on; returns the coefficients.
    private mutating func project(onto start: Int) -> [Matrix<Double>] {
        let coefficients = basis.grams(start..<count, with: count, workers: workers)
        basis.subtract(start..<count, times: coefficients, from: count, workers: workers)
        return coefficients
    }

    /// Makes the next block orthonormal, and once more orthogonal to the basis where rounding may have spoilt that: where
    /// little was left after the last projection, or where its columns nearly depend on each other.
    private mutating func orthonormalizeNext(_ corrections: [Matrix<Double>]) throws(LinearAlgebraError) {
        beyond = try basis.orthonormalize(count, workers: workers)
        let isSafe = beyond.diagonalSpread <= 32 && !beyond.hasColumnsShorter(than: corrections)
        if isSafe { return }
        _ = project(onto: 0)
        let again = try basis.orthonormalize(count, workers: workers)
        beyond = again.multiplied(by: beyond, workers: workers)
        removeVanished(again)
    }

    /// Sets the columns to zero of which the last projection left next to nothing: there is no direction left for them.
    private mutating func removeVanished(_ triangle: Matrix<Double>) {
        let isKept = (0..<BlockKernel.width).map { triangle[$0, $0].magnitude > 0.1 }
        basis.scaleColumns(count, by: isKept.map { $0 ? 1 : 0 }, workers: workers)
        for row in isKept.indices where !isKept[row] {
            for column in isKept.indices { beyond[row, column] = 0 }
        }
        isInvariant = !isKept.contains(true)
    }
}

extension BlockLanczos {
    /// An approximate eigenpair of G: θ, and s with the vector Q · s.
    struct RitzPairs: Sendable {
        /// θ, largest first.
        let values: [Double]
        /// s, one a row: `values.count × width`.
        let vectors: Matrix<Double>
        /// ‖G · Q · s − θ · Q · s‖ of each, but for rounding.
        let residuals: [Double]
    }

    /// The pairs of the largest θ that the basis holds.
    ///
    /// - Complexity: O(width³), one thread.
    func ritzPairs(_ count: Int) throws(LinearAlgebraError) -> RitzPairs {
        let pairs = try SymmetricEigenpairs(largest: count, of: projectedMatrix())
        let residuals = pairs.values.indices.map { pair in
            let last = Array(pairs.vectors.row(pair).suffix(BlockKernel.width))
            let ends = Matrix(rows: BlockKernel.width, columns: 1, storage: last)
            return squaredNorm(of: beyond.multiplied(by: ends, workers: Workers(1)).storage.span).squareRoot()
        }
        return RitzPairs(values: pairs.values, vectors: pairs.vectors, residuals: residuals)
    }

    /// T, its upper triangle.
    private func projectedMatrix() -> Matrix<Double> {
        var matrix = Matrix<Double>(rows: width, columns: width)
        for (column, blocks) in projected.enumerated() {
            for (row, block) in blocks.enumerated() {
                matrix.write(block, row: row * BlockKernel.width, column: column * BlockKernel.width)
            }
        }
        return matrix
    }

    /// Q · s of the first pairs, in blocks, and room for one block more.
    func vectors(of pairs: RitzPairs, count: Int) -> ColumnBlocks {
        basis.multiplied(
            by: pairs.vectors.leadingRows(count).transposed(),
            capacity: blocks(of: count, size: BlockKernel.width).count + 1, workers: workers)
    }

    /// Goes on with the leading Ritz vectors in place of the basis, and the next block (Wu and Simon, "Thick-restart Lanczos
    /// method for large symmetric eigenvalue problems", SIAM J. Matrix Anal. Appl. 22, 2000).
    ///
    /// - Parameter pairs: a multiple of `BlockKernel.width` of them.
    mutating func restart(with pairs: RitzPairs) {
        let kept = blocks(of: pairs.values.count, size: BlockKernel.width)
        let zeros = Matrix<Double>(rows: BlockKernel.width, columns: BlockKernel.width)
        let next = basis.matrix(count)
        basis = basis.multiplied(by: pairs.vectors.transposed(), capacity: basis.capacity, workers: workers)
        basis.write(next, from: kept.count)
        projected = kept.enumerated().map { place, range in
            var diagonal = zeros
            for (index, pair) in range.enumerated() { diagonal[index, index] = pairs.values[pair] }
            return Array(repeating: zeros, count: place) + [diagonal]
        }
        count = kept.count
        firstCoupled = 0
    }
}

extension Matrix<Double> {
    fileprivate mutating func add(_ other: Matrix) {
        for index in storage.indices { storage[index] += other.storage[index] }
    }

    /// Whether one of its columns is shorter than that of the others, one upon the other.
    fileprivate func hasColumnsShorter(than others: [Matrix]) -> Bool {
        (0..<columns).contains { column in
            let own = (0..<rows).reduce(0) { $0 + self[$1, column] * self[$1, column] }
            let rest = others.reduce(0) { total, other in
                (0..<other.rows).reduce(total) { $0 + other[$1, column] * other[$1, column] }
            }
            return own < rest
        }
    }
}
