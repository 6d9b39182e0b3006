import StemmaLinearAlgebra

/// Sketches of sets by one permutation π of 2³² places that is turned on by one place for each slot.
///
/// Slot k holds the least π(σ(x) + k) of the elements x, where σ puts them on places in a random order first. A slot of
/// two sets is the same with probability |A ∩ B| / |A ∪ B|, and two slots of the same sketch are hardly dependent
/// however small the sets; the variance is at most that of m independent permutations. It costs m steps an element.
/// π is a bijection of 32 bits in which each bit depends on all.
///
/// Source: Li and Li, "C-MinHash: Improving minwise hashing with circulant permutation", ICML 2022, algorithm 3
/// (arXiv 2109.03337).
struct CirculantMinHash: Sendable {
    /// The number of slots of a sketch, 1 or more.
    let slots: Int
    private let key: UInt64

    init(slots: Int, seed: UInt64) {
        self.slots = slots
        key = CounterRandom(seed: seed, stream: 0xC1C).bits(at: 0)
    }

    /// Replaces `sketch` by that of a set.
    ///
    /// - Parameter set: hashes, one or more, none twice, in any order.
    /// - Complexity: O(n m) for n hashes.
    func sketch(_ set: some Sequence<UInt64>, into sketch: inout [UInt32]) {
        sketch.removeAll(keepingCapacity: true)
        sketch.append(contentsOf: repeatElement(.max, count: slots))
        let turn = UInt32(truncatingIfNeeded: key)
        var span = sketch.mutableSpan
        for hash in set {
            let place = UInt32(truncatingIfNeeded: mixed(hash ^ key) >> 32)
            for slot in 0..<span.count {
                span[slot] = min(span[slot], Self.permuted(place &+ UInt32(truncatingIfNeeded: slot), turn))
            }
        }
    }

    /// Source: the mixing function `lowbias32` of Wellons, "Prospecting for hash functions" (2018), nullprogram.com.
    @inline(__always)
    private static func permuted(_ place: UInt32, _ turn: UInt32) -> UInt32 {
        var bits = place
        bits = (bits ^ bits >> 16) &* 0x7FEB_352D
        bits = (bits ^ turn ^ bits >> 15) &* 0x846C_A68B
        return bits ^ bits >> 16
    }
}
