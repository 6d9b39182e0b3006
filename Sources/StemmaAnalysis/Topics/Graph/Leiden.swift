internal import StemmaLinearAlgebra

/// Groups of a graph that are connected and whose quality no move of a node makes better.
///
/// Quality is that of the constant Potts model: Σ over groups (weight inside − γ · rows² / 2), where the resolution γ is the
/// weight that two rows must share on average to be worth a common group. Source: V. A. Traag, P. Van Dooren and Y. Nesterov,
/// "Narrow scope for resolution-limit-free community detection", Physical Review E 84, 2011; the rows' pairs with
/// themselves, half as many as rows, are counted too, which adds the same to every grouping.
///
/// Each round moves nodes to the group that gains most, cuts the groups anew inside (`LeidenRefinement`), makes a node of
/// each of the pieces, and goes on with that smaller graph. Source: V. A. Traag, L. Waltman and N. J. van Eck, "From Louvain
/// to Leiden: guaranteeing well-connected communities", Scientific Reports 9, 2019, arXiv 1810.08473. We depart
/// from it at the end alone: where the rounds were stopped at their limit, groups that are not connected are cut into their
/// parts.
struct Leiden: Sendable {
    /// The group of each node, without gaps; the largest group is 0, of equally large ones the one with the first node first.
    let communities: [Int]

    /// Groups the nodes of a graph.
    ///
    /// - Parameters:
    ///   - resolution: γ, 0 or more. A larger value finds more, smaller groups.
    ///   - rounds: the most rounds, 1 or more; they end when one changes nothing. None makes the quality worse.
    ///   - seed: sets the order in which nodes are visited and the draws of the refinement. The same seed gives the same
    ///     groups on any machine; another seed gives others of nearly the same quality.
    /// - Complexity: about O(rounds × entries) in practice; no bound is known. It runs on one thread.
    init(_ graph: WeightedGraph, resolution: Double, rounds: Int = 4, seed: UInt64) {
        var groups = Array(0..<graph.nodes)
        for round in 0..<rounds {
            let run = LeidenRound(resolution: resolution, random: CounterRandom(seed: seed, stream: UInt64(round)))
            let next = graph.connectedParts(of: run.improved(graph, from: groups))
            let isSettled = next == graph.connectedParts(of: groups)
            groups = next
            if isSettled { break }
        }
        communities = bySize(groups)
    }
}

/// The groups numbered by their number of nodes, largest first; of equal ones the one with the first node.
func bySize(_ groups: [Int]) -> [Int] {
    let members = membersByLabel(withoutGaps(groups))
    let order = members.indices.sorted {
        (members[$1].count, members[$0][0]) < (members[$0].count, members[$1][0])
    }
    var result = groups
    for (number, group) in order.enumerated() {
        for node in members[group] { result[node] = number }
    }
    return result
}

/// One round: down the levels of ever smaller graphs.
struct LeidenRound {
    let resolution: Double
    let random: CounterRandom

    /// The groups of the nodes of `graph`, at least as good as those given.
    func improved(_ graph: WeightedGraph, from groups: [Int]) -> [Int] {
        var (graph, groups) = (graph, withoutGaps(groups))
        // The node of the present level each first node has become a part of.
        var place = Array(0..<graph.nodes)
        var level = 0
        while true {
            let moving = LeidenMoving(graph, resolution: resolution)
            groups = withoutGaps(moving.settled(groups, order: shuffled(graph.nodes, 2 * level)))
            let pieces = LeidenRefinement(graph, resolution: resolution)
                .pieces(of: groups, order: shuffled(graph.nodes, 2 * level + 1), draws: stream(level))
            guard clusterCount(pieces) < graph.nodes else { break }
            groups = membersByLabel(pieces).map { groups[$0[0]] }
            graph = graph.joined(by: pieces)
            place = place.map { pieces[$0] }
            level += 1
        }
        return place.map { groups[$0] }
    }

    /// The numbers 0 ..< count in an order drawn by chance.
    private func shuffled(_ count: Int, _ stream: Int) -> [Int] {
        let random = self.stream(1000 + stream)
        var order = Array(0..<count)
        for place in stride(from: count - 1, to: 0, by: -1) {
            order.swapAt(place, random.integer(below: place + 1, at: place))
        }
        return order
    }

    private func stream(_ number: Int) -> CounterRandom {
        CounterRandom(seed: random.bits(at: number), stream: UInt64(number))
    }
}
