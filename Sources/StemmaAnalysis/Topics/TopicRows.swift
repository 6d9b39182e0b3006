internal import StemmaLinearAlgebra

/// Articles as topics see them, in two spaces: that of their words, and that of the company their words keep.
///
/// The associations of words (`TermAssociations`) bring together articles on one subject that share no word, as is
/// common among headlines; the latent space knows the articles' own words.
struct TopicRows: Sendable {
    /// Unit vectors in the latent space, away from the mean, articles × dimensions; rows of zeros have no direction.
    let latent: Matrix<Float>
    /// The same in the space of associations, of the same number of rows; without columns where no two terms meet.
    let associated: Matrix<Float>

    private static let associationRank = 100

    /// The number of articles.
    var count: Int { latent.rows }

    init(latent: Matrix<Float>, associated: Matrix<Float>) {
        precondition(latent.rows == associated.rows, "Both spaces must have a row for each article.")
        self.latent = latent
        self.associated = associated
    }

    /// Finds the articles' directions in both spaces.
    ///
    /// - Parameters:
    ///   - vectors: those of the articles in the latent space, articles × dimensions.
    ///   - weights: the terms of the same articles, articles × terms.
    /// - Throws: `LinearAlgebraError` where a decomposition does not converge.
    init(_ vectors: Matrix<Float>, _ weights: SparseMatrix, workers: Workers) throws {
        latent = vectors.centeredDirections()
        associated = try TermAssociations(weights, workers: workers)
            .articleVectors(weights, rank: Self.associationRank, workers: workers).centeredDirections()
    }

    /// The articles of the given numbers, in that order.
    func selecting(_ articles: [Int]) -> TopicRows {
        TopicRows(latent: latent.selectingRows(articles), associated: associated.selectingRows(articles))
    }

    /// Both vectors of each article side by side, as unit rows.
    func sideBySide() -> Matrix<Float> { latent.beside(associated).normalizedRows() }

    /// The articles joined with their neighbours in each space.
    func joinedWithNeighbours(workers: Workers) -> TopicRows {
        TopicRows(
            latent: latent.joinedWithNeighbours(workers: workers),
            associated: associated.joinedWithNeighbours(workers: workers))
    }
}

extension Matrix<Float> {
    /// The rows of this matrix, each followed by that of the other.
    fileprivate func beside(_ other: Matrix) -> Matrix {
        var storage: [Float] = []
        storage.reserveCapacity(rows * (columns + other.columns))
        for row in 0..<rows {
            storage += self.row(row)
            storage += other.row(row)
        }
        return Matrix(rows: rows, columns: columns + other.columns, storage: storage)
    }

    /// The rows as topics use them: the directions in which they leave the mean direction, as unit rows.
    ///
    /// What all articles share tells no topic from another, but makes the centres of any two alike; without it the cosine of
    /// two centres means the same in every corpus. A row in the direction of the mean becomes one of zeros, and a row of zeros stays one.
    ///
    /// - Complexity: O(rows × dimensions).
    func centeredDirections() -> Matrix<Float> {
        var centered = normalizedRows()
        let directed = rowsWithDirection
        var mean = [Double](repeating: 0, count: columns)
        for row in directed {
            for (column, value) in centered.row(row).enumerated() {
                mean[column] += Double(value) / Double(directed.count)
            }
        }
        for row in directed {
            let offsets = centered.row(row).enumerated().map { Double($0.element) - mean[$0.offset] }
            let length = offsets.reduce(0) { $0 + $1 * $1 }.squareRoot()
            // Unit rows in `Float` differ from their mean by rounding alone up to some 1e-7.
            let scale = length > 1e-4 ? 1 / length : 0
            for (column, offset) in offsets.enumerated() { centered[row, column] = Float(offset * scale) }
        }
        return centered
    }

    /// The most neighbours a row is joined with; one in ten rows in a small corpus.
    private static var neighbours: Int { 10 }

    /// The directions of each row plus its nearest ten, or a tenth of the rows where that is fewer: a subject of few articles gathers before events stand out in it.
    ///
    /// - Complexity: O(rows² × dimensions).
    func joinedWithNeighbours(workers: Workers) -> Matrix<Float> {
        let count = Swift.min(Self.neighbours, rows / 10)
        return count == 0 || columns == 0 ? self : addingNeighbours(count, workers: workers).normalizedRows()
    }

    /// Each row plus the `count` rows of the largest cosine with it, of equal ones the first; rows of zeros stay.
    func addingNeighbours(_ count: Int, workers: Workers) -> Matrix<Float> {
        let nearest = NearestNeighbours(of: self, count: count, workers: workers)
        let ranges = blocks(of: rows, size: 256)
        let parts = workers.map(blocks: ranges.count) { block in
            ranges[block].flatMap { row -> [Float] in
                var sum = Array(self.row(row))
                for entry in nearest.entries(of: row) {
                    for (column, value) in self.row(Int(nearest.neighbours[entry])).enumerated() {
                        sum[column] += value
                    }
                }
                return sum
            }
        }
        return Matrix(rows: rows, columns: columns, storage: parts.flatMap(\.self))
    }
}

extension TopicModel {
    /// The number of dimensions topics want: 3 for every 10 articles, at least 10 and at most 100.
    ///
    /// More than similarity has use for where articles are few: topics are made of articles joined with their neighbours,
    /// which takes out much of the noise of further dimensions.
    public static func wantedRank(articles: Int) -> Int { min(100, max(10, articles * 3 / 10)) }
}
