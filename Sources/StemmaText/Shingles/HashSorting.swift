/// Sorts hashes, lowest first, quickly where they are spread evenly.
///
/// One pass puts them in about as many buckets as there are hashes, by their leading bits; each bucket is then sorted.
///
/// - Parameters:
///   - hashes: any 64-bit numbers; the answer is right, if slow, where they are not spread evenly.
///   - sharedBits: the number of leading bits in which all hashes are the same, 0 to 40.
/// - Complexity: O(n) expected, with n numbers and up to n bucket bounds of memory besides.
package func sortHashes(_ hashes: inout [UInt64], sharedBits: Int = 0) {
    guard hashes.count > 64 else { return hashes.sort() }
    let bits = min(24, Int.bitWidth - hashes.count.leadingZeroBitCount - 1)
    let shift = UInt64(64 - sharedBits - bits)
    let mask = 1 << bits - 1
    var ends = [Int](repeating: 0, count: mask + 2)
    for hash in hashes { ends[Int(truncatingIfNeeded: hash >> shift) & mask + 1] += 1 }
    for bucket in 1..<ends.count { ends[bucket] += ends[bucket - 1] }
    var sorted = [UInt64](repeating: 0, count: hashes.count)
    for hash in hashes {
        let bucket = Int(truncatingIfNeeded: hash >> shift) & mask
        sorted[ends[bucket]] = hash
        ends[bucket] += 1
    }
    var start = 0
    for end in ends.dropLast() {
        sortBucket(&sorted, start..<end)
        start = end
    }
    hashes = sorted
}

private func sortBucket(_ values: inout [UInt64], _ range: Range<Int>) {
    // Insertion is quickest for the few hashes of a common bucket; many can be there when a hash is repeated.
    if range.count > 24 { return values[range].sort() }
    for place in range.dropFirst() {
        let value = values[place]
        var hole = place
        while hole > range.lowerBound && values[hole - 1] > value {
            values[hole] = values[hole - 1]
            hole -= 1
        }
        values[hole] = value
    }
}
