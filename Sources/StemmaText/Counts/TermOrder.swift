internal import StemmaLinearAlgebra

/// The numbers of terms, sorted by the terms' bytes.
///
/// The terms are dealt into stretches of the alphabet, each sorted by one thread. Most comparisons are those of the first
/// eight bytes, which are at hand as one number each.
///
/// - Complexity: O(terms · log terms).
func sortedBytewise(_ ids: [Int], _ terms: MergedTerms, workers: Workers) -> [Int] {
    let ranges = blocks(of: ids.count, size: 4096)
    let heads = workers.map(blocks: ranges.count) { block in
        ids[ranges[block]].map { TermHead(terms[$0], id: $0) }
    }.flatMap(\.self)
    let stretches = stretches(of: heads)
    return workers.map(blocks: stretches.count) { stretch in
        stretches[stretch].sorted { one, other in
            one.head != other.head
                ? one.head < other.head : terms[Int(one.id)].lexicographicallyPrecedes(terms[Int(other.id)])
        }.map { Int($0.id) }
    }.flatMap(\.self)
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

/// The terms in stretches of about equal size, all of one before those of the next.
private func stretches(of heads: [TermHead]) -> [[TermHead]] {
    let count = min(64, heads.count / 256)
    guard count > 1 else { return [heads] }
    let sample = stride(from: 0, to: heads.count, by: heads.count / (8 * count)).map { heads[$0].head }.sorted()
    let limits = (1..<count).map { sample[$0 * sample.count / count] }
    var stretches = [[TermHead]](repeating: [], count: count)
    for head in heads { stretches[firstPlace(in: 0..<limits.count) { head.head < limits[$0] }].append(head) }
    return stretches
}
