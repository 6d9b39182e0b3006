import Synchronization

/// Remembers of each hash whether it was never marked, once, or more often, in two bits.
///
/// Hashes that share a slot are taken for one, so `Reader.isRepeated` may be true of a hash marked once, never false
/// of one marked twice. Marks commute: the order, and so the number of threads, does not matter.
final class RepeatFilter: Sendable {
    /// A part of the slots with a lock of its own.
    private final class Region: Sendable {
        let slots: Mutex<[UInt64]>
        init(words: Int) { slots = Mutex([UInt64](repeating: 0, count: words)) }
    }

    private static let regionBits = 8
    private let regions: [Region]
    private let shift: UInt64

    /// Creates a filter that is wrong of about one in five hashes when it has been given `expected` of them.
    ///
    /// Between 64 KiB and 256 MiB are used.
    init(expected: Int) {
        let wanted = Int.bitWidth - (4 * max(1, expected)).leadingZeroBitCount
        let slotBits = min(30, max(18, wanted))
        let words = 1 << (slotBits - Self.regionBits - 5)
        regions = (0..<(1 << Self.regionBits)).map { _ in Region(words: words) }
        shift = UInt64(64 - slotBits)
    }

    /// Marks each hash once; `hashes` may be in any order, and is reordered by region into `scratch`.
    func mark(_ hashes: [UInt64], scratch: inout [UInt64]) {
        let ends = Self.arrange(hashes, into: &scratch)
        var start = 0
        for (region, end) in zip(regions, ends) {
            region.slots.withLock { slots in
                var slots = slots.mutableSpan
                for place in start..<end { Self.mark(slot(of: scratch[place]), in: &slots) }
            }
            start = end
        }
    }

    /// Ends the marking and gives the marks away; the filter is empty afterwards.
    func finish() -> Reader {
        var slots: [UInt64] = []
        slots.reserveCapacity(regions.reduce(0) { $0 + $1.slots.withLock { $0.count } })
        for region in regions {
            region.slots.withLock { part in
                slots += part
                part = []
            }
        }
        return Reader(slots: slots, shift: shift)
    }

    @inline(__always)
    private func slot(of hash: UInt64) -> Int { Int(truncatingIfNeeded: (hash << 8) >> (shift + 8)) }

    /// Sets the first bit of a slot, or the second too where the first is set.
    @inline(__always)
    private static func mark(_ slot: Int, in slots: inout MutableSpan<UInt64>) {
        let bit = UInt64(slot & 31) * 2
        let word = slots[slot >> 5]
        slots[slot >> 5] = word | (((word >> bit) & 1) << 1 | 1) << bit
    }

    /// Puts `hashes` in the order of their regions; returns where each region ends.
    private static func arrange(_ hashes: [UInt64], into arranged: inout [UInt64]) -> [Int] {
        var ends = [Int](repeating: 0, count: 1 << regionBits + 1)
        for hash in hashes { ends[Int(truncatingIfNeeded: hash >> 56) + 1] += 1 }
        for region in 1..<ends.count { ends[region] += ends[region - 1] }
        if arranged.count < hashes.count { arranged = [UInt64](repeating: 0, count: hashes.count) }
        for hash in hashes {
            let region = Int(truncatingIfNeeded: hash >> 56)
            arranged[ends[region]] = hash
            ends[region] += 1
        }
        return ends
    }

    /// The marks of a finished filter.
    struct Reader: Sendable {
        fileprivate let slots: [UInt64]
        fileprivate let shift: UInt64

        /// The hashes marked more than once, in their order; now and then also one marked once.
        func repeated(among hashes: [UInt64]) -> [UInt64] {
            let slots = slots.span
            return Array(capacity: hashes.count) { kept in
                for hash in hashes where isRepeated(hash, slots) { kept.append(hash) }
            }
        }

        /// Whether a hash was marked more than once; now and then also true of one marked once.
        func isRepeated(_ hash: UInt64) -> Bool { isRepeated(hash, slots.span) }

        @inline(__always)
        private func isRepeated(_ hash: UInt64, _ slots: Span<UInt64>) -> Bool {
            let slot = Int(truncatingIfNeeded: hash >> shift)
            return slots[slot >> 5] >> (UInt64(slot & 31) * 2 + 1) & 1 == 1
        }
    }
}
