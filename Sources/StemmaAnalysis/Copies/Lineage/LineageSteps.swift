/// The steps between the versions of a family that dates allow, and those of them that make the cheapest tree.
struct LineageSteps {
    private let order: LineageOrder
    /// For each version, the steps to it: those `LineageOrder` allows, cheapest first, then the others that dates allow.
    let steps: [[LineageStep]]

    /// The version that comes first (`LineageOrder`).
    var earliest: Int32 { order.first }

    /// The most parents that are considered for one version: the cheapest ones.
    static let candidateLimit = 256

    /// Lists the steps that do not lead back in time.
    ///
    /// - Complexity: O(l log l) for l links; memory 64 bytes for each.
    init(_ family: LineageVersions) {
        let order = LineageOrder(family)
        self.order = order
        var touching = [[Int32]](repeating: [], count: family.versions.count)
        for (place, link) in family.links.enumerated() {
            touching[Int(link.a)].append(Int32(place))
            touching[Int(link.b)].append(Int32(place))
        }
        steps = touching.indices.map { child in
            let all = touching[child].compactMap { place -> LineageStep? in
                let link = family.links[Int(place)]
                let parent = Int(link.a) == child ? link.b : link.a
                let (one, other) = (family.versions[Int(parent)].date, family.versions[child].date)
                return CopyDate.order(one, other) == .after ? nil : link.step(from: parent)
            }
            return Array(
                all.sorted {
                    let (one, other) = (
                        order.allows($0.parent, above: $0.child), order.allows($1.parent, above: $1.child)
                    )
                    return one != other ? one : ($0.cost, $0.parent) < ($1.cost, $1.parent)
                }.prefix(Self.candidateLimit))
        }
    }

    /// The step to each version in the cheapest tree; nil for its root, and for a version that no listed step leads to.
    ///
    /// Such a version hangs on the earliest one (`earliest`). Of trees that cost the same, the one whose parents are
    /// earlier is taken.
    ///
    /// - Complexity: that of `MinimumArborescence`, for 258 edges at most to a version.
    func cheapestTree() -> (root: Int, steps: [LineageStep?]) {
        let (origin, edges) = (steps.count, edges())
        guard let tree = MinimumArborescence(nodes: origin + 1, root: origin, edges) else {
            preconditionFailure("Each version can be reached from the origin.")
        }
        let parents = tree.edges.prefix(origin).map { $0.map { Int(edges[$0].parent) } ?? origin }
        let found = parents.enumerated().map { child, parent in
            steps[child].first { Int($0.parent) == parent }
        }
        return (parents.firstIndex(of: origin) ?? 0, found)
    }

    /// The steps as edges; one from the earliest version to each other one, dearer than any step; and one to each version
    /// from the origin, a node that stands for whatever came before, so dear that the tree has only one of them.
    private func edges() -> [MinimumArborescence.Edge] {
        let (origin, earliest) = (Int32(steps.count), earliest)
        return steps.enumerated().flatMap { child, steps in
            func edge(_ parent: Int32, _ cost: Int) -> MinimumArborescence.Edge {
                .init(parent: parent, child: Int32(child), cost: cost + min(Int(parent), 0xFFFF))
            }
            var edges = steps.filter { order.allows($0.parent, above: $0.child) }.map { step in
                edge(step.parent, Int((step.cost * 0x1p20).rounded()) << 16)
            }
            if child != earliest && !edges.contains(where: { $0.parent == earliest }) {
                edges.append(edge(earliest, 1 << 37))
            }
            edges.append(.init(parent: origin, child: Int32(child), cost: (Int(origin) + 1) << 38 + child))
            return edges
        }
    }
}
