internal import StemmaLinearAlgebra

/// Groups of a graph that are connected and whose quality no move of a node makes better.
///
/// Each round moves nodes to the group that gains most, cuts the groups anew inside (`LeidenRefinement`), makes a node of
/// each of the pieces, and goes on with that smaller graph. Source: V. A. Traag, L. Waltman and N. J. van Eck, "From Louvain
/// to Leiden: guaranteeing well-connected communities", Scientific Reports 9, 2019, arXiv 1810.08473. We depart
/// from it at the end alone: where the rounds were stopped at their limit, groups that are not connected are cut into their
/// parts.
struct Leiden: Sendable {
    /// The group of each node, without gaps; the largest group is 0, of equally large ones the one with the first node first.
    let communities: [Int]
    /// The quality of the groups.
    let quality: Double
    /// The quality after each round; it never falls.
    let history: [Double]

    /// Groups the nodes of a graph.
    ///
    /// - Parameters:
    ///   - rounds: the most rounds, 1 or more; they end when one changes nothing.
    ///   - seed: sets the order in which nodes are visited and the draws of the refinement. The same seed gives the same
    ///     groups on any machine; another seed gives others of nearly the same quality.
    /// - Complexity: about O(rounds × entries) in practice; no bound is known. It runs on one thread.
    init(_ graph: WeightedGraph, _ kind: CommunityQuality, rounds: Int = 4, seed: UInt64) {
        let (penalty, masses) = kind.parts(graph)
        var groups = Array(0..<graph.nodes)
        var history = [kind.value(graph, groups)]
        for round in 0..<rounds {
            let run = LeidenRound(penalty: penalty, random: CounterRandom(seed: seed, stream: UInt64(round)))
            let next = graph.connectedParts(of: run.improved(graph, masses, from: groups))
            history.append(kind.value(graph, next))
            let isSettled = next == graph.connectedParts(of: groups)
            groups = next
            if isSettled { break }
        }
        communities = bySize(groups)
        quality = history.last ?? 0
        self.history = history
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
    let penalty: Double
    let random: CounterRandom

    /// The groups of the nodes of `graph`, at least as good as those given.
    func improved(_ graph: WeightedGraph, _ masses: [Double], from groups: [Int]) -> [Int] {
        var (graph, masses, groups) = (graph, masses, withoutGaps(groups))
        // The node of the present level each first node has become a part of.
        var place = Array(0..<graph.nodes)
        var level = 0
        while true {
            let moving = LeidenMoving(graph, masses, penalty: penalty)
            groups = withoutGaps(moving.settled(groups, order: shuffled(graph.nodes, 2 * level)))
            let pieces = LeidenRefinement(graph, masses, penalty: penalty)
                .pieces(of: groups, order: shuffled(graph.nodes, 2 * level + 1), draws: stream(level))
            guard clusterCount(pieces) < graph.nodes else { break }
            let nodes = membersByLabel(pieces)
            groups = nodes.map { groups[$0[0]] }
            masses = nodes.map { $0.reduce(0) { $0 + masses[$1] } }
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
