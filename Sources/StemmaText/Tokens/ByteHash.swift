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
