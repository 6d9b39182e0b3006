/// A string that is compared byte for byte, not by canonical equivalence as `String` is.
struct BytewiseString: Hashable, Comparable {
    let string: String

    init(_ string: String) { self.string = string }

    static func == (left: Self, right: Self) -> Bool {
        left.string.utf8.count == right.string.utf8.count && left.string.utf8.elementsEqual(right.string.utf8)
    }

    static func < (left: Self, right: Self) -> Bool {
        left.string.utf8.lexicographicallyPrecedes(right.string.utf8)
    }

    func hash(into hasher: inout Hasher) {
        // Canonically equal strings may share a hash; equality tells them apart.
        hasher.combine(string)
    }
}
