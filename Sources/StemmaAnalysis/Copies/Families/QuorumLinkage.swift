/// Groups of versions that grow by merging, with the number of listed pairs across each two of them.
///
/// Links are taken best first. The groups of the two ends become one if at least half of all pairs of articles across
/// them are listed. The list is gone through until nothing changes; ties are broken by place.
struct QuorumLinkage {
    private var parents: [Int32]
    /// For each root, the number of articles in its group.
    private var sizes: [Int]
    /// For each root, the listed pairs to each other group, by its root.
    private var counts: [[Int32: Int]]
    /// The number of times the list was gone through, the last one, in which nothing changed, among them.
    private(set) var passes = 0

    /// Merges what can be merged.
    ///
    /// - Parameters:
    ///   - sizes: the number of articles of each version.
    ///   - links: between places in `sizes`, each two places at most once.
    /// - Complexity: O(l log l) time for l links and O(l) for each time through, 30 to 60 bytes of memory each. With P
    ///   listed pairs of articles there are at most 2√P + 2 times through. For a merge of the k-th time would have come
    ///   sooner but for one of the time before within one of its two groups, and so on down to the first: k groups, each
    ///   within the next, the j-th made of one of j articles or more and another, with half of the pairs across listed. So
    ///   P ≥ (1 + 2 + … + k) / 2.
    init(sizes: [Int], links: [CopyVersions.Link]) {
        parents = sizes.indices.map { Int32($0) }
        self.sizes = sizes
        counts = [[Int32: Int]](repeating: [:], count: sizes.count)
        for link in links {
            counts[Int(link.a)][link.b] = link.count
            counts[Int(link.b)][link.a] = link.count
        }
        mergeAll(links)
    }

    /// The place that stands for the group of a place.
    mutating func root(of place: Int32) -> Int32 {
        var place = place
        while parents[Int(place)] != place {
            parents[Int(place)] = parents[Int(parents[Int(place)])]
            place = parents[Int(place)]
        }
        return place
    }

    private mutating func mergeAll(_ links: [CopyVersions.Link]) {
        var open = links.sorted { one, other in
            one.similarity != other.similarity
                ? one.similarity > other.similarity : (one.a, one.b) < (other.a, other.b)
        }
        var before = -1
        while open.count != before {
            before = open.count
            passes += 1
            open.removeAll { merge(root(of: $0.a), root(of: $0.b)) }
        }
    }

    /// Merges two groups if at least half of the pairs across them are listed; false if they stay apart.
    private mutating func merge(_ one: Int32, _ other: Int32) -> Bool {
        if one == other { return true }
        let possible = sizes[Int(one)] * sizes[Int(other)]
        guard 2 * counts[Int(one)][other, default: 0] >= possible else { return false }
        join(one, other)
        return true
    }

    private mutating func join(_ one: Int32, _ other: Int32) {
        let isLarger = counts[Int(one)].count >= counts[Int(other)].count
        let (kept, gone) = isLarger ? (one, other) : (other, one)
        parents[Int(gone)] = kept
        sizes[Int(kept)] += sizes[Int(gone)]
        counts[Int(kept)][gone] = nil
        for (group, count) in counts[Int(gone)] where group != kept {
            counts[Int(kept)][group, default: 0] += count
            counts[Int(group)][kept, default: 0] += count
            counts[Int(group)][gone] = nil
        }
        counts[Int(gone)] = [:]
    }
}
