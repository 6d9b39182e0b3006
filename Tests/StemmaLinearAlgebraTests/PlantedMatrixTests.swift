import Testing

@testable import StemmaLinearAlgebra

@Suite("Planted matrix")
struct PlantedMatrixTests {
    @Test("its singular values are those LAPACK finds in the whole matrix", arguments: [1, 2, 16, 32, 128])
    func values(articles: Int) throws {
        let planted = try PlantedMatrix(articles: articles, seed: 3)
        let found = try SingularValueDecomposition(of: planted.matrix.dense().withoutEmptyColumns()).singularValues
        #expect(planted.matrix.rows == articles && planted.singularValues.count <= articles)
        for (place, value) in planted.singularValues.enumerated() {
            // Each entry is rounded to Float, 6e-8 of itself, and there are some hundred in a row.
            #expect(abs(found[place] - value) < 1e-6 * planted.singularValues[0])
        }
        for value in found.dropFirst(planted.singularValues.count) { #expect(value < 1e-6) }
    }

    @Test("once the rows repeat, all singular values grow by √2 with each doubling")
    func growth() throws {
        let small = try PlantedMatrix(articles: 64, seed: 1, distinct: 8)
        let large = try PlantedMatrix(articles: 128, seed: 1, distinct: 8)
        #expect(large.matrix.entryCount == 2 * small.matrix.entryCount)
        let found = try SingularValueDecomposition(of: large.matrix.dense().withoutEmptyColumns()).singularValues
        for (place, value) in small.singularValues.enumerated() {
            // Entries rounded to Float, as above.
            #expect(abs(found[place] - value * 2.0.squareRoot()) < 1e-6 * found[0])
        }
    }

    @Test("rows have length 1, and a number of articles is rounded up to a power of two")
    func rows() throws {
        let matrix = try PlantedMatrix(articles: 1000, seed: 2).matrix
        #expect(matrix.rows == 1024 && matrix.columns == 65_536)
        for norm in matrix.rowNorms() { #expect(abs(norm - 1) < 1e-5) }
    }

    @Test("few terms stand in most places: Zipf's law")
    func terms() throws {
        let matrix = try PlantedMatrix(articles: 4096, seed: 2).matrix
        var counts = [Int](repeating: 0, count: matrix.columns)
        for column in matrix.columnIndices { counts[Int(column)] += 1 }
        let most = counts.sorted(by: >).prefix(655).reduce(0, +)
        #expect(most > matrix.entryCount / 3)
    }
}

extension Matrix<Double> {
    /// The columns that hold something; leaving the others out changes no singular value but those that are nought.
    fileprivate func withoutEmptyColumns() -> Matrix {
        let kept = (0..<columns).filter { column in (0..<rows).contains { self[$0, column] != 0 } }
        var result = Matrix(rows: rows, columns: kept.count)
        for row in 0..<rows {
            for (place, column) in kept.enumerated() { result[row, place] = self[row, column] }
        }
        return result
    }
}
