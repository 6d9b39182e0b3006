#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The natural logarithm, from the C library: Foundation stays out of this module.
package func logarithm(_ value: Double) -> Double { log(value) }

/// 1 minus the error function, `2/√π ∫ exp(−t²) dt` from the value to infinity, from the C library.
func complementaryError(_ value: Double) -> Double { erfc(value) }

/// e to a power.
package func exponential(_ value: Double) -> Double { exp(value) }
