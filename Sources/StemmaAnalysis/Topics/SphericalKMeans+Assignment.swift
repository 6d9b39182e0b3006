internal import StemmaLinearAlgebra

/// The nearest centre of each row, by cosines summed in `Double`; of equal ones the lower.
struct Assignment: Sendable {
    private(set) var assignments: [Int] = []
    private(set) var cosines: [Float] = []

    /// - Parameters:
    ///   - rows: vectors of length 1 or less, rows × dimensions.
    ///   - centers: likewise, clusters × dimensions; at least one where there are rows.
    /// - Complexity: O(rows × clusters × dimensions); the same result for any number of workers.
    init(_ rows: Matrix<Float>, to centers: Matrix<Float>, workers: Workers) {
        let ranges = blocks(of: rows.rows, size: 512)
        let parts = workers.map(blocks: ranges.count) { nearest(rows, ranges[$0], of: centers) }
        assignments.reserveCapacity(rows.rows)
        cosines.reserveCapacity(rows.rows)
        for nearest in parts.joined() {
            assignments.append(nearest.center)
            cosines.append(Float(nearest.cosine))
        }
    }
}

/// The nearest centre of each of a block of rows.
private func nearest(
    _ rows: Matrix<Float>, _ range: Range<Int>, of centers: Matrix<Float>
) -> [(center: Int, cosine: Double)] {
    let products = rows.multiplied(rows: range, byTransposeOf: centers)
    // Twice the error of a product of rows of length 1 in single precision, and a little.
    let margin = 0x1p-23 * Float(centers.columns + 8)
    return range.enumerated().map { place, row in
        products.withRow(place) { products in
            rows.nearest(row, of: products.leaders(within: margin), centers)
        }
    }
}

extension Span<Float> {
    /// The places of the largest number and of those under it by no more than `margin`, rising.
    fileprivate func leaders(within margin: Float) -> [Int] {
        var (best, second) = (0, -Float.infinity)
        for place in indices.dropFirst() {
            if self[place] > self[best] {
                (second, best) = (self[best], place)
            } else if self[place] > second {
                second = self[place]
            }
        }
        let least = self[best] - margin
        return second < least ? [best] : indices.filter { self[$0] >= least }
    }
}

extension Matrix<Float> {
    /// Of some centres, in rising order, the one with which a row's product in `Double` is largest, and that product; of
    /// equal ones the first.
    func nearest(
        _ row: Int, of places: some Sequence<some BinaryInteger>, _ centers: Matrix<Float>
    ) -> (center: Int, cosine: Double) {
        var best = (center: 0, cosine: -Double.infinity)
        for place in places {
            let cosine = doubleProduct(ofRow: row, with: centers, row: Int(place))
            if cosine > best.cosine { best = (Int(place), cosine) }
        }
        return best
    }
}
