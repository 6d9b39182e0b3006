import StemmaLinearAlgebra
import StemmaText

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One block of terms as evidence that two articles tell of the same event.
///
/// A term that stands c times in an article, and in d of n articles, weighs √c · ln((n + 20) / (d + ½))^1.5: rare terms count
/// for more than in a cosine of plain TF-IDF, since what sets two events of one subject apart is rare; the 20 keeps the
/// weights of a handful of articles apart from zero.
struct StoryChannel: Sendable {
    /// Terms are numbered from the rarest on, so each row begins with its rarest.
    let matrix: SparseMatrix
    /// The number of articles of each term, rising.
    let frequencies: [Int]
    /// The Euclidean length of each row.
    let lengths: [Double]
    /// Twice the squared weight of the rarest term: how much evidence has to be there before it counts half.
    let doubt: Double

    /// - Parameter articles: the rows to take.
    /// - Complexity: O(z log z) time for z entries, O(z) memory.
    init(_ counts: TermCounts, _ articles: [Int], workers: Workers) {
        let (counts, frequencies) = Self.rows(articles, of: counts)
        let ranks = Self.ranks(frequencies)
        let sorted = frequencies.sorted()
        let factors = sorted.map { Self.factor(articles: counts.rows, of: $0) }
        let parts = blocks(of: counts.rows, size: 1024)
        let rows = workers.map(blocks: parts.count) { part in
            parts[part].flatMap { Self.row($0, of: counts, ranks, factors) }
        }
        matrix = SparseMatrix(
            rows: counts.rows, columns: counts.columns, rowOffsets: counts.rowOffsets,
            columnIndices: rows.flatMap { $0.map(\.term) }, values: rows.flatMap { $0.map(\.weight) })
        self.frequencies = sorted
        lengths = (0..<matrix.rows).map { [matrix] row in
            matrix.entries(ofRow: row).reduce(0.0) { $0 + Double(matrix.values[$1] * matrix.values[$1]) }.squareRoot()
        }
        doubt = factors.first.map { 2 * $0 * $0 } ?? 1
    }

    /// Some rows, and the number of them that each term has. Where terms of one article alone were left out before, they are again.
    private static func rows(_ articles: [Int], of counts: TermCounts) -> (counts: SparseMatrix, frequencies: [Int]) {
        let (all, known) = (counts.matrix, counts.documentFrequencies)
        if articles.count == all.rows { return (all, known) }
        let matrix = all.selectingRows(articles).droppingColumns(withFewerThan: min(2, known.min() ?? 1))
        return (matrix, matrix.columnCounts)
    }

    /// Whether an article has any term here.
    func has(_ article: Int) -> Bool { !matrix.entries(ofRow: article).isEmpty }

    /// What an entry of an article is divided by, so that products of two articles are at most their similarity.
    func norm(of article: Int) -> Double { (lengths[article] * lengths[article] + doubt).squareRoot() }

    /// How alike two articles are, 0 to 1: their cosine, drawn towards what is expected of them where there is little to compare.
    ///
    /// (x·y + d·e) / (|x||y| + d), with d the `doubt` and e what is `expected`.
    func similarity(product: Double, _ one: Int, _ other: Int, expected: Double) -> Double {
        min(1, (product + doubt * expected) / (lengths[one] * lengths[other] + doubt))
    }

    private static func factor(articles: Int, of frequency: Int) -> Double {
        pow(log((Double(articles) + 20) / (Double(frequency) + 0.5)), 1.5)
    }

    /// The place of each term among all by rising frequency; of equal ones the lower comes first.
    private static func ranks(_ frequencies: [Int]) -> [Int32] {
        let order = frequencies.indices.sorted { (frequencies[$0], $0) < (frequencies[$1], $1) }
        return order.enumerated().reduce(into: Array(repeating: 0, count: order.count)) {
            $0[$1.element] = Int32($1.offset)
        }
    }

    private static func row(
        _ row: Int, of counts: SparseMatrix, _ ranks: [Int32], _ factors: [Double]
    ) -> [(term: Int32, weight: Float)] {
        counts.entries(ofRow: row).map { entry in
            let rank = ranks[Int(counts.columnIndices[entry])]
            return (rank, Float(Double(counts.values[entry]).squareRoot() * factors[Int(rank)]))
        }.sorted { $0.term < $1.term }
    }
}
