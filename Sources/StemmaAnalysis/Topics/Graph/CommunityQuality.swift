/// What makes a good grouping of a graph: weight inside groups, less what their sizes alone would lead one to expect.
///
/// Q = Σ over groups (weight inside − γ · mass² / 2). The two kinds differ in what γ and the mass are.
enum CommunityQuality: Sendable, Equatable {
    /// The constant Potts model: the mass of a group is its number of rows, γ the weight that two rows must share on average to be
    /// worth a common group. Source: V. A. Traag, P. Van Dooren and Y. Nesterov, "Narrow scope for
    /// resolution-limit-free community detection", Physical Review E 84, 2011; the rows' pairs with themselves, n / 2 of
    /// them, are counted too, which adds the same to every grouping.
    case constantPotts(resolution: Double)
    /// Modularity times the total weight m: the mass is the weight of the edges that end in a group, and γ = resolution / 2m.
    case modularity(resolution: Double)

    /// γ and the mass of each node.
    func parts(_ graph: WeightedGraph) -> (penalty: Double, masses: [Double]) {
        switch self {
        case .constantPotts(let resolution): return (resolution, graph.sizes)
        case .modularity(let resolution):
            let strengths = graph.strengths
            let total = strengths.reduce(0, +)
            return (total > 0 ? resolution / total : 0, strengths)
        }
    }

    /// Q of a grouping of the nodes: `groups` holds the group of each, 0 or more.
    ///
    /// - Complexity: O(nodes + entries).
    func value(_ graph: WeightedGraph, _ groups: [Int]) -> Double {
        let (penalty, masses) = parts(graph)
        var groupMasses = [Double](repeating: 0, count: clusterCount(groups))
        var inside = 0.0
        for (node, group) in groups.enumerated() {
            groupMasses[group] += masses[node]
            inside += graph.loops[node]
            for entry in graph.entries(of: node) where groups[Int(graph.neighbours[entry])] == group {
                inside += graph.weights[entry] / 2
            }
        }
        return groupMasses.reduce(inside) { $0 - penalty * $1 * $1 / 2 }
    }
}
