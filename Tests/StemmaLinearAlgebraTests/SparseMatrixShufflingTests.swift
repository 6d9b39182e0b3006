import Testing

@testable import StemmaLinearAlgebra

@Suite("Sparse matrices: entries shuffled within columns")
struct SparseMatrixShufflingTests {
    private let random = CounterRandom(seed: 3)

    /// The values of each column, sorted.
    private func columns(_ matrix: SparseMatrix) -> [[Float]] {
        let transpose = matrix.transposed()
        return (0..<transpose.rows).map { transpose.values[transpose.entries(ofRow: $0)].sorted() }
    }

    @Test(
        "each column keeps its values and gets them in other rows",
        arguments: [(0, 0), (0, 5), (5, 0), (1, 7), (7, 1), (60, 40), (40, 700)])
    func values(rows: Int, columns: Int) {
        let matrix = randomSparse(rows, columns, density: 0.3, seed: 1)
        let shuffled = matrix.shuffledWithinColumns(random)
        #expect(shuffled.rows == rows && shuffled.columns == columns)
        #expect(self.columns(shuffled) == self.columns(matrix))
        if rows > 7 && columns > 7 { #expect(shuffled != matrix) }
        // The checked initialiser looks at the order of each row.
        let checked = SparseMatrix(
            rows: rows, columns: columns, rowOffsets: shuffled.rowOffsets, columnIndices: shuffled.columnIndices,
            values: shuffled.values)
        #expect(checked == shuffled)
    }

    @Test("a full column is a permutation of itself, another one in each column")
    func full() {
        let shuffled = sparse(50, 2) { row, _ in Float(row + 1) }.shuffledWithinColumns(random)
        let transpose = shuffled.transposed()
        let (first, second) = (Array(transpose.values.prefix(50)), Array(transpose.values.suffix(50)))
        #expect(first.sorted() == (1...50).map { Float($0) } && second.sorted() == first.sorted())
        #expect(first != second && first != first.sorted())
    }

    @Test("every row is as likely as any other for every entry")
    func uniform() {
        // 4,000 columns with the values 1 and 2 in the first two of 5 rows: 20 ordered pairs of rows, 200 expected of each.
        let matrix = sparse(5, 4_000) { row, _ in row < 2 ? Float(row + 1) : nil }
        let transpose = matrix.shuffledWithinColumns(random).transposed()
        var counts: [Int: Int] = [:]
        for column in 0..<4_000 {
            let (rows, values) = (transpose.columnIndices, transpose.values)
            let (one, two) = values[2 * column] == 1 ? (2 * column, 2 * column + 1) : (2 * column + 1, 2 * column)
            counts[Int(rows[one] * 5 + rows[two]), default: 0] += 1
        }
        let statistic = counts.values.reduce(0.0) { $0 + (Double($1) - 200) * (Double($1) - 200) / 200 }
        // χ² of 19 degrees of freedom is above 43.8 once in a thousand; the seed is fixed.
        #expect(counts.count == 20 && statistic < 43.8)
    }

    @Test("the number of workers changes nothing, the seed everything")
    func workers() {
        let matrix = randomSparse(90, 1_100, density: 0.1, seed: 2)
        let one = matrix.shuffledWithinColumns(random, workers: Workers(1))
        for count in [2, 3] { #expect(matrix.shuffledWithinColumns(random, workers: Workers(count)) == one) }
        #expect(matrix.shuffledWithinColumns(CounterRandom(seed: 4)) != one)
    }
}
