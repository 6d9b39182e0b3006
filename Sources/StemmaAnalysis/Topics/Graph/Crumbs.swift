internal import StemmaLinearAlgebra

/// The groups with none smaller than `least`, numbered without gaps.
///
/// Smallest first, a group that is too small joins the one it shares the most edge weight with, of equal ones the one of
/// the lowest number. Those without an edge outwards go, row by row, to the group whose centre is nearest. Where no
/// group is large enough, they stay as they are.
///
/// - Parameters:
///   - groups: the group of each row, without gaps.
///   - rows: unit vectors, rows × dimensions.
/// - Complexity: O(entries + rows × dimensions × groups).
func joiningCrumbs(
    _ groups: [Int], of graph: WeightedGraph, _ rows: Matrix<Float>, least: Int, workers: Workers
) -> [Int] {
    let sizes = membersByLabel(groups).map(\.count)
    var joining = CrumbJoining(graph.joined(by: groups), sizes)
    for group in sizes.indices.sorted(by: { (sizes[$0], $0) < (sizes[$1], $1) }) where sizes[group] < least {
        joining.join(group, ifSmallerThan: least)
    }
    let joined = withoutGaps(groups.map { joining.root(of: $0) })
    let isLarge = membersByLabel(joined).map { $0.count >= least }
    guard isLarge.contains(true), isLarge.contains(false) else { return joined }
    return toNearestGroup(rows, joined.map { isLarge[$0] ? $0 : nil }, workers: workers)
}

/// The groups of all rows: those without one go to the group whose centre is nearest; numbered without gaps.
///
/// Where no row has a group, all are in one.
func toNearestGroup(_ rows: Matrix<Float>, _ groups: [Int?], workers: Workers) -> [Int] {
    let placed = groups.indices.filter { groups[$0] != nil }
    guard !placed.isEmpty else { return [Int](repeating: 0, count: groups.count) }
    let labels = withoutGaps(placed.compactMap { groups[$0] })
    let centers = centers(of: rows.selectingRows(placed), labels)
    var result = Assignment(rows, to: centers, workers: workers).assignments
    for (row, label) in zip(placed, labels) { result[row] = label }
    return result
}

/// Groups as nodes of a graph, some of them joined.
private struct CrumbJoining {
    private let graph: WeightedGraph
    private var sets: DisjointSets
    private var sizes: [Int]
    private var members: [[Int]]

    init(_ graph: WeightedGraph, _ sizes: [Int]) {
        self.graph = graph
        self.sizes = sizes
        sets = DisjointSets(count: graph.nodes)
        members = (0..<graph.nodes).map { [$0] }
    }

    mutating func root(of group: Int) -> Int { sets.root(of: group) }

    mutating func join(_ group: Int, ifSmallerThan least: Int) {
        let own = sets.root(of: group)
        guard sizes[own] < least, let other = mostShared(own) else { return }
        sets.join(own, other)
        let (kept, lost) = (min(own, other), max(own, other))
        sizes[kept] += sizes[lost]
        members[kept] += members[lost]
        members[lost] = []
    }

    private mutating func mostShared(_ own: Int) -> Int? {
        var shared: [Int: Double] = [:]
        for node in members[own] {
            for entry in graph.entries(of: node) {
                let other = sets.root(of: Int(graph.neighbours[entry]))
                if other != own { shared[other, default: 0] += graph.weights[entry] }
            }
        }
        return shared.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}
