/// A hash table that gives each distinct run of bytes the next number: 0, 1, 2 …
///
/// Open addressing with linear probing; the bytes stand one after another in an arena, and equal hashes are always
/// confirmed by comparing bytes.
package struct TermTable: ~Copyable {
    private var slots: [Int32] = Array(repeating: -1, count: 1024)
    private var hashes: [UInt64] = []
    package private(set) var bytes: [UInt8] = []
    package private(set) var offsets: [Int] = [0]

    package init() {}

    /// The number of distinct terms so far.
    package var count: Int { hashes.count }

    /// The number of a term, new or known.
    ///
    /// **Complexity**: linear in the term's bytes on average.
    @inline(__always)
    package mutating func intern(_ term: UnsafeBufferPointer<UInt8>) -> Int32 {
        let hash = unsafe hashBytes(term)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let candidate = Int(slots[slot])
            if hashes[candidate] == hash, unsafe matches(candidate, term) { return Int32(candidate) }
            slot = (slot + 1) & (slots.count - 1)
        }
        return unsafe insert(term, hash, slot)
    }

    private mutating func insert(_ term: UnsafeBufferPointer<UInt8>, _ hash: UInt64, _ slot: Int) -> Int32 {
        precondition(count < Int(Int32.max), "A vocabulary holds at most 2³¹ − 1 terms.")
        let id = Int32(count)
        slots[slot] = id
        hashes.append(hash)
        unsafe bytes.append(contentsOf: term)
        offsets.append(bytes.count)
        if count * 2 > slots.count { grow() }
        return id
    }

    @inline(__always)
    private func matches(_ id: Int, _ term: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = offsets[id]
        guard offsets[id + 1] - start == term.count else { return false }
        return unsafe bytes.withUnsafeBufferPointer { bytes in
            for index in 0..<term.count where unsafe bytes[start + index] != term[index] { return false }
            return true
        }
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        for (id, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(id)
        }
    }
}

/// A 64-bit hash of bytes: eight at a time, each folded in by a multiplication to 128 bits.
@inline(__always)
package func hashBytes(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
    var index = 0
    guard let base = unsafe UnsafeRawPointer(bytes.baseAddress) else { return hash }
    while index + 8 <= bytes.count {
        hash = unsafe fold(hash, base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        index += 8
    }
    var tail: UInt64 = 0
    while index < bytes.count {
        tail = unsafe tail << 8 | UInt64(bytes[index])
        index += 1
    }
    return fold(hash, tail)
}

@inline(__always)
private func fold(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low ^ (word &* 0x9FB2_1C65_1E98_DF25)
}
