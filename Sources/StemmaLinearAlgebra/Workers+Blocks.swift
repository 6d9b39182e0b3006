#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Workers {
    /// The number of processors of the machine that are online.
    public static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}

/// The ranges that cut `count` items into blocks of `size`; the last may be shorter.
package func blocks(of count: Int, size: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
}
