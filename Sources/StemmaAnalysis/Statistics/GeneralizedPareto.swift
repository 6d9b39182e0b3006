import StemmaLinearAlgebra

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The law that what lies beyond a high limit follows, whatever the law of the whole is.
///
/// `P(X > x) = (1 + ξ x / σ)^(−1/ξ)` for x ≥ 0, and `exp(−x / σ)` for ξ = 0, with scale σ and shape ξ.
///
/// Source of the law: J. Pickands, "Statistical inference using extreme order statistics", Annals of Statistics 3, 1975,
/// and A. A. Balkema and L. de Haan, "Residual life time at great age", Annals of Probability 2, 1974.
struct GeneralizedPareto: Sendable, Equatable {
    /// σ, in the unit of the values, above 0.
    let scale: Double
    /// ξ, 0 or more: a larger one has a heavier tail.
    let shape: Double

    init(scale: Double, shape: Double) {
        precondition(scale > 0 && shape >= 0, "A tail needs a positive scale and a shape of 0 or more.")
        self.scale = scale
        self.shape = shape
    }

    /// Fits by probability-weighted moments.
    ///
    /// Where the moments ask for a tail that ends (ξ < 0), the exponential tail is taken, which claims less.
    ///
    /// Source: J. R. M. Hosking and J. R. Wallis, "Parameter and quantile estimation for the generalized Pareto
    /// distribution", Technometrics 29, 1987, DOI 10.1080/00401706.1987.10488243, with plotting positions (i − .35) / n.
    ///
    /// - Parameter excesses: values less the limit, 0 or more, rising, two or more of them.
    /// - Returns: nil where all excesses are the same.
    init?(fitting excesses: [Double]) {
        let count = Double(excesses.count)
        let mean = excesses.reduce(0, +) / count
        let weighted = excesses.enumerated().reduce(0) { sum, entry in
            sum + entry.element * (1 - (Double(entry.offset) + 0.65) / count)
        }
        let second = weighted / count
        guard mean > 0, mean > 2 * second, excesses.first != excesses.last else { return nil }
        let shape = 2 - mean / (mean - 2 * second)
        if shape > 0 {
            self.init(scale: 2 * mean * second / (mean - 2 * second), shape: shape)
        } else {
            self.init(scale: mean, shape: 0)
        }
    }

    /// The probability of a value above `x`, which is 0 or more.
    func survival(_ x: Double) -> Double {
        shape == 0 ? exp(-x / scale) : pow(1 + shape * x / scale, -1 / shape)
    }

    /// The value that is exceeded with a probability above 0, at most 1.
    func quantile(survival: Double) -> Double {
        shape == 0 ? -scale * log(survival) : scale * (pow(survival, -shape) - 1) / shape
    }
}

extension GeneralizedPareto {
    /// Whether values the law was fitted to may come from it, by a test at 5 %.
    ///
    /// The Cramér–von Mises distance is compared with those of 99 samples drawn from the law, each fitted anew (the
    /// parametric bootstrap: W. Stute, W. González Manteiga and M. Presedo Quindimil, "Bootstrap based goodness-of-fit
    /// tests", Metrika 40, 1993).
    ///
    /// - Complexity: O(100 n log n) for n values.
    func fits(_ excesses: [Double]) -> Bool {
        let distance = distance(to: excesses)
        let random = CounterRandom(seed: 1, stream: 0x6770)
        var larger = 0
        for sample in 0..<99 {
            let start = sample * excesses.count
            let drawn = excesses.indices.map { quantile(survival: 1 - random.uniform(at: start + $0)) }.sorted()
            guard let refitted = GeneralizedPareto(fitting: drawn) else { continue }
            if refitted.distance(to: drawn) >= distance { larger += 1 }
            if larger >= 5 { return true }
        }
        return false
    }

    /// The Cramér–von Mises distance of rising values from the law.
    private func distance(to values: [Double]) -> Double {
        let count = Double(values.count)
        return values.enumerated().reduce(1 / (12 * count)) { sum, entry in
            let gap = 1 - survival(entry.element) - (Double(entry.offset) + 0.5) / count
            return sum + gap * gap
        }
    }
}
