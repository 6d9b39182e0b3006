/// The terms of the row at work and their counts, in memory that is used again.
@safe final class RowTally {
    private var ids = UnsafeMutablePointer<Int32>.allocate(capacity: 1024)
    private var counts = UnsafeMutablePointer<Float>.allocate(capacity: 1024)
    private var packed = UnsafeMutablePointer<UInt32>.allocate(capacity: 1024)
    private var room = 1024
    private(set) var count = 0
    /// The number of the row at work, from 1; rows are numbered upwards.
    private(set) var row: Int32 = 0
    /// What each further term counts.
    var amount: Float = 1

    /// - Parameter row: from 0.
    func beginRow(_ row: Int) { self.row = Int32(row) + 1 }

    deinit {
        unsafe ids.deallocate()
        unsafe counts.deallocate()
        unsafe packed.deallocate()
    }

    /// Adds to the count at a place that `append` gave since the row began.
    @inline(__always)
    func add(at place: Int32) { unsafe counts[Int(place)] += amount }

    /// Takes in a term that the row has not counted yet; the place of its count.
    @inline(__always)
    func append(_ id: Int32) -> Int32 {
        if count == room { grow() }
        unsafe ids[count] = id
        unsafe counts[count] = amount
        count += 1
        return Int32(truncatingIfNeeded: count - 1)
    }

    /// Moves the row to the end of others, and begins the next.
    func endRow(_ rows: inout PackedRows) {
        append(to: &rows)
        rows.endRow()
        count = 0
    }

    /// Adds the entries to the row at work, all at once where each takes one word.
    private func append(to rows: inout PackedRows) {
        // As many elements were written as were counted, and there is room for a word of each.
        for place in 0..<count {
            guard let word = unsafe PackedRows.word(ids[place], counts[place]) else {
                for place in 0..<count { unsafe rows.append(ids[place], counts[place]) }
                return
            }
            unsafe packed[place] = word
        }
        unsafe rows.append(UnsafeBufferPointer(start: packed, count: count))
    }

    private func grow() {
        unsafe ids = doubled(ids)
        unsafe counts = doubled(counts)
        unsafe packed = doubled(packed)
        room *= 2
    }

    private func doubled<Element>(_ old: UnsafeMutablePointer<Element>) -> UnsafeMutablePointer<Element> {
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: 2 * room)
        unsafe larger.initialize(from: old, count: room)
        unsafe old.deallocate()
        return unsafe larger
    }
}
