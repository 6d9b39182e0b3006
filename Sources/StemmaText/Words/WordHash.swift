/// The 64-bit hash of a word, fed with the UTF-8 bytes of its lower case.
///
/// Eight bytes at a time are packed and mixed, so two words of fewer than eight bytes never have the same hash; longer
/// ones collide like random numbers.
struct WordHash {
    private var state: UInt64 = 0
    private var packed: UInt64 = 0
    private var length: UInt64 = 0

    /// The hash of the bytes fed so far.
    var value: UInt64 { mixed((state ^ packed) &+ (length >> 3) &* 0x9E37_79B9_7F4A_7C15) }

    @inline(__always)
    mutating func feed(_ byte: UInt8) {
        packed = packed << 8 | UInt64(byte)
        length &+= 1
        if length & 7 == 0 {
            state = mixed(state ^ packed)
            packed = 0
        }
    }

    mutating func feed(scalar: UInt32) {
        switch scalar {
        case 0..<0x80: feed(UInt8(scalar))
        case 0x80..<0x800:
            feed(0xC0 | UInt8(scalar >> 6))
            feed(continuation: scalar)
        case 0x800..<0x1_0000:
            feed(0xE0 | UInt8(scalar >> 12))
            feed(continuation: scalar >> 6)
            feed(continuation: scalar)
        default:
            feed(0xF0 | UInt8(scalar >> 18))
            feed(continuation: scalar >> 12)
            feed(continuation: scalar >> 6)
            feed(continuation: scalar)
        }
    }

    private mutating func feed(continuation bits: UInt32) { feed(0x80 | UInt8(bits & 0x3F)) }
}

/// A bijection of 64 bits in which each bit of the answer depends on all bits given.
///
/// The finaliser of SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).
@inline(__always)
package func mixed(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
}
