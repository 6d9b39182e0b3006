#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The hypergeometric distribution: the number of marked ones among some that are drawn without putting any back.
enum Hypergeometric {
    /// P(X ≥ least), where X marked ones are among `drawn` of `all`, of which `marked` are marked.
    ///
    /// This is the one-sided exact test of Fisher for a table of two by two with its margins given.
    ///
    /// - Parameters:
    ///   - least: any number.
    ///   - drawn: 0 ... all.
    ///   - marked: 0 ... all.
    /// - Returns: 0 to 1, above 0 wherever the probability is; below the least normal number, 2 · 10⁻³⁰⁸, that number. Its
    ///   relative error is that of the logarithms of factorials, about 10⁻¹⁵ · all · log(all).
    /// - Complexity: O(√drawn) about the mean, less in the tail.
    ///
    /// Source: R. A. Fisher, "The logic of inductive inference", Journal of the Royal Statistical Society 98 (1935),
    /// DOI 10.2307/2342435.
    static func upperTail(atLeast least: Int, drawn: Int, marked: Int, of all: Int) -> Double {
        precondition(0...all ~= drawn && 0...all ~= marked, "No more can be drawn or marked than there are.")
        let lowest = max(0, drawn + marked - all)
        let highest = min(drawn, marked)
        if least <= lowest { return 1 }
        if least > highest { return 0 }
        let mode = Int(Double(drawn + 1) * Double(marked + 1) / Double(all + 2))
        // From the mode on terms only fall, so that the sum may end where they no longer count.
        let start = min(highest, max(least, mode))
        let atStart = exp(logProbability(of: start, drawn, marked, all))
        let above = sum(from: start, to: highest, first: atStart) { x in
            Double(marked - x) * Double(drawn - x) / (Double(x + 1) * Double(all - marked - drawn + x + 1))
        }
        let below = sum(from: start, to: least, first: atStart) { x in
            Double(x) * Double(all - marked - drawn + x) / (Double(marked - x + 1) * Double(drawn - x + 1))
        }
        return min(1, max(.leastNormalMagnitude, above + below - atStart))
    }

    /// The sum of the probabilities from one number to another, each got from the one before by a ratio.
    private static func sum(from start: Int, to end: Int, first: Double, ratio: (Int) -> Double) -> Double {
        var (sum, term, x) = (first, first, start)
        let step = end < start ? -1 : 1
        while x != end, term > 1e-18 * sum {
            term *= ratio(x)
            sum += term
            x += step
        }
        return sum
    }

    private static func logProbability(of x: Int, _ drawn: Int, _ marked: Int, _ all: Int) -> Double {
        logChoices(marked, x) + logChoices(all - marked, drawn - x) - logChoices(all, drawn)
    }

    /// log(n over k).
    private static func logChoices(_ n: Int, _ k: Int) -> Double {
        lgamma(Double(n + 1)) - lgamma(Double(k + 1)) - lgamma(Double(n - k + 1))
    }
}
