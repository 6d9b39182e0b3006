/// A dendrogram in which only groups of some size are groups; smaller ones are rows that fall out.
///
/// Going down from the whole, density λ = 1 / distance rises. Where a group parts into two of at least `least` rows, both are
/// new groups; where only one is that large, it is the same group going on, and the rows of the other fall out of it.
/// The stability of a group is Σ over its rows (λ at which the row leaves − λ at which the group arose). Source: Campello,
/// Moulavi and Sander 2013; L. McInnes and J. Healy, "Accelerated hierarchical density based clustering", ICDMW 2017, arXiv
/// 1705.07321.
struct CondensedTree: Sendable {
    /// A group.
    struct Group: Sendable {
        /// The group it came of; nil for the whole. Of a lower number.
        let parent: Int?
        /// The density at which it arose.
        let birth: Double
        fileprivate(set) var stability = 0.0
        /// The two groups it parts into, or none.
        fileprivate(set) var children: [Int] = []
    }

    /// The groups, the whole first, each after its parent; empty without rows.
    private(set) var groups: [Group] = []
    /// The group each row falls out of.
    private(set) var groupOfRow: [Int]

    /// Distances under this are rounding of cosines, and count as this.
    private static let leastDistance = 1e-6

    /// - Parameter least: the fewest rows of a group, 2 or more.
    /// - Complexity: O(rows).
    init(_ dendrogram: Dendrogram, least: Int) {
        precondition(least >= 2, "A group that stands out needs two rows or more.")
        groupOfRow = [Int](repeating: 0, count: dendrogram.rows)
        guard let root = dendrogram.root else { return }
        groups = [Group(parent: nil, birth: 0)]
        var open = [(node: root, group: 0)]
        while let (node, group) = open.popLast() {
            guard let merge = dendrogram.merge(of: node) else { continue }
            let density = 1 / max(Self.leastDistance, merge.length)
            let children = [merge.left, merge.right]
            let large = children.filter { dendrogram.sizes[$0] >= least }
            if large.count == 2 {
                for child in large {
                    open.append((child, part(group, at: density, rows: dendrogram.sizes[child])))
                }
            } else {
                for child in children where dendrogram.sizes[child] < least {
                    fall(dendrogram.rows(under: child), from: group, at: density)
                }
                for child in large { open.append((child, group)) }
            }
        }
    }

    /// A new group out of another.
    private mutating func part(_ group: Int, at density: Double, rows: Int) -> Int {
        groups[group].stability += (density - groups[group].birth) * Double(rows)
        groups[group].children.append(groups.count)
        groups.append(Group(parent: group, birth: density))
        return groups.count - 1
    }

    private mutating func fall(_ rows: [Int], from group: Int, at density: Double) {
        groups[group].stability += (density - groups[group].birth) * Double(rows.count)
        for row in rows { groupOfRow[row] = group }
    }
}

extension CondensedTree {
    /// The groups that keep the most stability in sum, none within another, never the whole (excess of mass).
    var mostStable: [Int] {
        var best = groups.map(\.stability)
        var isChosen = [Bool](repeating: true, count: groups.count)
        for group in groups.indices.reversed() where !groups[group].children.isEmpty {
            let below = groups[group].children.reduce(0) { $0 + best[$1] }
            if group == 0 || below > best[group] { (best[group], isChosen[group]) = (below, false) }
        }
        if !isChosen.isEmpty { isChosen[0] = false }
        return topmost(isChosen)
    }

    /// `count` groups, by parting the whole, then always the group that parts at the lowest density; fewer where there
    /// are no more to part.
    func cut(_ count: Int) -> [Int] {
        var front = groups.isEmpty ? [] : [0]
        while front.count < count {
            let open = front.filter { !groups[$0].children.isEmpty }
            guard
                let next = open.min(by: { a, b in
                    (groups[groups[a].children[0]].birth, a) < (groups[groups[b].children[0]].birth, b)
                })
            else { break }
            front = front.filter { $0 != next } + groups[next].children
        }
        return front.sorted()
    }

    /// Of the chosen groups those that are in no other chosen one, rising.
    private func topmost(_ isChosen: [Bool]) -> [Int] {
        var isCovered = [Bool](repeating: false, count: groups.count)
        var result: [Int] = []
        for group in groups.indices {
            isCovered[group] = groups[group].parent.map { isCovered[$0] || isChosen[$0] } ?? false
            if isChosen[group], !isCovered[group] { result.append(group) }
        }
        return result
    }

    /// For each row the place in `chosen` of the group it is in; nil for a row in none.
    func labels(_ chosen: [Int]) -> [Int?] {
        var label = [Int?](repeating: nil, count: groups.count)
        let places = Dictionary(uniqueKeysWithValues: chosen.enumerated().map { ($0.element, $0.offset) })
        for group in groups.indices { label[group] = places[group] ?? groups[group].parent.flatMap { label[$0] } }
        return groupOfRow.map { groups.isEmpty ? nil : label[$0] }
    }
}
