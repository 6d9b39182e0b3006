import Testing

@testable import StemmaLinearAlgebra

@Suite struct SparseMatrixRowProductsTests {
    @Test("adds the same as a loop over all elements")
    func differential() {
        let random = CounterRandom(seed: 5)
        func matrix(_ rows: Int, _ columns: Int, stream: Int) -> (sparse: SparseMatrix, dense: [[Float]]) {
            var (offsets, indices, values): ([Int], [Int32], [Float]) = ([0], [], [])
            var dense = [[Float]](repeating: [Float](repeating: 0, count: columns), count: rows)
            for row in 0..<rows {
                for column in 0..<columns where random.bits(at: stream + row * columns + column) % 3 == 0 {
                    let value = Float(random.uniform(at: 7 * (stream + row * columns + column)))
                    indices.append(Int32(column))
                    values.append(value)
                    dense[row][column] = value
                }
                offsets.append(indices.count)
            }
            let sparse = SparseMatrix(
                rows: rows, columns: columns, rowOffsets: offsets, columnIndices: indices, values: values)
            return (sparse, dense)
        }
        let left = matrix(4, 9, stream: 0)
        let right = matrix(9, 13, stream: 10_000)
        for row in 0..<4 {
            var sums = [Double](repeating: 0.5, count: 13)
            right.sparse.addProduct(ofRow: row, of: left.sparse, to: &sums)
            for column in 0..<13 {
                let expected = (0..<9).reduce(0.5) {
                    $0 + Double(left.dense[row][$1]) * Double(right.dense[$1][column])
                }
                #expect(abs(sums[column] - expected) < 1e-14)  // the same nine products in the same order
            }
        }
    }
}
