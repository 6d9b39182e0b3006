/// The first place of a range that fulfils a condition which no earlier and all later ones fulfil; the end if none does.
///
/// - Complexity: O(log range).
@inlinable
@inline(__always)
package func firstPlace(in range: Range<Int>, where condition: (Int) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
        let middle = low + (high - low) / 2
        if condition(middle) { high = middle } else { low = middle + 1 }
    }
    return low
}
