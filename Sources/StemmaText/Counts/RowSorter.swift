/// Sorts the entries of one row by their terms, row after row in the same memory.
///
/// An entry is one number, the term above and the bits of its count below, so that sorting moves plain numbers. One pass
/// puts them in about as many buckets as there are entries, by the leading bits of the term; each bucket is then sorted.
///
/// **Complexity**: O(n) expected for terms spread evenly, O(n log n) for any.
struct RowSorter {
    private let idBits: Int
    private var entries: [UInt64] = []
    private var sorted: [UInt64] = []
    private var starts: [Int32] = []

    /// - Parameter largest: no term has a larger number.
    init(largest: Int32) { idBits = Int32.bitWidth - max(largest, 1).leadingZeroBitCount }

    mutating func removeAll() { entries.removeAll(keepingCapacity: true) }

    @inline(__always)
    mutating func append(_ id: Int32, _ count: Float) {
        entries.append(UInt64(truncatingIfNeeded: id) << 32 | UInt64(count.bitPattern))
    }

    /// Writes the row in the order of its terms, equal terms added up; the number of terms.
    mutating func write(_ ids: UnsafeMutableBufferPointer<Int32>, _ counts: UnsafeMutableBufferPointer<Float>) -> Int {
        sort()
        var written = 0
        // One term an entry at the most, for which the caller has room.
        unsafe entries.withUnsafeBufferPointer { entries in
            for place in 0..<entries.count {
                let id = unsafe Int32(truncatingIfNeeded: entries[place] >> 32)
                let count = unsafe Float(bitPattern: UInt32(truncatingIfNeeded: entries[place]))
                if written > 0, unsafe ids[written - 1] == id {
                    unsafe counts[written - 1] += count
                } else {
                    unsafe ids[written] = id
                    unsafe counts[written] = count
                    written += 1
                }
            }
        }
        return written
    }

    private mutating func sort() {
        guard entries.count > 16 else { return entries.sort() }
        let bits = min(idBits, Int.bitWidth - entries.count.leadingZeroBitCount - 1)
        fillBuckets(shift: UInt64(32 + idBits - bits), count: 1 << bits)
        swap(&entries, &sorted)
        sortBuckets(count: 1 << bits)
    }

    /// Puts the entries into `sorted`, bucket after bucket; `starts[b + 1]` is then where bucket b ends.
    private mutating func fillBuckets(shift: UInt64, count: Int) {
        if starts.count < count + 1 { starts = [Int32](repeating: 0, count: 2 * count + 1) }
        if sorted.count < entries.count { sorted = [UInt64](repeating: 0, count: 2 * entries.count) }
        sorted.removeLast(sorted.count - entries.count)
        unsafe starts.withUnsafeMutableBufferPointer { starts in
            unsafe sorted.withUnsafeMutableBufferPointer { sorted in
                unsafe entries.withUnsafeBufferPointer { entries in
                    // No term is larger than `largest`, so a bucket's number is below `count`.
                    unsafe starts.extracting(0...count).update(repeating: 0)
                    for place in 0..<entries.count { unsafe starts[Int(entries[place] >> shift) + 1] += 1 }
                    for bucket in 0..<count { unsafe starts[bucket + 1] += starts[bucket] }
                    for place in (0..<entries.count).reversed() {
                        let bucket = unsafe Int(entries[place] >> shift)
                        unsafe starts[bucket + 1] -= 1
                        unsafe sorted[Int(starts[bucket + 1])] = entries[place]
                    }
                }
            }
        }
    }

    private mutating func sortBuckets(count: Int) {
        // After the filling `starts[b + 1]` is where bucket b begins.
        var end = entries.count
        for bucket in (0..<count).reversed() {
            let start = Int(starts[bucket + 1])
            if end - start > 1 { sort(start..<end) }
            end = start
        }
    }

    @inline(__always)
    private mutating func sort(_ range: Range<Int>) {
        // Insertion is quickest for the few entries of a common bucket.
        if range.count > 24 { return entries[range].sort() }
        unsafe entries.withUnsafeMutableBufferPointer { entries in
            for place in range.dropFirst() {
                let entry = unsafe entries[place]
                var hole = place
                while hole > range.lowerBound, unsafe entries[hole - 1] > entry {
                    unsafe entries[hole] = entries[hole - 1]
                    hole -= 1
                }
                unsafe entries[hole] = entry
            }
        }
    }
}
