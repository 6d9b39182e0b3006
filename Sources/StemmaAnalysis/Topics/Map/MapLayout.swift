internal import StemmaLinearAlgebra

/// The layout of a graph on a plane: linked places attract, all places repel each other (t-SNE).
///
/// Each step moves every place by the forces of the step before, so the order of work plays no part. Step length, gains and
/// momentum are those of the paper; early exaggeration by 12 draws groups together first (A. Belkina and others,
/// "Automated optimized parameters for t-distributed stochastic neighbor embedding", Nature Communications 10, 2019).
struct MapLayout: Sendable {
    private let graph: MapGraph
    private let workers: Workers
    private(set) var places: [SIMD2<Float>]
    private var velocities: [SIMD2<Float>]
    private var gains: [SIMD2<Float>]
    private let rate: Float

    private static let steps = (early: 100, late: 250)
    private static let exaggeration: Float = 12

    /// - Parameter start: a place for each row of the graph, the first axis with a standard deviation of 1.
    init(of graph: MapGraph, from start: [SIMD2<Float>], workers: Workers) {
        (self.graph, self.workers) = (graph, workers)
        places = start
        velocities = Array(repeating: .zero, count: start.count)
        gains = Array(repeating: .one, count: start.count)
        rate = max(Float(start.count) / Self.exaggeration, 100)
        guard start.count > 2, start.contains(where: { $0 != .zero }) else { return }
        for _ in 0..<Self.steps.early { step(exaggeration: Self.exaggeration, momentum: 0.5) }
        for _ in 0..<Self.steps.late { step(exaggeration: 1, momentum: 0.8) }
    }

    private mutating func step(exaggeration: Float, momentum: Float) {
        let forces = Forces(graph, places, workers)
        let repulsion = Float(1 / max(forces.normalizer, .leastNormalMagnitude))
        for (place, index) in forces.order.enumerated() {
            let gradient = exaggeration * forces.attractions[place] - repulsion * forces.repulsions[place]
            move(Int(index), along: gradient, momentum)
        }
    }

    private mutating func move(_ index: Int, along gradient: SIMD2<Float>, _ momentum: Float) {
        let isTurning = gradient * velocities[index] .> 0
        let gain = (gains[index] + 0.2).replacing(with: gains[index] * 0.8, where: isTurning)
        gains[index] = pointwiseMax(gain, SIMD2(repeating: 0.01))
        var velocity = momentum * velocities[index] - rate * gains[index] * gradient
        // No place leaps: a step has a length of 5 at the most.
        let length = (velocity * velocity).sum().squareRoot()
        if length > 5 { velocity *= 5 / length }
        velocities[index] = velocity
        places[index] += velocity
    }
}

/// The forces on all places of a layout.
private struct Forces {
    /// The places in the order in which the forces are listed.
    let order: [Int32]
    private(set) var attractions: [SIMD2<Float>] = []
    private(set) var repulsions: [SIMD2<Float>] = []
    /// The sum of q over all pairs, in both directions.
    private(set) var normalizer = 0.0

    private struct Part: Sendable {
        var attractions: [SIMD2<Float>] = []
        var repulsions: [SIMD2<Float>] = []
        var normalizer = 0.0
    }

    init(_ graph: MapGraph, _ places: [SIMD2<Float>], _ workers: Workers) {
        let tree = MapTree(places)
        order = tree.order
        let ranges = blocks(of: places.count, size: 512)
        let parts = workers.map(blocks: ranges.count) { Self.part(tree, ranges[$0], graph, places) }
        attractions.reserveCapacity(places.count)
        repulsions.reserveCapacity(places.count)
        for part in parts {
            attractions += part.attractions
            repulsions += part.repulsions
            normalizer += part.normalizer
        }
    }

    private static func part(
        _ tree: MapTree, _ range: Range<Int>, _ graph: MapGraph, _ places: [SIMD2<Float>]
    ) -> Part {
        var part = Part()
        for start in stride(from: range.lowerBound, to: range.upperBound, by: 8) {
            let members = tree.order[start..<min(start + 8, range.upperBound)]
            let (force, q) = tree.repulsion(on: eight(members, places))
            for lane in 0..<members.count {
                let index = Int(members[start + lane])
                part.repulsions.append(SIMD2(force.x[lane], force.y[lane]))
                part.attractions.append(attraction(on: index, graph, places))
                part.normalizer += Double(q[lane]) - 1
            }
        }
        return part
    }

    /// Up to eight places side by side; those that are missing are filled with the first.
    private static func eight(_ members: ArraySlice<Int32>, _ places: [SIMD2<Float>]) -> MapTree.Eight {
        let first = places[Int(members[members.startIndex])]
        var eight = MapTree.Eight(x: SIMD8(repeating: first.x), y: SIMD8(repeating: first.y))
        for (lane, index) in members.enumerated() {
            (eight.x[lane], eight.y[lane]) = (places[Int(index)].x, places[Int(index)].y)
        }
        return eight
    }

    private static func attraction(
        on index: Int, _ graph: MapGraph, _ places: [SIMD2<Float>]
    ) -> SIMD2<Float> {
        let place = places[index]
        var sum = SIMD2<Float>.zero
        for link in graph.offsets[index]..<graph.offsets[index + 1] {
            let difference = place - places[Int(graph.ends[link])]
            sum += graph.weights[link] / (1 + (difference * difference).sum()) * difference
        }
        return sum
    }
}
