/// How rows become one group as edges are added, shortest first (single linkage).
///
/// Nodes 0 ..< rows are the rows; each edge makes the next node out of the groups of its two ends.
struct Dendrogram: Sendable {
    /// One node made of two.
    struct Merge: Sendable {
        let left: Int
        let right: Int
        let length: Double
    }

    let rows: Int
    /// The nodes from `rows` on, in the order they are made.
    let merges: [Merge]
    /// The number of rows under each node.
    let sizes: [Int]

    /// - Parameter edges: a tree over rows 0 ..< `rows`, shortest first.
    /// - Complexity: O(rows · log rows).
    init(rows: Int, _ edges: [SpanningForest.Edge]) {
        self.rows = rows
        var sets = DisjointSets(count: rows)
        var nodeOfRoot = Array(0..<rows)
        var sizes = [Int](repeating: 1, count: rows)
        var merges: [Merge] = []
        for edge in edges {
            let (left, right) = (nodeOfRoot[sets.root(of: edge.first)], nodeOfRoot[sets.root(of: edge.second)])
            sets.join(edge.first, edge.second)
            nodeOfRoot[sets.root(of: edge.first)] = rows + merges.count
            merges.append(Merge(left: left, right: right, length: edge.length))
            sizes.append(sizes[left] + sizes[right])
        }
        self.merges = merges
        self.sizes = sizes
    }

    /// The node all rows are under; nil without rows.
    var root: Int? { sizes.indices.last }

    /// What a node was made of; nil for a row.
    func merge(of node: Int) -> Merge? { node < rows ? nil : merges[node - rows] }

    /// The rows under a node.
    func rows(under node: Int) -> [Int] {
        var (open, found): ([Int], [Int]) = ([node], [])
        while let node = open.popLast() {
            if let merge = merge(of: node) { open += [merge.right, merge.left] } else { found.append(node) }
        }
        return found
    }
}
