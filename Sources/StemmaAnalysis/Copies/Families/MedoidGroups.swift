/// Groups of versions each of which is a listed pair of the medoid of its group.
///
/// 1. Quorum linkage forms groups.
/// 2. The medoid of a group is the version with the highest mean similarity to the others. Whoever is no pair of it has
///    to leave: of a chain A ~ B ~ C only B and its pairs stay.
/// 3. One that left is taken into the group of the medoid it is most like, if it is a pair of half of its members too,
///    those among them that were taken before it.
/// 4. Those still alone form groups among themselves by the same rule, until no more can be formed.
///
/// Ties are broken by index, sums are made in the order of the links: the same pairs give the same groups.
struct MedoidGroups {
    private let versions: CopyVersions
    /// For each version, the medoid of its group; −1 for one without a group.
    private(set) var medoids: [Int32]
    /// For each medoid, the number of articles in its group.
    private var sizes: [Int]
    /// The number of rounds that were needed, the last one, in which nothing changed, among them.
    private(set) var rounds = 0

    /// Forms groups.
    ///
    /// - Complexity: that of `QuorumLinkage`, for all links once and then, in each further round, for the links of those
    ///   that left. Each round but the last puts two versions or more into groups, or adopts one, so there are never more
    ///   rounds than versions with a link. Chains of
    ///   1,000 and of 10,000 versions took two.
    init(_ versions: CopyVersions) {
        self.versions = versions
        medoids = [Int32](repeating: -1, count: versions.sizes.count)
        sizes = [Int](repeating: 0, count: versions.sizes.count)
        var open = versions.links
        var free = Self.candidates(versions)
        var before = -1
        while free.count != before {
            rounds += 1
            before = free.count
            form(free, open)
            adopt(open)
            free.removeAll { medoids[Int($0)] >= 0 }
            open.removeAll { medoids[Int($0.a)] >= 0 && medoids[Int($0.b)] >= 0 }
        }
    }

    /// The versions that can be in a family at all: those of two articles or more, and those with a link.
    private static func candidates(_ versions: CopyVersions) -> [Int32] {
        var isLinked = versions.sizes.map { $0 > 1 }
        for link in versions.links { (isLinked[Int(link.a)], isLinked[Int(link.b)]) = (true, true) }
        return isLinked.indices.compactMap { isLinked[$0] ? Int32($0) : nil }
    }

    /// Forms groups among `free`, and puts out of each whoever is no pair of the medoid.
    private mutating func form(_ free: [Int32], _ open: [CopyVersions.Link]) {
        let places = Dictionary(uniqueKeysWithValues: free.enumerated().map { ($0.element, Int32($0.offset)) })
        let inner = open.compactMap { link -> CopyVersions.Link? in
            guard let a = places[link.a], let b = places[link.b] else { return nil }
            return .init(a: a, b: b, similarity: link.similarity, count: link.count)
        }
        let weights = free.map { versions.sizes[Int($0)] }
        var linkage = QuorumLinkage(sizes: weights, links: inner)
        let roots = free.indices.map { linkage.root(of: Int32($0)) }
        for medoid in Self.medoids(roots, weights, inner) { found(free[medoid]) }
        for link in inner where roots[Int(link.a)] == roots[Int(link.b)] {
            let (a, b) = (free[Int(link.a)], free[Int(link.b)])
            guard link.count == weights[Int(link.a)] * weights[Int(link.b)] else { continue }
            if medoids[Int(a)] == a && medoids[Int(b)] < 0 { take(b, into: a) }
            if medoids[Int(b)] == b && medoids[Int(a)] < 0 { take(a, into: b) }
        }
    }

    /// The place with the highest sum of similarities in each group of two articles or more.
    ///
    /// Sums serve for means: each member of a group has the same number of others.
    private static func medoids(_ roots: [Int32], _ weights: [Int], _ links: [CopyVersions.Link]) -> [Int] {
        var sums = weights.map { Double($0 - 1) }
        for link in links where roots[Int(link.a)] == roots[Int(link.b)] {
            sums[Int(link.a)] += link.similarity * Double(link.count) / Double(weights[Int(link.a)])
            sums[Int(link.b)] += link.similarity * Double(link.count) / Double(weights[Int(link.b)])
        }
        var best: [Int32: Int] = [:]
        for place in roots.indices where sums[place] > 0 {
            guard let other = best[roots[place]], sums[other] >= sums[place] else {
                best[roots[place]] = place
                continue
            }
        }
        return best.values.sorted()
    }

    /// Takes versions without a group into one whose medoid, and half of whose articles, are pairs of theirs: the most
    /// alike first, each counted against those taken before it.
    private mutating func adopt(_ open: [CopyVersions.Link]) {
        var found = adoptions(open)
        let best = found.filter { $0.value.similarity > 0 }.sorted { one, other in
            (other.value.similarity, one.key.version, one.key.medoid)
                < (one.value.similarity, other.key.version, other.key.medoid)
        }.map(\.key)
        let neighbours = freeNeighbours(of: Set(best.map(\.version)), open)
        for adoption in best where medoids[Int(adoption.version)] < 0 {
            let possible = versions.sizes[Int(adoption.version)] * sizes[Int(adoption.medoid)]
            guard 2 * found[adoption, default: (0, 0)].count >= possible else { continue }
            take(adoption.version, into: adoption.medoid)
            for (other, count) in neighbours[adoption.version, default: []] {
                found[Adoption(version: other, medoid: adoption.medoid)]?.count += count
            }
        }
    }

    /// For some versions, those without a group that share a link with them, and its pairs.
    private func freeNeighbours(
        of some: Set<Int32>, _ open: [CopyVersions.Link]
    ) -> [Int32: [(version: Int32, count: Int)]] {
        var neighbours: [Int32: [(version: Int32, count: Int)]] = [:]
        for link in open where medoids[Int(link.a)] < 0 && medoids[Int(link.b)] < 0 {
            for (one, other) in [(link.a, link.b), (link.b, link.a)] where some.contains(one) {
                neighbours[one, default: []].append((other, link.count))
            }
        }
        return neighbours
    }

    /// For versions without a group, the listed pairs with each group, and how alike they are to its medoid; 0 for no pair.
    private func adoptions(_ open: [CopyVersions.Link]) -> [Adoption: (count: Int, similarity: Double)] {
        var found: [Adoption: (count: Int, similarity: Double)] = [:]
        for link in open {
            for (one, other) in [(link.a, link.b), (link.b, link.a)] {
                let medoid = medoids[Int(other)]
                guard medoids[Int(one)] < 0, medoid >= 0 else { continue }
                let isPair = medoid == other && versions.isComplete(link)
                found[Adoption(version: one, medoid: medoid), default: (0, 0)].count += link.count
                if isPair { found[Adoption(version: one, medoid: medoid)]?.similarity = link.similarity }
            }
        }
        return found
    }

    private struct Adoption: Hashable {
        let version: Int32
        let medoid: Int32
    }

    private mutating func found(_ medoid: Int32) { take(medoid, into: medoid) }

    private mutating func take(_ version: Int32, into medoid: Int32) {
        medoids[Int(version)] = medoid
        sizes[Int(medoid)] += versions.sizes[Int(version)]
    }
}
