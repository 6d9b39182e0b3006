internal import StemmaLinearAlgebra

/// Rows joined into one tree by the shortest edges there are, lengths being mutual reachability distances.
///
/// The distance of two rows is 1 − cosine; the core distance of a row that to its `core`-th nearest; the mutual reachability
/// distance of two rows the largest of their distance and their two core distances. Only the edges between nearest
/// neighbours are looked at; where they are all pairs of rows, the tree is exact. Source: R. J. G. B. Campello, D. Moulavi
/// and J. Sander, "Density-based clustering based on hierarchical density estimates", PAKDD 2013, definitions 2 to 4.
///
/// Equal lengths are common, since a row's core distance is the length of several of its edges; they are taken by row
/// number. A row that is equally far from two groups can therefore come out in another group than elsewhere, or in none.
struct SpanningForest: Sendable {
    /// An edge of the tree.
    struct Edge: Sendable, Equatable {
        let first: Int
        let second: Int
        let length: Double
    }

    /// The edges, shortest first: one fewer than rows.
    let edges: [Edge]

    /// Builds the tree.
    ///
    /// Parts that no neighbours join get bridges between those whose centres are nearest. A bridge is as long as 1 − cosine of
    /// the centres, and no shorter than the longest edge within parts: what is not among a row's nearest is farther.
    ///
    /// - Parameters:
    ///   - rows: unit vectors, rows × dimensions.
    ///   - nearest: the neighbours of the same rows.
    ///   - core: whose distance is the core distance of a row, 1 or more; the last there is where there are fewer.
    /// - Complexity: O(entries · log entries + parts² × dimensions).
    init(_ rows: Matrix<Float>, _ nearest: NearestNeighbours, core: Int, workers: Workers) {
        var sets = DisjointSets(count: rows.rows)
        let within = Self.reachable(nearest, core: core).filter { edge in
            guard sets.root(of: edge.first) != sets.root(of: edge.second) else { return false }
            sets.join(edge.first, edge.second)
            return true
        }
        let parts = withoutGaps((0..<rows.rows).map { sets.root(of: $0) })
        let bridges = Self.bridges(rows, parts, least: within.last?.length ?? 0, workers: workers)
        edges = (within + bridges).sorted { $0.isShorter(than: $1) }
    }

    /// All edges between neighbours, shortest first; one that both ends have stands there twice.
    private static func reachable(_ nearest: NearestNeighbours, core: Int) -> [Edge] {
        func distance(_ entry: Int) -> Double { max(0, 1 - Double(nearest.cosines[entry])) }
        let cores = (0..<nearest.rows).map { row in
            nearest.entries(of: row).prefix(core).last.map(distance) ?? 0
        }
        return (0..<nearest.rows).flatMap { row in
            nearest.entries(of: row).map { entry in
                let other = Int(nearest.neighbours[entry])
                return Edge(
                    first: min(row, other), second: max(row, other),
                    length: max(distance(entry), cores[row], cores[other]))
            }
        }.sorted { $0.isShorter(than: $1) }
    }

    /// The edges of the tree of the parts, each between the first rows of two; by Prim's method from the first part.
    private static func bridges(
        _ rows: Matrix<Float>, _ parts: [Int], least: Double, workers: Workers
    ) -> [Edge] {
        let count = clusterCount(parts)
        guard count > 1 else { return [] }
        let firsts = membersByLabel(parts).map { $0[0] }
        let centers = centers(of: rows, parts)
        var best = [(from: Int, cosine: Float)](repeating: (0, -.infinity), count: count)
        var (open, edges, last): ([Int], [Edge], Int) = (Array(1..<count), [], 0)
        while !open.isEmpty {
            let cosines = centers.multiplied(rows: last..<last + 1, byTransposeOf: centers).storage
            for part in open where cosines[part] > best[part].cosine { best[part] = (last, cosines[part]) }
            // Of equally near ones the first.
            let next = open.dropFirst().reduce(open[0]) { best[$1].cosine > best[$0].cosine ? $1 : $0 }
            open.removeAll { $0 == next }
            last = next
            let (a, b) = (firsts[best[next].from], firsts[next])
            edges.append(
                Edge(first: min(a, b), second: max(a, b), length: max(least, 1 - Double(best[next].cosine))))
        }
        return edges
    }
}

extension SpanningForest.Edge {
    /// Of equally long edges the one of the lower first, then second row is taken as shorter.
    fileprivate func isShorter(than other: Self) -> Bool {
        (length, first, second) < (other.length, other.first, other.second)
    }
}
