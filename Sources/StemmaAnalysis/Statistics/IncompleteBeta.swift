#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The distribution function of the beta distribution, and its inverse.
enum IncompleteBeta {
    /// Iₓ(a, b) = ∫₀ˣ tᵃ⁻¹ (1 − t)ᵇ⁻¹ dt / B(a, b), the regularized incomplete beta function.
    ///
    /// - Parameters:
    ///   - x: 0 to 1.
    ///   - a: above 0.
    ///   - b: above 0.
    /// - Returns: 0 to 1, with an error of at most about 10⁻¹⁴ (a + b), which is that of the logarithms of factorials.
    /// - Complexity: O(√max(a, b)).
    ///
    /// Source: NIST Digital Library of Mathematical Functions, 8.17.22, the continued fraction, worked out by the
    /// method of Lentz; by 8.17.4 on the side where it converges fast.
    static func regularized(_ x: Double, _ a: Double, _ b: Double) -> Double {
        precondition(a > 0 && b > 0, "The beta distribution needs parameters above 0.")
        if x <= 0 { return 0 }
        if x >= 1 { return 1 }
        if x > (a + 1) / (a + b + 2) { return 1 - regularized(1 - x, b, a) }
        let logBeta = lgamma(a) + lgamma(b) - lgamma(a + b)
        return exp(a * log(x) + b * log1p(-x) - logBeta) / a * fraction(x, a, b)
    }

    /// The x with Iₓ(a, b) = `probability`, to the last bits: the interval is halved until it cannot be.
    ///
    /// - Parameter probability: 0 to 1.
    static func quantile(_ probability: Double, _ a: Double, _ b: Double) -> Double {
        var (low, high) = (0.0, 1.0)
        while true {
            let middle = (low + high) / 2
            if middle <= low || middle >= high { return middle }
            if regularized(middle, a, b) < probability { low = middle } else { high = middle }
        }
    }

    private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
        var upper = 1.0
        var lower = 1 / away(1 - (a + b) * x / (a + 1))
        var value = lower
        for step in 1..<100_000 {
            let m = Double(step)
            let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            let before = value
            for term in [even, odd] {
                lower = 1 / away(1 + term * lower)
                upper = away(1 + term / upper)
                value *= lower * upper
            }
            if abs(value - before) <= 1e-15 * abs(value) { break }
        }
        return value
    }

    /// The value, or a tiny one in place of 0, by which no one can divide.
    private static func away(_ value: Double) -> Double { abs(value) < 1e-300 ? 1e-300 : value }
}
