internal import StemmaLinearAlgebra

/// Sorts the entries of one row by their terms, row after row in the same memory.
///
/// An entry is one number, the term above and the bits of its count below, so that sorting moves plain numbers. One pass
/// puts them in about as many buckets as there are entries, by the leading bits of the term; each bucket is then sorted.
///
/// **Complexity**: O(n) expected for terms spread evenly, O(n log n) for any.
@safe final class RowSorter {
    private let idBits: Int
    private var count = 0
    private var room = 0
    private var entries = UnsafeMutablePointer<UInt64>.allocate(capacity: 0)
    private var sorted = UnsafeMutablePointer<UInt64>.allocate(capacity: 0)
    /// After sorting `starts[b]` is where bucket b begins; at least as many as `room`, and one more.
    private var starts = UnsafeMutablePointer<Int32>.allocate(capacity: 0)

    /// - Parameter largest: no term has a larger number.
    init(largest: Int32) { idBits = Int32.bitWidth - max(largest, 1).leadingZeroBitCount }

    deinit { free() }

    private func free() {
        unsafe entries.deallocate()
        unsafe sorted.deallocate()
        unsafe starts.deallocate()
    }

    /// Makes room for a row of so many entries, whose contents need not be kept.
    private func reserve(_ wanted: Int) {
        if wanted <= room { return }
        free()
        room = max(1024, 2 * wanted)
        unsafe entries = .allocate(capacity: room)
        unsafe sorted = .allocate(capacity: room)
        unsafe starts = .allocate(capacity: room + 1)
    }

    /// Takes in the entries of a row under new numbers, −1 for those to leave out.
    func fill(_ rows: PackedRows, _ row: Int, _ numbers: [Int32]) {
        reserve(rows.entryLimit(ofRow: row))
        var filled = 0
        unsafe numbers.withUnsafeBufferPointer { numbers in
            rows.forEachEntry(ofRow: row) { id, count in
                // The terms are numbers of the table that `numbers` was made for. Written even if it is left out: a branch
                // that cannot be foreseen costs more.
                let number = unsafe numbers[Int(id)]
                unsafe entries[filled] = UInt64(truncatingIfNeeded: number) << 32 | UInt64(count.bitPattern)
                filled &+= number >= 0 ? 1 : 0
            }
        }
        count = filled
    }

    /// Writes the row in the order of its terms, equal terms added up; the number of terms, that of the entries at most.
    @unsafe func write(_ memory: SparseMatrix.RowMemory) -> Int {
        let entries = unsafe sort()
        var written = 0
        for place in 0..<count {
            let id = unsafe Int32(truncatingIfNeeded: entries[place] >> 32)
            let amount = unsafe Float(bitPattern: UInt32(truncatingIfNeeded: entries[place]))
            if written > 0, unsafe memory.columns[written - 1] == id {
                unsafe memory.values[written - 1] += amount
            } else {
                unsafe memory.columns[written] = id
                unsafe memory.values[written] = amount
                written &+= 1
            }
        }
        return written
    }

    /// The entries in order.
    @unsafe private func sort() -> UnsafeMutablePointer<UInt64> {
        guard count > 16 else {
            unsafe insertionSort(entries, 0..<count)
            return unsafe entries
        }
        // No more buckets than entries, so `starts` has room for them and one more.
        let bits = min(idBits, Int.bitWidth - count.leadingZeroBitCount - 1)
        fillBuckets(shift: UInt64(32 + idBits - bits), count: 1 << bits)
        sortBuckets(count: 1 << bits)
        return unsafe sorted
    }

    /// Puts the entries into `sorted`, bucket after bucket.
    private func fillBuckets(shift: UInt64, count buckets: Int) {
        unsafe starts.update(repeating: 0, count: buckets + 1)
        // No term is larger than `largest`, so a bucket's number is below `buckets`.
        for place in 0..<count { unsafe starts[Int(truncatingIfNeeded: entries[place] &>> shift)] &+= 1 }
        var end: Int32 = 0
        for bucket in 0...buckets {
            unsafe end &+= starts[bucket]
            unsafe starts[bucket] = end
        }
        for place in (0..<count).reversed() {
            let bucket = unsafe Int(truncatingIfNeeded: entries[place] &>> shift)
            unsafe starts[bucket] &-= 1
            unsafe sorted[Int(starts[bucket])] = entries[place]
        }
    }

    private func sortBuckets(count buckets: Int) {
        for bucket in 0..<buckets {
            let (start, end) = unsafe (Int(starts[bucket]), Int(starts[bucket + 1]))
            guard end &- start > 1 else { continue }
            // Insertion is quickest for the few entries of a common bucket.
            if end &- start <= 24 {
                unsafe insertionSort(sorted, start..<end)
            } else {
                var bucket = unsafe UnsafeMutableBufferPointer(start: sorted + start, count: end - start)
                unsafe bucket.sort()
            }
        }
    }
}

@unsafe @inline(__always)
private func insertionSort(_ entries: UnsafeMutablePointer<UInt64>, _ range: Range<Int>) {
    for place in range.dropFirst() {
        let entry = unsafe entries[place]
        var hole = place
        while hole > range.lowerBound, unsafe entries[hole &- 1] > entry {
            unsafe entries[hole] = entries[hole &- 1]
            hole &-= 1
        }
        unsafe entries[hole] = entry
    }
}
