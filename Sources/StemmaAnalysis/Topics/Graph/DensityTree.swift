internal import StemmaLinearAlgebra

/// Groups of rows that are denser than what lies between them (HDBSCAN), on the graph of nearest neighbours.
///
/// Source: Campello, Moulavi and Sander 2013; McInnes and Healy 2017. We depart from them in looking at neighbours' edges
/// alone, see `SpanningForest`: in a hundred dimensions all pairs would take hours.
struct DensityTree: Sendable {
    /// The dense group of each row, without gaps; nil for a row in none: what the sources call noise.
    let labels: [Int?]
    /// The number of dense groups.
    let count: Int

    /// The share of the rows that are in no dense group, 0 to 1.
    var outside: Double {
        labels.isEmpty ? 0 : Double(labels.count { $0 == nil }) / Double(labels.count)
    }

    /// Groups the rows of a tree.
    ///
    /// - Parameters:
    ///   - least: the fewest rows of a group, 2 or more. A larger number finds fewer, broader groups.
    ///   - cut: the number of groups to cut the tree into; nil takes those of the largest excess of mass.
    /// - Complexity: O(rows).
    init(_ dendrogram: Dendrogram, least: Int, cut: Int? = nil) {
        let tree = CondensedTree(dendrogram, least: least)
        let chosen = cut.map(tree.cut) ?? tree.mostStable
        labels = tree.labels(chosen)
        count = chosen.count
    }
}
