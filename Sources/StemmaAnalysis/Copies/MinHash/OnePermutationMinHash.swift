import StemmaLinearAlgebra

/// Sketches of sets by one permutation: the universe is cut in m bins, and a slot holds the least value in its bin.
///
/// A slot of two sets is the same with probability |A ∩ B| / |A ∪ B|. An empty bin borrows from a bin that its number
/// and the number of the try alone choose, so the property holds for borrowed slots too. Where a set has few elements
/// for its bins, many slots borrow from the same, and the estimate varies more than that of m independent hashes: see
/// `SketchTables` for what is done about it.
///
/// Sources: Li, Owen and Zhang, "One permutation hashing", NIPS 2012; Shrivastava, "Optimal densification for fast and
/// accurate minwise hashing", ICML 2017, algorithm 1.
struct OnePermutationMinHash: Sendable {
    /// The number of slots of a sketch, 1 or more.
    let slots: Int
    private let key: UInt64

    init(slots: Int, seed: UInt64) {
        self.slots = slots
        key = CounterRandom(seed: seed, stream: 0x0B1).bits(at: 0)
    }

    /// Replaces `sketch` by that of a set.
    ///
    /// - Parameter set: hashes, one or more, none twice, in any order.
    /// - Complexity: O(n + m) expected for n hashes where n is not much below m, else O(n + m² / n).
    func sketch(_ set: some Sequence<UInt64>, into sketch: inout [UInt32]) {
        sketch.removeAll(keepingCapacity: true)
        sketch.append(contentsOf: repeatElement(.max, count: slots))
        var span = sketch.mutableSpan
        for hash in set {
            let bits = mixed(hash ^ key)
            let bin = bin(bits)
            span[bin] = min(span[bin], Self.value(bits))
        }
        densify(&sketch)
    }

    /// One of the bins, by the high bits.
    @inline(__always)
    private func bin(_ bits: UInt64) -> Int { Int(truncatingIfNeeded: ((bits >> 32) &* UInt64(slots)) >> 32) }

    /// The value of an element, by the low bits: never that of an empty bin.
    @inline(__always)
    private static func value(_ bits: UInt64) -> UInt32 { min(UInt32(truncatingIfNeeded: bits), .max - 1) }

    private func densify(_ sketch: inout [UInt32]) {
        let empty = sketch.indices.filter { sketch[$0] == .max }
        guard empty.count < slots else { preconditionFailure("An empty set has no sketch.") }
        let borrowed = empty.map { sketch[lender(for: $0, in: sketch)] }
        for (slot, value) in zip(empty, borrowed) { sketch[slot] = value }
    }

    private func lender(for slot: Int, in sketch: [UInt32]) -> Int {
        var attempt: UInt64 = 1
        while true {
            let bits = mixed(key &+ (UInt64(slot) << 32) &+ attempt)
            let other = bin(bits)
            if sketch[other] != .max { return other }
            attempt += 1
        }
    }
}
