internal import CKernels
internal import StemmaLinearAlgebra

/// The hash of a term, by which tables place it.
///
/// - Parameter term: after its bytes at least `PackedWord.padding` may be read.
@inline(__always)
func hashTerm(_ term: UnsafeBufferPointer<UInt8>) -> UInt64 {
    unsafe term.count <= PackedWord.capacity ? PackedWord(term).hash : hashBytes(term)
}

/// A hash table that gives each distinct run of bytes the next number, 0, 1, 2 …, and counts them row by row.
///
/// Open addressing with linear probing, 32 bytes a slot, at most two of three in use; the leading bits of a term's hash say
/// where it is looked for first, so that a table that grows is read and written from its beginning to its end. A term of up to 15 bytes stands in
/// its slot, padded with zeros and with its length, so that one comparison of 16 bytes decides; of a longer one the slot
/// holds the hash and the place in an arena, where its bytes are compared.
@safe
package struct TermTable: ~Copyable {
    @safe private struct Slot {
        /// The first 8 bytes of a short term; the hash of a long one.
        var low: UInt64 = 0
        /// The next 7 bytes and, on top, the length; of a long term the place in the arena, below 255. 0: no term.
        var high: UInt64 = 0
        var id: Int32 = 0
        /// The row that counted the term last, and where its count stands there; 0: none.
        var row: Int32 = 0
        var place: Int32 = 0
        /// The number of rows that counted it.
        var rows: Int32 = 0
    }

    private var slots: UnsafeMutablePointer<Slot>
    private var mask: Int
    /// How far a hash is shifted to its place.
    private var shift: UInt64
    /// The long terms.
    private var arena = ByteArena()
    /// The number of distinct terms so far.
    package private(set) var count = 0

    private static let longMark: UInt64 = 0xFF << 56

    /// Short terms and their hashes that are still to be counted.
    private let waiting: UnsafeMutablePointer<PackedWord>
    private var waitingCount = 0
    private static let waitingLimit = 128

    package init() {
        unsafe waiting = .allocate(capacity: Self.waitingLimit)
        unsafe slots = Self.allocate(1024)
        mask = 1023
        shift = 54
    }

    /// Forgets all terms and keeps the memory for others.
    mutating func removeAll() {
        if count == 0 { return }
        unsafe slots.initialize(repeating: Slot(), count: mask + 1)
        arena.removeAll()
        (count, waitingCount) = (0, 0)
    }

    deinit {
        unsafe slots.deallocate()
        unsafe waiting.deallocate()
    }

    private static func allocate(_ count: Int) -> UnsafeMutablePointer<Slot> {
        let slots = UnsafeMutablePointer<Slot>.allocate(capacity: count)
        unsafe UnsafeMutableBufferPointer(start: slots, count: count).useLargePages()
        // Written at once: a page that is read before it is written costs two faults, and the second halts all threads.
        unsafe slots.initialize(repeating: Slot(), count: count)
        return unsafe slots
    }

    /// The number of a term, new or known.
    ///
    /// - Parameter term: one byte or more; at least `PackedWord.padding` bytes after it may be read.
    /// - Complexity: linear in the term's bytes on average.
    @inline(__always)
    package mutating func intern(_ term: UnsafeBufferPointer<UInt8>) -> Int32 {
        // First the place: to find it may move the slots.
        let place = unsafe find(term)
        return unsafe slots[place].id
    }

    /// The number of a term; −1 where it is not in the table.
    func id(of term: UnsafeBufferPointer<UInt8>) -> Int32 {
        let slot = unsafe slots[place(of: term)]
        return slot.high == 0 ? -1 : slot.id
    }

    /// Counts a term in a row, some time before `endRow` returns.
    ///
    /// The table of a large corpus lies far from the processor. So short terms wait until there are enough of them, and
    /// their slots are on their way meanwhile.
    @inline(__always)
    mutating func count(_ term: UnsafeBufferPointer<UInt8>, _ tally: RowTally) {
        guard term.count <= PackedWord.capacity else {
            let place = unsafe findLong(term)
            return countTerm(at: place, tally)
        }
        let word = unsafe PackedWord(term)
        unsafe stemma_prefetch(slots + Int(truncatingIfNeeded: word.hash &>> shift))
        unsafe waiting[waitingCount] = word
        waitingCount &+= 1
        if waitingCount == Self.waitingLimit { countWaiting(tally) }
    }

    /// Counts all terms that still wait.
    mutating func countWaiting(_ tally: RowTally) {
        for index in 0..<waitingCount {
            unsafe countTerm(at: find(waiting[index]), tally)
        }
        waitingCount = 0
    }

    @inline(__always)
    private mutating func countTerm(at place: Int, _ tally: RowTally) {
        let slot = unsafe slots + place
        if unsafe slot.pointee.row == tally.row { return unsafe tally.add(at: slot.pointee.place) }
        unsafe slot.pointee.row = tally.row
        unsafe slot.pointee.rows += 1
        unsafe slot.pointee.place = tally.append(slot.pointee.id)
    }

    /// Where a term stands, put there if it is new.
    @inline(__always)
    private mutating func find(_ term: UnsafeBufferPointer<UInt8>) -> Int {
        unsafe term.count <= PackedWord.capacity ? find(PackedWord(term)) : findLong(term)
    }

    @inline(__always)
    private mutating func find(_ word: PackedWord) -> Int {
        let place = place(of: word)
        return unsafe slots[place].high == 0 ? insert(word.low, word.high, at: place) : place
    }

    private mutating func findLong(_ term: UnsafeBufferPointer<UInt8>) -> Int {
        let place = unsafe place(of: term)
        if unsafe slots[place].high != 0 { return place }
        return unsafe insert(hashBytes(term), Self.longMark | UInt64(arena.append(term)), at: place)
    }

    /// Where a term stands, or the free slot where it would.
    private func place(of term: UnsafeBufferPointer<UInt8>) -> Int {
        if term.count <= PackedWord.capacity { return unsafe place(of: PackedWord(term)) }
        let hash = unsafe hashBytes(term)
        var place = Int(truncatingIfNeeded: hash &>> shift)
        while unsafe slots[place].high != 0 && !(slots[place].low == hash && matches(slots[place].high, term)) {
            place = (place + 1) & mask
        }
        return place
    }

    @inline(__always)
    private func place(of word: PackedWord) -> Int {
        var place = Int(truncatingIfNeeded: word.hash &>> shift)
        // The mask keeps a place within the slots, of which one of three at least is free.
        while unsafe !(slots[place].low == word.low && slots[place].high == word.high) && slots[place].high != 0 {
            place = (place &+ 1) & mask
        }
        return place
    }

    private func matches(_ high: UInt64, _ term: UnsafeBufferPointer<UInt8>) -> Bool {
        unsafe high >= Self.longMark && arena.holds(term, at: Int(high & ~Self.longMark))
    }

    private mutating func insert(_ low: UInt64, _ high: UInt64, at place: Int) -> Int {
        precondition(count < Int(Int32.max), "A vocabulary holds at most 2³¹ − 1 terms.")
        unsafe slots[place].low = low
        unsafe slots[place].high = high
        unsafe slots[place].id = Int32(count)
        count += 1
        return 3 * count > 2 * (mask + 1) ? grow(following: place) : place
    }

    /// Doubles the slots; the new place of the term at `place`.
    private mutating func grow(following place: Int) -> Int {
        let (old, last) = unsafe (slots, mask)
        unsafe slots = Self.allocate(2 * (last + 1))
        mask = 2 * last + 1
        shift -= 1
        var newPlace = 0
        for index in 0...last where unsafe old[index].high != 0 {
            let moved = unsafe freePlace(for: old[index])
            unsafe slots[moved] = old[index]
            if index == place { newPlace = moved }
        }
        unsafe old.deallocate()
        return newPlace
    }

    private func freePlace(for slot: Slot) -> Int {
        let hash = slot.high >= Self.longMark ? slot.low : PackedWord(low: slot.low, high: slot.high).hash
        var place = Int(truncatingIfNeeded: hash &>> shift)
        while unsafe slots[place].high != 0 { place = (place + 1) & mask }
        return place
    }

    /// The terms in the order of their numbers, and in how many rows each was counted.
    package func list() -> TermList {
        if count == 0 { return TermList() }
        // The slots in that order first: so both tables are read or written from beginning to end.
        let ordered = unsafe [Slot](unsafeUninitializedCapacity: count) { ordered, initialized in
            for place in 0...mask where unsafe slots[place].high != 0 {
                unsafe ordered[Int(slots[place].id)] = slots[place]
            }
            // Each number below `count` was given to one slot.
            initialized = count
        }
        var list = TermList()
        list.reserve(terms: count, bytes: 8 * count)
        for slot in ordered { append(slot, to: &list) }
        return list
    }

    private func append(_ slot: Slot, to list: inout TermList) {
        if slot.high >= Self.longMark {
            return unsafe list.append(arena[Int(slot.high & ~Self.longMark)], rows: Int(slot.rows))
        }
        unsafe withUnsafeBytes(of: (slot.low.littleEndian, slot.high.littleEndian)) { bytes in
            // The length is below 16, the size of the two numbers.
            let term = unsafe bytes.assumingMemoryBound(to: UInt8.self).extracting(0..<Int(slot.high >> 56))
            unsafe list.append(term, rows: Int(slot.rows))
        }
    }
}
