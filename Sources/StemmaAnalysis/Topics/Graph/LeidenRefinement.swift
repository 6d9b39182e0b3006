internal import StemmaLinearAlgebra
internal import StemmaText

/// Cuts each group into pieces that hang together well.
///
/// Every node begins alone. One that is still alone and well connected to the rest of its group joins a well connected
/// piece of the group, drawn with a chance in proportion to exp(gain / θ) among those where nothing is lost. A set is well connected
/// if its weight to the rest of the group is at least γ · its rows · the rows of the rest. Source: Traag, Waltman and van
/// Eck 2019, algorithm A.2.
struct LeidenRefinement {
    private let graph: WeightedGraph
    private let resolution: Double

    /// θ, as in the source.
    private static let randomness = 0.01

    init(_ graph: WeightedGraph, resolution: Double) {
        self.graph = graph
        self.resolution = resolution
    }

    /// The piece of each node, numbered without gaps.
    ///
    /// - Parameters:
    ///   - groups: the group of each node, without gaps.
    ///   - order: all nodes, in the order they are visited.
    func pieces(of groups: [Int], order: [Int], draws: CounterRandom) -> [Int] {
        var state = State(graph, groups)
        for node in order {
            let size = graph.sizes[node]
            guard state.counts[state.pieces[node]] == 1, isWell(state.outward[node], size, groups[node], state)
            else { continue }
            for entry in graph.entries(of: node) {
                let other = Int(graph.neighbours[entry])
                if groups[other] == groups[node] { state.sums.add(graph.weights[entry], to: state.pieces[other]) }
            }
            if let piece = drawn(node, groups[node], state, draws) { state.join(node, to: piece, size) }
            state.sums.clear()
        }
        return withoutGaps(state.pieces)
    }

    private struct State {
        var pieces: [Int]
        var counts: [Int]
        /// The rows of each piece.
        var pieceRows: [Double]
        /// The weight of each piece to the rest of its group.
        var outward: [Double]
        let groupRows: [Double]
        var sums: GroupSums

        init(_ graph: WeightedGraph, _ groups: [Int]) {
            pieces = Array(groups.indices)
            counts = [Int](repeating: 1, count: groups.count)
            pieceRows = graph.sizes
            outward = groups.indices.map { node in
                graph.entries(of: node).reduce(0) {
                    groups[Int(graph.neighbours[$1])] == groups[node] ? $0 + graph.weights[$1] : $0
                }
            }
            var groupRows = [Double](repeating: 0, count: clusterCount(groups))
            for (node, group) in groups.enumerated() { groupRows[group] += graph.sizes[node] }
            self.groupRows = groupRows
            sums = GroupSums(count: groups.count)
        }

        /// Takes a node that is alone to a piece; its weights to the pieces stand in `sums`.
        mutating func join(_ node: Int, to piece: Int, _ size: Double) {
            let own = pieces[node]
            outward[piece] += outward[own] - 2 * sums[piece]
            pieceRows[piece] += size
            counts[piece] += 1
            counts[own] = 0
            pieces[node] = piece
        }
    }

    private func isWell(_ outward: Double, _ size: Double, _ group: Int, _ state: State) -> Bool {
        outward >= resolution * size * (state.groupRows[group] - size) - LeidenMoving.leastGain
    }

    /// The piece a node joins; nil where it stays alone.
    ///
    /// The largest of gain / θ − ln(−ln u), u uniform, is a draw in proportion to exp(gain / θ).
    private func drawn(_ node: Int, _ group: Int, _ state: State, _ draws: CounterRandom) -> Int? {
        let own = CounterRandom(seed: draws.bits(at: node))
        var best: (piece: Int?, score: Double) = (nil, Self.noise(own, 0))
        for (number, piece) in state.sums.touched.enumerated() where piece != state.pieces[node] {
            let gain = state.sums[piece] - resolution * graph.sizes[node] * state.pieceRows[piece]
            guard gain >= 0, isWell(state.outward[piece], state.pieceRows[piece], group, state) else { continue }
            let score = gain / Self.randomness + Self.noise(own, number + 1)
            if score > best.score { best = (piece, score) }
        }
        return best.piece
    }

    private static func noise(_ random: CounterRandom, _ place: Int) -> Double {
        -logarithm(-logarithm(max(random.uniform(at: place), 1e-300)))
    }
}
