/// Heaps of numbered keys, smallest first, that can be merged and shifted as wholes.
///
/// A heap is known by the number of its smallest key, an empty one by −1. Of equal keys the one of the heap that was
/// named first comes first.
///
/// Source: Crane, "Linear lists and priority queues as balanced binary trees", Stanford STAN-CS-72-259 (1972); Knuth,
/// "The Art of Computer Programming" volume 3, section 5.2.3.
struct LeftistHeaps {
    private var keys: [Int]
    /// What is still to be added to all keys below.
    private var delays: [Int]
    private var lefts: [Int32]
    private var rights: [Int32]
    /// The steps to the nearest free place below, so that the way to the right is never longer than log₂ of the keys.
    private var ranks: [Int8]

    /// Starts with a heap for each key.
    init(keys: [Int]) {
        self.keys = keys
        delays = [Int](repeating: 0, count: keys.count)
        lefts = [Int32](repeating: -1, count: keys.count)
        rights = lefts
        ranks = [Int8](repeating: 1, count: keys.count)
    }

    /// The smallest key of a heap that is not empty.
    func key(of heap: Int32) -> Int { keys[Int(heap)] }

    /// Adds to every key of a heap.
    mutating func add(_ amount: Int, to heap: Int32) {
        guard heap >= 0 else { return }
        keys[Int(heap)] += amount
        delays[Int(heap)] += amount
    }

    /// The heap without its smallest key.
    mutating func withoutTop(_ heap: Int32) -> Int32 {
        passOn(heap)
        return merged(lefts[Int(heap)], rights[Int(heap)])
    }

    /// One heap of two.
    ///
    /// - Complexity: O(log n).
    mutating func merged(_ one: Int32, _ other: Int32) -> Int32 {
        if one < 0 || other < 0 { return max(one, other) }
        let (top, below) = keys[Int(other)] < keys[Int(one)] ? (other, one) : (one, other)
        passOn(top)
        let right = merged(rights[Int(top)], below)
        rights[Int(top)] = right
        if rank(right) > rank(lefts[Int(top)]) {
            (lefts[Int(top)], rights[Int(top)]) = (right, lefts[Int(top)])
        }
        ranks[Int(top)] = rank(rights[Int(top)]) + 1
        return top
    }

    private func rank(_ heap: Int32) -> Int8 { heap < 0 ? 0 : ranks[Int(heap)] }

    private mutating func passOn(_ heap: Int32) {
        let amount = delays[Int(heap)]
        delays[Int(heap)] = 0
        add(amount, to: lefts[Int(heap)])
        add(amount, to: rights[Int(heap)])
    }
}
