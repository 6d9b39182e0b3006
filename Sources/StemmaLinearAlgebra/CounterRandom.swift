/// A random number generator without state: the number at a place depends on the seed and the place alone.
///
/// So any part of a random matrix can be made by any thread in any order. The mixing function is the finaliser of
/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014), applied twice.
public struct CounterRandom: Sendable {
    private let key: UInt64

    /// Creates the generator of one seed; `stream` keeps uses of the same seed apart.
    public init(seed: UInt64, stream: UInt64 = 0) {
        key = mixed(seed &+ 0x9E37_79B9_7F4A_7C15) ^ mixed(stream &+ 0xD1B5_4A32_D192_ED03)
    }

    /// The 64 random bits at a place.
    public func bits(at index: Int) -> UInt64 {
        let counter = key &+ UInt64(bitPattern: Int64(index)) &* 0x9E37_79B9_7F4A_7C15
        return mixed(mixed(counter) ^ key)
    }

    /// A number in 0 ..< 1, uniform, with 53 random bits.
    public func uniform(at index: Int) -> Double { Double(bits(at: index) >> 11) * 0x1p-53 }

    /// A whole number in 0 ..< bound, uniform to within bound / 2⁶⁴.
    public func integer(below bound: Int, at index: Int) -> Int {
        precondition(bound > 0, "A random integer needs a positive bound.")
        return Int(bits(at: index).multipliedFullWidth(by: UInt64(bound)).high)
    }
}

/// A bijection of 64 bits in which each bit of the answer depends on all bits given.
///
/// The finaliser of SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).
@inlinable
package func mixed(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
}
