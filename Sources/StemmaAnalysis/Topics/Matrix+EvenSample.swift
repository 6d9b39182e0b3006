internal import StemmaLinearAlgebra

extension Matrix {
    /// At most `limit` rows, evenly spread.
    func evenSample(of limit: Int) -> Matrix {
        guard rows > limit else { return self }
        return selectingRows(evenPlaces(limit, of: rows))
    }
}

/// At most `limit` of the numbers 0 ..< count, evenly spread, rising.
func evenPlaces(_ limit: Int, of count: Int) -> [Int] {
    count <= limit ? Array(0..<count) : (0..<limit).map { $0 * count / limit }
}
