/// Sets of numbers that only grow together; each is known by its lowest number.
struct DisjointSets {
    private var parents: [Int32]

    /// Each of `0 ..< count` alone.
    init(count: Int) { parents = (0..<Int32(count)).map { $0 } }

    /// The lowest number of the set of a number.
    mutating func root(of number: Int) -> Int {
        var place = number
        while Int(parents[place]) != place {
            parents[place] = parents[Int(parents[place])]
            place = Int(parents[place])
        }
        return place
    }

    /// Makes one set of two.
    mutating func join(_ one: Int, _ other: Int) {
        let (a, b) = (root(of: one), root(of: other))
        if a != b { parents[max(a, b)] = Int32(min(a, b)) }
    }
}
