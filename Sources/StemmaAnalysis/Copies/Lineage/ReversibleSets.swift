/// Sets of numbers that grow together and can be taken apart again in the reverse order.
struct ReversibleSets {
    /// For a root the size of its set below zero, else the number above.
    private var parents: [Int32]
    private var joins: [(gone: Int32, parent: Int32)] = []

    /// Each of `0 ..< count` alone.
    init(count: Int) { parents = [Int32](repeating: -1, count: count) }

    /// The number of joins so far.
    var time: Int { joins.count }

    /// The number that stands for the set of a number.
    ///
    /// - Complexity: O(log n), as the smaller set always goes below the larger one.
    func root(of number: Int) -> Int {
        var place = number
        while parents[place] >= 0 { place = Int(parents[place]) }
        return place
    }

    /// Makes one set of two.
    mutating func join(_ one: Int, _ other: Int) {
        var (kept, gone) = (root(of: one), root(of: other))
        if kept == gone { return }
        if parents[kept] > parents[gone] { swap(&kept, &gone) }
        joins.append((Int32(gone), parents[gone]))
        parents[kept] += parents[gone]
        parents[gone] = Int32(kept)
    }

    /// Takes sets apart until only so many joins are left.
    mutating func undo(to time: Int) {
        while joins.count > time, let (gone, size) = joins.popLast() {
            let kept = Int(parents[Int(gone)])
            parents[kept] -= size
            parents[Int(gone)] = size
        }
    }
}
