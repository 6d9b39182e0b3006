internal import StemmaLinearAlgebra

/// Rows joined to their nearest, with the cosine as the weight of the edge.
struct NeighbourGraph: Sendable {
    /// Which neighbours make an edge.
    enum Rule: Sendable, CaseIterable {
        /// Each of the two is among the nearest of the other. Rows at the rim may be left without an edge.
        case mutual
        /// One of the two is among the nearest of the other. Every row keeps its neighbours; a few get many.
        case either
    }

    /// The nearest rows of each row.
    let nearest: NearestNeighbours
    let graph: WeightedGraph

    /// Builds the graph; edges of a cosine of 0 or less are left out.
    ///
    /// - Parameters:
    ///   - rows: unit vectors, rows × dimensions; a row of zeros has no edge.
    ///   - count: the neighbours of each row, 1 or more. A larger number makes for broader groups.
    /// - Complexity: that of `NearestNeighbours`.
    init(of rows: Matrix<Float>, count: Int, _ rule: Rule, workers: Workers) {
        self.init(NearestNeighbours(of: rows, count: count, workers: workers), rule)
    }

    /// Builds the graph from known neighbours.
    ///
    /// - Complexity: O(rows × count).
    init(_ nearest: NearestNeighbours, _ rule: Rule) {
        self.nearest = nearest
        graph = Self.joined(Self.forward(nearest), rule)
    }

    private typealias Lists = [[Neighbour]]

    /// The neighbours of each row, by number.
    private static func forward(_ nearest: NearestNeighbours) -> Lists {
        (0..<nearest.rows).map { row in
            nearest.entries(of: row).map { Neighbour(row: nearest.neighbours[$0], cosine: nearest.cosines[$0]) }
                .filter { $0.cosine > 0 }
                .sorted { $0.row < $1.row }
        }
    }

    /// The rows each row is a neighbour of, by number.
    private static func backward(_ forward: Lists) -> Lists {
        var result = Lists(repeating: [], count: forward.count)
        for (row, list) in forward.enumerated() {
            for neighbour in list {
                result[Int(neighbour.row)].append(Neighbour(row: Int32(row), cosine: neighbour.cosine))
            }
        }
        return result
    }

    private static func joined(_ forward: Lists, _ rule: Rule) -> WeightedGraph {
        var (offsets, neighbours, weights): ([Int], [Int32], [Double]) = ([0], [], [])
        for (there, back) in zip(forward, backward(forward)) {
            for edge in merged(there, back, rule) {
                neighbours.append(edge.row)
                weights.append(Double(edge.cosine))
            }
            offsets.append(neighbours.count)
        }
        return WeightedGraph(offsets: offsets, neighbours: neighbours, weights: weights)
    }

    /// Two rising lists as one. The cosine of an edge found from both ends is the larger: products of other blocks may
    /// differ in the last bits, and the edge must weigh the same from both ends.
    private static func merged(_ there: [Neighbour], _ back: [Neighbour], _ rule: Rule) -> [Neighbour] {
        var result: [Neighbour] = []
        var (first, second) = (0, 0)
        while first < there.count || second < back.count {
            let a = first < there.count ? there[first].row : .max
            let b = second < back.count ? back[second].row : .max
            if a == b {
                result.append(Neighbour(row: a, cosine: max(there[first].cosine, back[second].cosine)))
            } else if rule == .either {
                result.append(a < b ? there[first] : back[second])
            }
            if a <= b { first += 1 }
            if b <= a { second += 1 }
        }
        return result
    }
}
