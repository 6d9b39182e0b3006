#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The natural logarithm, from the C library: Foundation stays out of this module.
package func logarithm(_ value: Double) -> Double { log(value) }
