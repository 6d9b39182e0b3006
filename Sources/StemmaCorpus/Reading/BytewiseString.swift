import Foundation

/// A string that is compared byte for byte, not by canonical equivalence as `String` is.
struct BytewiseString: Hashable, Comparable {
    let string: String

    init(_ string: String) { self.string = string }

    static func == (left: Self, right: Self) -> Bool {
        left.string.utf8.count == right.string.utf8.count && order(left, right) == 0
    }

    static func < (left: Self, right: Self) -> Bool { order(left, right) < 0 }

    /// Below, equal to or above 0 as the first string comes before, with or after the second.
    private static func order(_ left: Self, _ right: Self) -> Int {
        var (left, right) = (left.string, right.string)
        return left.withUTF8 { left in
            right.withUTF8 { right in
                guard let first = left.baseAddress, let second = right.baseAddress else {
                    return left.count - right.count
                }
                // Both hold as many bytes as the shorter one.
                let order = unsafe memcmp(first, second, min(left.count, right.count))
                return order == 0 ? left.count - right.count : Int(order)
            }
        }
    }

    func hash(into hasher: inout Hasher) {
        // Canonically equal strings may share a hash; equality tells them apart.
        hasher.combine(string)
    }
}
