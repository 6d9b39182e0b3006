internal import StemmaLinearAlgebra

extension WeightedGraph {
    /// Rows joined to their nearest, with the cosine as the weight of the edge.
    ///
    /// An edge joins two rows of which one is among the nearest of the other, so that every row keeps its neighbours, and a
    /// few get many; edges of a cosine of 0 or less are left out.
    ///
    /// - Complexity: O(rows × neighbours of each).
    init(joining nearest: NearestNeighbours) {
        let forward = Self.forward(nearest)
        var (offsets, neighbours, weights): ([Int], [Int32], [Double]) = ([0], [], [])
        for (there, back) in zip(forward, Self.backward(forward)) {
            for edge in Self.merged(there, back) {
                neighbours.append(edge.row)
                weights.append(Double(edge.cosine))
            }
            offsets.append(neighbours.count)
        }
        self.init(offsets: offsets, neighbours: neighbours, weights: weights)
    }

    /// The neighbours of each row, by number.
    private static func forward(_ nearest: NearestNeighbours) -> [[Neighbour]] {
        (0..<nearest.rows).map { row in
            nearest.entries(of: row).map { Neighbour(row: nearest.neighbours[$0], cosine: nearest.cosines[$0]) }
                .filter { $0.cosine > 0 }
                .sorted { $0.row < $1.row }
        }
    }

    /// The rows each row is a neighbour of, by number.
    private static func backward(_ forward: [[Neighbour]]) -> [[Neighbour]] {
        var result = [[Neighbour]](repeating: [], count: forward.count)
        for (row, list) in forward.enumerated() {
            for neighbour in list {
                result[Int(neighbour.row)].append(Neighbour(row: Int32(row), cosine: neighbour.cosine))
            }
        }
        return result
    }

    /// Two rising lists as one. The cosine of an edge found from both ends is the larger: products of other blocks may
    /// differ in the last bits, and the edge must weigh the same from both ends.
    private static func merged(_ there: [Neighbour], _ back: [Neighbour]) -> [Neighbour] {
        var result: [Neighbour] = []
        var (first, second) = (0, 0)
        while first < there.count || second < back.count {
            let a = first < there.count ? there[first].row : .max
            let b = second < back.count ? back[second].row : .max
            if a == b {
                result.append(Neighbour(row: a, cosine: max(there[first].cosine, back[second].cosine)))
            } else {
                result.append(a < b ? there[first] : back[second])
            }
            if a <= b { first += 1 }
            if b <= a { second += 1 }
        }
        return result
    }
}
