/// A sparse matrix that looks like the term vectors of articles, and whose singular values are known.
///
/// It is the Kronecker product of two small matrices in which a row names a term of rank r in proportion to 1 / r (Zipf's
/// law), with rarer terms at more weight and rows of length 1. The singular values of a Kronecker product are all products
/// of a value of the one and a value of the other: those of the small ones LAPACK finds. Rows and columns are then
/// shuffled, which changes no singular value, so that neighbours have nothing in common. Such products have the heavy tails
/// of real data: Leskovec and others, "Kronecker graphs: an approach to modeling networks", Journal of Machine Learning
/// Research 11, 2010.
///
/// There are 65,536 terms. Beyond 65,536 articles the rows repeat: each doubling then grows all singular values by √2 and
/// changes nothing else, so that what it costs a decomposition is the work alone and not a harder spectrum.
public struct PlantedMatrix: Sendable {
    /// The matrix, `articles × 65,536`, some 100 entries a row.
    public let matrix: SparseMatrix
    /// All singular values that are not nought by construction, largest first. The matrix is rounded to `Float`, which moves
    /// them by some 10⁻⁷ of the largest.
    public let singularValues: [Double]

    /// - Parameters:
    ///   - articles: the number of rows; rounded up to a power of two.
    ///   - seed: what the entries are drawn by.
    /// - Throws: what LAPACK throws.
    /// - Complexity: O(entries · log(entries of a row)).
    public init(articles: Int, seed: UInt64) throws(LinearAlgebraError) {
        try self.init(articles: articles, seed: seed, distinct: 256)
    }

    /// Makes a matrix of which `distinct`² rows are different at the most.
    init(articles: Int, seed: UInt64, distinct: Int) throws(LinearAlgebraError) {
        precondition(articles >= 1, "A matrix of articles needs an article.")
        let exponent = Int.bitWidth - (articles - 1).leadingZeroBitCount
        let sides = (min(1 << ((exponent + 1) / 2), distinct), min(1 << (exponent / 2), distinct))
        let factors = (ZipfMatrix(rows: sides.0, seed: seed), ZipfMatrix(rows: sides.1, seed: ~seed))
        let repeats = Double((1 << exponent) / (sides.0 * sides.1)).squareRoot()
        let values = (try factors.0.singularValues(), try factors.1.singularValues())
        singularValues = values.0.flatMap { a in values.1.map { a * $0 * repeats } }.sorted(by: >)
        matrix = Self.product(factors.0, factors.1, rows: 1 << exponent)
    }

    init(matrix: SparseMatrix, singularValues: [Double]) {
        self.matrix = matrix
        self.singularValues = singularValues
    }

    /// The number of columns, the product of those of both factors.
    private static var columns: Int { ZipfMatrix.columns * ZipfMatrix.columns }

    private static func product(_ left: ZipfMatrix, _ right: ZipfMatrix, rows: Int) -> SparseMatrix {
        var (offsets, indices, values): ([Int], [Int32], [Float]) = ([0], [], [])
        for row in 0..<rows {
            let place = shuffled(row, below: rows)
            let pair = (left.rows[place % left.rows.count], right.rows[place / left.rows.count % right.rows.count])
            for entry in product(pair.0, pair.1) {
                indices.append(Int32(truncatingIfNeeded: entry >> 32))
                values.append(Float(bitPattern: UInt32(truncatingIfNeeded: entry)))
            }
            offsets.append(indices.count)
        }
        return SparseMatrix(sorted: offsets, columns: columns, columnIndices: indices, values: values)
    }

    /// The entries of a row, by column: the column in the upper half, the bits of the value in the lower.
    private static func product(_ left: [ZipfMatrix.Entry], _ right: [ZipfMatrix.Entry]) -> [UInt64] {
        var entries: [UInt64] = []
        entries.reserveCapacity(left.count * right.count)
        for a in left {
            for b in right {
                let column = shuffled(a.column * ZipfMatrix.columns + b.column, below: columns)
                entries.append(UInt64(column) << 32 | UInt64((a.value * b.value).bitPattern))
            }
        }
        entries.sort()
        return entries
    }

    /// Another number below a power of two, a different one for each: odd multiples are a permutation.
    private static func shuffled(_ number: Int, below power: Int) -> Int { number &* 0x9E37_79B1 & (power - 1) }
}

/// One of the two small matrices.
private struct ZipfMatrix {
    struct Entry {
        let column: Int
        let value: Float
    }

    static let columns = 256
    /// Of these some ten are of different terms.
    private static let drawsInRow = 14

    let rows: [[Entry]]

    init(rows: Int, seed: UInt64) {
        let random = CounterRandom(seed: seed)
        self.rows = (0..<rows).map { row in
            let terms = Set((0..<Self.drawsInRow).map { Self.term(random.uniform(at: row * Self.drawsInRow + $0)) })
            // Rising slowly with the rank, as inverse document frequency does.
            let weighted = terms.sorted().map { ($0, Double($0 + 1).squareRoot().squareRoot()) }
            let length = weighted.reduce(0) { $0 + $1.1 * $1.1 }.squareRoot()
            return weighted.map { Entry(column: $0, value: Float($1 / length)) }
        }
    }

    /// A term of rank r, counted from 1, with a chance near 1 / 8r: an octave of ranks, then one of its ranks.
    private static func term(_ uniform: Double) -> Int {
        let octave = Int(uniform * 8)
        return Int(Double(1 << octave) * (1 + uniform * 8 - Double(octave))) - 1
    }

    func singularValues() throws(LinearAlgebraError) -> [Double] {
        var dense = Matrix<Double>(rows: rows.count, columns: Self.columns)
        for (row, entries) in rows.enumerated() {
            for entry in entries { dense[row, entry.column] = Double(entry.value) }
        }
        return try SingularValueDecomposition(of: dense).singularValues.filter { $0 > 1e-12 }
    }
}
