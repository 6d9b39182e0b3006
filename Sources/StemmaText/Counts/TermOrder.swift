internal import StemmaLinearAlgebra

/// The numbers of terms, sorted by the terms' bytes.
///
/// The terms are dealt into stretches of the alphabet, each sorted by one thread. Most comparisons are those of the first
/// eight bytes, which are at hand as one number each.
///
/// - Complexity: O(terms · log terms).
func sortedBytewise(_ ids: [Int], _ terms: MergedTerms, workers: Workers) -> [Int] {
    let limits = stretchLimits(ids, terms)
    let ranges = blocks(of: ids.count, size: 4096)
    let deals = workers.map(blocks: ranges.count) { block in
        var stretches = [[TermHead]](repeating: [], count: limits.count + 1)
        for id in ids[ranges[block]] {
            let term = TermHead(terms[id], id: id)
            stretches[firstPlace(in: 0..<limits.count) { term.head < limits[$0] }].append(term)
        }
        return stretches
    }
    return workers.map(blocks: limits.count + 1) { stretch in
        sortedBytewise(deals.flatMap { $0[stretch] }, terms)
    }.flatMap(\.self)
}

private func sortedBytewise(_ heads: [TermHead], _ terms: MergedTerms) -> [Int] {
    let sorted = heads.sorted { one, other in
        if one.head != other.head { return one.head < other.head }
        return terms[Int(one.id)].lexicographicallyPrecedes(terms[Int(other.id)])
    }
    return sorted.map { Int($0.id) }
}

/// Where, among the first eight bytes of terms, all but the first of the stretches begin, which are about equally long.
private func stretchLimits(_ ids: [Int], _ terms: MergedTerms) -> [UInt64] {
    let count = min(64, ids.count / 256)
    guard count > 1 else { return [] }
    let sample = stride(from: 0, to: ids.count, by: ids.count / (8 * count)).map { place in
        TermHead(terms[ids[place]], id: ids[place]).head
    }.sorted()
    return (1..<count).map { sample[$0 * sample.count / count] }
}

/// A term's number and its first eight bytes as one, zeros after the last.
private struct TermHead: Sendable {
    let head: UInt64
    let id: Int32

    init(_ term: ArraySlice<UInt8>, id: Int) {
        var (head, shift): (UInt64, UInt64) = (0, 64)
        for byte in term.prefix(8) {
            shift -= 8
            head |= UInt64(byte) << shift
        }
        self.head = head
        self.id = Int32(id)
    }
}
