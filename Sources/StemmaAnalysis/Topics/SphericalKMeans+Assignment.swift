internal import StemmaLinearAlgebra

/// The nearest and the second nearest centre of each row, by cosines summed in `Double`; of equal ones the lower.
struct Assignment: Sendable {
    private(set) var assignments: [Int] = []
    private(set) var cosines: [Float] = []
    private(set) var runnerUpCosines: [Float] = []

    /// - Parameters:
    ///   - rows: vectors of length 1 or less, rows × dimensions.
    ///   - centers: likewise, clusters × dimensions; at least one where there are rows.
    /// - Complexity: O(rows × clusters × dimensions); the same result for any number of workers.
    init(_ rows: Matrix<Float>, to centers: Matrix<Float>, workers: Workers) {
        let ranges = blocks(of: rows.rows, size: 512)
        let parts = workers.map(blocks: ranges.count) { AssignedRows(rows, ranges[$0], to: centers) }
        assignments.reserveCapacity(rows.rows)
        cosines.reserveCapacity(rows.rows)
        runnerUpCosines.reserveCapacity(rows.rows)
        for part in parts {
            assignments += part.assignments
            cosines += part.cosines
            runnerUpCosines += part.runnerUpCosines
        }
    }
}

/// The same of a block of rows.
private struct AssignedRows: Sendable {
    private(set) var assignments: [Int] = []
    private(set) var cosines: [Float] = []
    private(set) var runnerUpCosines: [Float] = []

    init(_ rows: Matrix<Float>, _ range: Range<Int>, to centers: Matrix<Float>) {
        let products = rows.multiplied(rows: range, byTransposeOf: centers)
        // Twice the error of a product of rows of length 1 in single precision, and a little.
        let margin = 0x1p-23 * Float(centers.columns + 8)
        for (place, row) in range.enumerated() {
            let leaders = products.withRow(place) { Leaders($0, margin: margin) }
            append(leaders.places.map { ($0, rows.doubleProduct(ofRow: row, with: centers, row: $0)) })
        }
    }

    private mutating func append(_ candidates: [(center: Int, cosine: Double)]) {
        var best = candidates[0]
        var second = -1.0
        for candidate in candidates.dropFirst() {
            if candidate.cosine > best.cosine {
                second = max(second, best.cosine)
                best = candidate
            } else {
                second = max(second, candidate.cosine)
            }
        }
        assignments.append(best.center)
        cosines.append(Float(best.cosine))
        runnerUpCosines.append(Float(second))
    }
}

/// The centres among which a row's nearest and second nearest are, rising.
private struct Leaders {
    let places: [Int]

    init(_ products: Span<Float>, margin: Float) {
        var (best, second, third) = (0, 0, -Float.infinity)
        var (first, next) = (-Float.infinity, -Float.infinity)
        for place in products.indices {
            let product = products[place]
            if product <= third { continue }
            if product > first {
                (third, next, second) = (next, first, best)
                (first, best) = (product, place)
            } else if product > next {
                (third, next, second) = (next, product, place)
            } else {
                third = product
            }
        }
        if third >= next - margin {
            places = products.indices.filter { products[$0] >= next - margin }
        } else {
            places = best == second ? [best] : [min(best, second), max(best, second)]
        }
    }
}
